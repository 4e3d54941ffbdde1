"""The code of what is wrong with a pack, a kit or a platform profile."""

CODE = "P100"

"""The Timeline model and the arithmetic of its tracks; no pixels, no files."""

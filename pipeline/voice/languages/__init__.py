"""The languages we speak: for each, the words said for what is written, and the sounds of these words."""

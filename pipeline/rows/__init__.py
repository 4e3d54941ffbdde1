"""One film per row of a table: every row is checked before the first frame is drawn."""

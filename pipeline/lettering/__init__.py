"""Text: faces, measuring, breaking into lines, and letters as pixels. Results are in units unless said otherwise."""

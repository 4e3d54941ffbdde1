"""Notes lettered straight on the page."""

from __future__ import annotations

from pipeline.drawing.styles.looks import NoteLook
from pipeline.drawing.styles.sketch.marks import MARKS

HAND = NoteLook(MARKS, leading=1.0)

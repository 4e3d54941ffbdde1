"""The sketchbook's inks: one pen, two papers, one yellow, one red."""

from __future__ import annotations

from pipeline.core.color import Color

INK = "#1E1A1C"
PAPER = "#FFFAEC"  # what is drawn, lighter than the page
WHITE = "#FFFDF6"  # torn strips, screens
PAGE = "#F7ECD4"
YELLOW = "#FFCB2E"
RED = "#E5382B"
GREY = "#CFC4B2"
PALE = "#E9DFC8"
DESK = "#EAD9B8"
SHADOW = "#5A4325"
TAPE = "#F2D98A"


def multiplied(over: str, under: str) -> str:
    """The flat colour of one marker over another, as if the upper were multiplied."""
    pairs = zip(Color.parse(over)[:3], Color.parse(under)[:3], strict=True)
    return Color(*(round(a * b / 255) for a, b in pairs)).hex

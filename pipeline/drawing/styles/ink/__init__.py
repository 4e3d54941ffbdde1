"""A good black pen and a marker: points in, SVG markup out.

Everything is pure. `seed` fixes the hand; `phase` (0, 1, 2) is the drawing of the line boil: only line noise depends on
it, so hatching and marker stand still while the line breathes.
"""

from pipeline.drawing.styles.ink.arrow import arrow
from pipeline.drawing.styles.ink.clip import clipped, group, moved
from pipeline.drawing.styles.ink.colors import DESK, GREY, INK, PAGE, PALE, PAPER, RED, SHADOW, TAPE, WHITE, YELLOW
from pipeline.drawing.styles.ink.curve import Curve, Outline, Shape
from pipeline.drawing.styles.ink.hatch import hatch
from pipeline.drawing.styles.ink.marker import marker, swash
from pipeline.drawing.styles.ink.outline import outline
from pipeline.drawing.styles.ink.paths import number
from pipeline.drawing.styles.ink.scribble import scribble, zigzag
from pipeline.drawing.styles.ink.shapes import (
    box_rect,
    ellipse,
    heart,
    polygon,
    rounded_rect,
    sides,
    star,
    superellipse,
    tube,
)
from pipeline.drawing.styles.ink.stroke import filled, stroke

__all__ = [
    "DESK",
    "GREY",
    "INK",
    "PAGE",
    "PALE",
    "PAPER",
    "RED",
    "SHADOW",
    "TAPE",
    "WHITE",
    "YELLOW",
    "Curve",
    "Outline",
    "Shape",
    "arrow",
    "box_rect",
    "clipped",
    "ellipse",
    "filled",
    "group",
    "hatch",
    "heart",
    "marker",
    "moved",
    "number",
    "outline",
    "polygon",
    "rounded_rect",
    "scribble",
    "sides",
    "star",
    "stroke",
    "superellipse",
    "swash",
    "tube",
    "zigzag",
]

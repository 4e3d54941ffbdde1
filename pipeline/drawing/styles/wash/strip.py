"""Captions on broad strokes of cream paint, one for each line of words."""

from __future__ import annotations

from pipeline.core.display import Vector
from pipeline.drawing.styles.gouache import filled, shifted
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import CaptionLook
from pipeline.drawing.styles.tones import Hand
from pipeline.drawing.styles.wash.marks import MARKS
from pipeline.drawing.styles.wash.paper import BLUR, WINE, pen_of
from pipeline.drawing.svg import framed

ONE_LINE = 150.0  # the height up to which a strip is one stroke
RAGGED = 30.0  # how far a stroke's ends reach beyond the words' room


@kept
def strip(width: float, height: float, hostile: bool, hand: Hand) -> Vector:
    """Cream, or ash for words that were meant to hurt; loaded enough to read on."""
    color = hand.tones.grey if hostile else hand.tones.white
    rows = 1 if height <= ONE_LINE else 2
    thick = height / rows
    markup = BLUR.format(6)
    for row in range(rows):
        inset = (26.0 if row == 0 else 0.0) if rows == 2 else 0.0
        markup += _stroke(inset - RAGGED, width - inset + RAGGED, thick * (row + 0.5), thick, color, row, hand)
    return framed(markup, width, height, 70)


def _stroke(left: float, right: float, y: float, thick: float, color: str, row: int, hand: Hand) -> str:
    """A loaded stroke with a solid middle, over its faint shadow."""
    pen, middle = pen_of(hand), (left + right) / 2
    way = [(left, y + 2), (middle, y - 3), (right, y + 3)]
    solid = pen.tube(
        [(left + 28, y + 1), (middle, y - 2), (right - 26, y + 2)], [thick * 0.96] * 3, 1.2, hand.seed + row
    )
    shade = filled(shifted(solid, 5, 9), WINE, 0.22, "wash-soft")
    bristles = pen.brush(way, thick * 1.08, color, hand.seed + 70 + row, 0.35, 2, 1.0, (0.03, 0.07))
    return shade + bristles + filled(solid, color)


WASH_STRIP = CaptionLook(
    MARKS, strip, padding=(48.0, 16.0), leading=1.1, steps=(420.0, 540.0, 660.0, 780.0), fitted=True
)

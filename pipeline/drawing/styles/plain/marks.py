"""Plain marks on and around words."""

from __future__ import annotations

import math

from pipeline.core.display import Vector
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import Marks, NoteLook, Offset
from pipeline.drawing.styles.plain.shapes import HEART, box, line, picture
from pipeline.drawing.styles.tones import Hand


@kept
def swash(width: float, height: float, share: float, hand: Hand) -> Vector:
    """A flat patch behind a word."""
    return picture(box(0, 0, width * share, height, height * 0.25, hand.tones.marker), width, height)


@kept
def underline(width: float, share: float, hand: Hand) -> Vector:
    return picture(line([(0, 0), (width * share, 0)], hand.tones.red, 8), width, 8)


@kept
def strike(width: float, height: float, share: float, hand: Hand) -> Vector:
    """A line through each row of words."""
    rows = max(1, round(height / 60))
    marks = (line([(0, y), (width * share, y)], hand.tones.red, 10) for y in _rows(height, rows))
    return picture("".join(marks), width, height)


@kept
def ring(width: float, height: float, share: float, hand: Hand) -> Vector:
    rim = box(0, 0, width, height, min(width, height) / 2, "none", hand.tones.red)
    return picture(f'<g opacity="{share:g}">{rim}</g>', width, height)


@kept
def tick(size: float, share: float, hand: Hand) -> Vector:
    points = [(-0.4 * size, 0.0), (-0.1 * size, 0.32 * size), (0.42 * size, -0.36 * size)]
    return picture(line(points, hand.tones.red, size * 0.15, share), size, size, centered=True)


@kept
def arrow(to: Offset, bow: float, share: float, hand: Hand) -> Vector:
    """A straight arrow from the origin."""
    length = math.hypot(*to)
    markup = line([(0, 0), (to[0] * share, to[1] * share)], hand.tones.red, 8)
    if share >= 1.0 and length:
        x, y = to[0] / length * 24, to[1] / length * 24
        barbs = ((to[0] - x - y * 0.7, to[1] - y + x * 0.7), to, (to[0] - x + y * 0.7, to[1] - y - x * 0.7))
        markup += line(barbs, hand.tones.red, 8)
    return picture(markup, 2 * length, 2 * length, 30, centered=True)


@kept
def heart(size: float, hand: Hand) -> Vector:
    return picture(
        f'<path transform="scale({size:g})" d="{HEART}" fill="{hand.tones.red}"/>', size, size, centered=True
    )


@kept
def tag(width: float, height: float, hostile: bool, hand: Hand) -> Vector:
    fill = hand.tones.grey if hostile else hand.tones.white
    return picture(box(0, 0, width, height, height * 0.3, fill, hand.tones.ink), width, height)


def _rows(height: float, rows: int) -> list[float]:
    return [height * (i + 0.5) / rows for i in range(rows)]


MARKS = Marks(swash, underline, strike, ring, tick, arrow, heart, tag)
PLAIN_NOTE = NoteLook(MARKS, leading=1.05)

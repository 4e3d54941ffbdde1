"""Small marks of candy: the lit word's pill, soft strokes, glossy hearts."""

from __future__ import annotations

import math

from pipeline.core.display import Vector
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.candy.sugar import WHITE, deep, framed, light, paper, shadow, shine, stitched, sweet
from pipeline.drawing.styles.gloss import Gradient, painted
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import Marks, Offset
from pipeline.drawing.styles.tones import Hand

ROW = 60.0  # units of words that one stroke goes through


@kept
def swash(width: float, height: float, share: float, hand: Hand) -> Vector:
    """A soft pill behind a word; it grows from its left end."""
    wide = max(height * 0.6, width * share)
    shape = ink.rounded_rect(0, 0, wide, height, height * 0.42)
    fill = Gradient(((0, light(hand.tones.marker, 0.3)), (1, hand.tones.marker)))
    return framed(painted(shape, fill), width, height)


@kept
def underline(width: float, share: float, hand: Hand) -> Vector:
    """A row of icing: one round stroke with a light along it."""
    points = [(0.0, 3.0), (width * 0.3, -2.0), (width * 0.65, 5.0), (width, 0.0)]
    color = hand.tones.red
    return framed(_line(points, color, 11, share) + _line([(x, y - 2.5) for x, y in points], light(color), 3.5, share),
                  width, 8)  # fmt: skip


@kept
def strike(width: float, height: float, share: float, hand: Hand) -> Vector:
    """Words crossed out with icing, row by row."""
    rows = max(1, round(height / ROW))
    markup = ""
    for row in range(rows):
        y, part = height * (row + 0.5) / rows, min(1.0, max(0.0, share * rows - row))
        if part > 0:
            markup += _line([(-6, y + 6), (width / 2, y - 5), (width + 6, y + 3)], hand.tones.red, 13, part)
    return framed(markup, width, height)


@kept
def ring(width: float, height: float, share: float, hand: Hand) -> Vector:
    """A ring of pink around a thing, with a white edge so that it reads on everything."""
    radius = min(width, height) / 2
    path = ink.rounded_rect(-10, -10, width + 20, height + 20, radius).path()
    dash = f'pathLength="1" stroke-dasharray="{share:g} 2"' if share < 1.0 else ""
    lines = ((WHITE, 18), (hand.tones.red, 9))
    markup = "".join(
        f'<path d="{path}" fill="none" stroke="{color}" stroke-width="{wide}" stroke-linecap="round" {dash}/>'
        for color, wide in lines
    )
    return framed(markup, width, height, 40)


@kept
def tick(size: float, share: float, hand: Hand) -> Vector:
    """A round-ended tick."""
    points = [(-0.4 * size, 0.04 * size), (-0.1 * size, 0.34 * size), (0.46 * size, -0.4 * size)]
    color = hand.tones.red
    markup = _straight(points, WHITE, size * 0.3, share) + _straight(points, color, size * 0.18, share)
    return framed(markup, size, size, centered=True)


@kept
def arrow(to: Offset, bow: float, share: float, hand: Hand) -> Vector:
    """A bowed ribbon with a heart-shaped head."""
    (x, y), color = to, hand.tones.red
    length = math.hypot(x, y) or 1.0
    points = [(0.0, 0.0), *((x * t - y * bow, y * t + x * bow) for t in (0.25, 0.75)), (x, y)]
    markup = _line(points, WHITE, 20, share) + _line(points, color, 11, share)
    if share >= 1.0:
        turn = math.degrees(math.atan2(y - points[2][1], x - points[2][0])) - 90
        markup += ink.group(ink.moved(x, y, turn), sweet(ink.heart(0, -6, 46), color, 5))
    return framed(markup, 2 * length, 2 * length, 40, centered=True)


@kept
def heart(size: float, hand: Hand) -> Vector:
    """A glossy heart."""
    shape = ink.heart(0, size * 0.03, size * 0.9, 5)
    markup = sweet(shape, hand.tones.red, max(4.0, size * 0.07)) + shine(-size * 0.2, -size * 0.22, size * 0.11)
    return framed(markup, size, size, centered=True)


@kept
def tag(width: float, height: float, hostile: bool, hand: Hand) -> Vector:
    """A small pill for a name."""
    shape = ink.rounded_rect(0, 0, width, height, height / 2)
    fill = light(hand.tones.grey, 0.3) if hostile else light(hand.tones.marker, 0.25)
    edge = deep(hand.tones.grey, 0.1) if hostile else WHITE
    return framed(shadow(shape, 4, 4, 0.25) + paper(shape, fill, edge, 7), width, height)


def _line(points: list[tuple[float, float]], color: str, width: float, share: float) -> str:
    return _stroked(ink.Curve(points, False).path(), color, width, share)


def _straight(points: list[tuple[float, float]], color: str, width: float, share: float) -> str:
    return _stroked("M" + "L".join(f"{x:g} {y:g}" for x, y in points), color, width, share)


def _stroked(path: str, color: str, width: float, share: float) -> str:
    """A round-ended line of which the first `share` is drawn."""
    if share <= 0.0:
        return ""
    drawn = f' pathLength="1" stroke-dasharray="{share:g} 2"' if share < 1.0 else ""
    return (
        f'<path d="{path}" fill="none" stroke="{color}" stroke-width="{width:g}" stroke-linecap="round" '
        f'stroke-linejoin="round"{drawn}/>'
    )


def seam(width: float, height: float, radius: float, hostile: bool, hand: Hand) -> str:
    """The dotted seam of a sheet: pink, or grey on hostile words."""
    return stitched(width, height, radius, deep(hand.tones.grey, 0.12)) if hostile else stitched(width, height, radius)


MARKS = Marks(swash, underline, strike, ring, tick, arrow, heart, tag)

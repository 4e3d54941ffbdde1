"""Marks of a brush on and around words: an ochre stroke under the word being said, brick for what matters."""

from __future__ import annotations

import math

import numpy as np

from pipeline.core.display import Vector
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import Marks, NoteLook, Offset
from pipeline.drawing.styles.tones import Hand
from pipeline.drawing.styles.wash.paper import EDGE, pen_of, sheet_of, taped
from pipeline.drawing.svg import framed

STROKE = 17.0  # thickness of the stroke under a word
HEART = ((0, -0.35), (0.5, -0.85), (1, -0.35), (0.7, 0.35), (0, 1), (-0.7, 0.35), (-1, -0.35), (-0.5, -0.85))


@kept
def swash(width: float, height: float, share: float, hand: Hand) -> Vector:
    """An ochre stroke along the foot of a word; under a tall box, such as a number's, a broad wash behind it."""
    if share <= 0.0:
        return framed("", width, height)
    tall = height > 110
    y, thick = (height / 2, height * 0.8) if tall else (height * 0.9, STROKE)
    way = [(-4.0, y), (width * share / 2, y + 4), (max(width * share + 4, 20), y - 3)]
    ends = (0.02, 0.12) if tall else (0.04, 0.2)
    return framed(pen_of(hand).brush(way, thick, hand.tones.marker, hand.seed, 0.5, 5, 1.0, ends), width, height, 40)


@kept
def underline(width: float, share: float, hand: Hand) -> Vector:
    """A thin brick stroke."""
    way = [(0.0, 0.0), (width * share / 2, 3.0), (max(width * share, 16.0), -2.0)]
    return framed(pen_of(hand).brush(way, 9, hand.tones.red, hand.seed, 0.6, 5, 0.95, (0.03, 0.2)), width, 8)


@kept
def strike(width: float, height: float, share: float, hand: Hand) -> Vector:
    """A broad stroke of cream paint over words: gone, not crossed out."""
    way = [(-10.0, height * 0.55), (width * share / 2, height * 0.45), (max(width * share + 8, 20), height * 0.5)]
    return framed(pen_of(hand).brush(way, height * 0.8, hand.tones.white, hand.seed, 0.5, 3, 0.98), width, height, 30)


@kept
def ring(width: float, height: float, share: float, hand: Hand) -> Vector:
    """A brick stroke around a thing, not quite closed."""
    angles = np.linspace(-2.3, -2.3 + 6.5 * max(share, 0.05), 16)
    way = [(width / 2 * (1 + 1.06 * math.cos(a)), height / 2 * (1 + 1.1 * math.sin(a))) for a in angles]
    return framed(pen_of(hand).brush(way, 11, hand.tones.red, hand.seed, 0.5, 5, 0.95), width, height, 50)


@kept
def tick(size: float, share: float, hand: Hand) -> Vector:
    points = [(-0.42 * size, 0.02 * size), (-0.14 * size, 0.36 * size), (0.52 * size, -0.46 * size)]
    end = 1 + round(share * (len(points) - 1))
    markup = pen_of(hand).mark(points[: max(2, end)], [size * 0.1, size * 0.2, size * 0.08], hand.tones.red, hand.seed)
    return framed(markup, size, size, centered=True)


@kept
def arrow(to: Offset, bow: float, share: float, hand: Hand) -> Vector:
    """A bowed brush stroke from the origin; its head comes last."""
    (x, y), pen, red = to, pen_of(hand), hand.tones.red
    length = math.hypot(x, y)
    way = [
        (x * t - y * bow * 4 * t * (1 - t), y * t + x * bow * 4 * t * (1 - t))
        for t in np.linspace(0, max(share, 0.1), 6)
    ]
    markup = pen.brush(way, 11, red, hand.seed, 0.5, 5, 0.95, (0.02, 0.1))
    if share >= 1.0 and length:
        ahead = math.atan2(way[-1][1] - way[-2][1], way[-1][0] - way[-2][0])
        for side in (2.55, -2.55):
            end = (x + 30 * math.cos(ahead + side), y + 30 * math.sin(ahead + side))
            markup += pen.mark([(x, y), end], [10, 8, 4], red, hand.seed)
    return framed(markup, 2 * length, 2 * length, 40, centered=True)


@kept
def heart(size: float, hand: Hand) -> Vector:
    pen, half = pen_of(hand), size * 0.46
    shape = [(x * half, y * half) for x, y in HEART]
    shine = pen.mark([(-half * 0.6, -half * 0.15), (-half * 0.5, -half * 0.5), (-half * 0.2, -half * 0.62)],
                     [size * 0.04, size * 0.09, size * 0.04], "#F6A57E", hand.seed)  # fmt: skip
    return framed(pen.cut(shape, hand.tones.red, 0.8, 2, 5, (0, 4)) + shine, size, size, centered=True)


@kept
def tag(width: float, height: float, hostile: bool, hand: Hand) -> Vector:
    """A scrap of warm paper for a name."""
    color = hand.tones.grey if hostile else "#F7D98F"
    return framed(
        sheet_of(width, height, color, hand, edge=hand.tones.grey if hostile else "#E3B75F"), width, height, 40
    )


@kept
def note(width: float, height: float, hand: Hand) -> Vector:
    """A kind word's paper: taped at its head, its shadow to the lower right, a small heart in its corner."""
    pen, size = pen_of(hand), 17.0
    corner = [(width - 26 + x * size, height - 22 + y * size) for x, y in HEART]
    markup = sheet_of(width, height, "#FFF5DA", hand, edge=EDGE) + taped(width / 2, -2, -4 + hand.seed % 9, hand)
    return framed(markup + pen.cut(corner, hand.tones.red, 0.5, 2, 5, (0, 4)), width, height, 60)


MARKS = Marks(swash, underline, strike, ring, tick, arrow, heart, tag)
WASH_NOTE = NoteLook(MARKS, leading=1.14, paper=note, padding=(46.0, 44.0))

"""Paper of the painted pack: a sheet with its soft shadow to the lower right, shaded edges, a bit of tape."""

from __future__ import annotations

import numpy as np

from pipeline.drawing.styles.gouache import Gouache, clipped, filled, group, shifted
from pipeline.drawing.styles.ink.paths import Array
from pipeline.drawing.styles.tones import Hand

WINE, EDGE, TAPE = "#7A3E33", "#EBCB94", "#E9A67F"
GRAPHITE = "#56626D"  # what is scribbled on grey paper
STEP = 16.0  # units between the samples of a stroke: what is straight needs few
BLUR = (
    '<filter id="wash-soft" x="-20%" y="-30%" width="140%" height="160%"><feGaussianBlur stdDeviation="{}"/></filter>'
)


def pen_of(hand: Hand) -> Gouache:
    """The brush of a hand."""
    return Gouache(hand.phase, STEP)


def corners(width: float, height: float, uneven: float = 0.0, seed: int = 0) -> Array:
    """A rectangle from the origin, cut by hand."""
    box = np.array([(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)])
    return box + np.random.default_rng(seed).normal(0, uneven, (4, 2)) if uneven else box


def shadow(outline: Array, drop: tuple[float, float] = (12.0, 16.0), opacity: float = 0.34, blur: float = 8.0) -> str:
    """What paper casts on a wall."""
    return BLUR.format(blur) + filled(shifted(outline, *drop), WINE, opacity, "wash-soft")


def sheet_of(width: float, height: float, color: str, hand: Hand, *, edge: str = EDGE, uneven: float = 2.0) -> str:
    """Paper with a shaded foot and right edge, a light head."""
    pen, seed = pen_of(hand), hand.seed
    shape = pen.rough(corners(width, height, uneven, seed), 1.4, seed + 1, 8)
    inside = clipped(
        shape,
        pen.brush([(0, height - 7), (width / 2, height - 10), (width, height - 8)], 22, edge, seed + 3, 0.7, 4, 0.6),
        pen.brush([(width - 8, 0), (width - 6, height)], 20, edge, seed + 4, 0.7, 4, 0.45),
        pen.brush([(6, 9), (width * 0.6, 7)], 12, "#FFFDF2", seed + 5, 0.8, 3, 0.6),
    )
    return shadow(shape) + filled(shape, color) + inside


def taped(x: float, y: float, turn: float, hand: Hand, length: float = 92.0) -> str:
    """A bit of tape about a point."""
    shape = pen_of(hand).rough(corners(length, 38, 2.0, hand.seed + 7) - (length / 2, 19), 1, hand.seed + 8, 6)
    shine = pen_of(hand).brush([(-length / 2, -8), (length / 2, -10)], 9, "#F8CDA6", hand.seed + 9, 0.8, 4, 0.7)
    return group(filled(shape, TAPE, 0.86), clipped(shape, shine), transform=f"translate({x:g} {y:g}) rotate({turn:g})")


def scribbled(width: float, height: float, rows: int, color: str, hand: Hand) -> str:
    """Lines of writing that nobody can read."""
    rng, pen = np.random.default_rng(hand.seed + 11), pen_of(hand)
    drawn = []
    for row in range(rows):
        y = height * (row + 0.5) / rows
        end = width * (0.62 if rows > 1 and row == rows - 1 else 0.97)
        count = max(3, round(end / 30))
        way = [(end * i / count, y + rng.normal(0, 4.2)) for i in range(count + 1)]
        drawn.append(pen.mark(way, [3, 7, 6, 3], color, hand.seed + row, 0.2, 0.85))
    return "".join(drawn)

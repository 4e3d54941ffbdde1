"""Cards: a white sheet with a scalloped edge and a seam, on a page of hearts."""

from __future__ import annotations

import numpy as np

from pipeline.core.display import Vector
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.candy.marks import MARKS
from pipeline.drawing.styles.candy.sugar import STITCH, WHITE, framed, light, paper, shadow, shine, stitched, sweet
from pipeline.drawing.styles.gloss import Gradient, Shade, painted, soft
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import CardLook
from pipeline.drawing.styles.tones import Hand

SCALLOP = 74.0  # width of one scallop of the sheet's edge
RISE = 17.0


@kept
def page(width: float, height: float, hand: Hand) -> Vector:
    """Evening sky and hearts."""
    ground = Gradient(((0, "#B9A2F4"), (0.45, "#F0B8E6"), (1, "#FFD9C9")))
    hearts = "".join(
        ink.heart(x + (70 if row % 2 else 0), 30 + row * 96, 26, -8 if row % 2 else 8).path()
        for row in range(int(height // 96) + 1)
        for x in range(0, int(width) + 80, 140)
    )
    markup = painted(ink.rounded_rect(0, 0, width, height, 1), ground) + painted(hearts, WHITE, 0.3)
    return framed(markup, width, height, 0)


@kept
def sheet(width: float, height: float, hand: Hand) -> Vector:
    """White icing with a bow of two hearts at its top."""
    edge = _scalloped(width, height)
    markup = shadow(edge, 20, 18, 0.32)
    markup += soft(edge, hand.tones.white, Shade(light(hand.tones.marker, 0.2), (-10, -16), 16, 0.7))
    markup += paper(edge, "none", hand.tones.marker, 8) + stitched(width, height, 60, STITCH, 26)
    for x, size, turn in ((-54, 62, -16), (54, 62, 16), (0, 84, 0)):
        color = hand.tones.red if x == 0 else hand.tones.marker
        y = 6 if x == 0 else -2
        markup += sweet(ink.heart(width / 2 + x, y, size, turn), color, 6)
        markup += shine(width / 2 + x - size * 0.2, y - size * 0.22, size * 0.12)
    return framed(markup, width, height, 90)


@kept
def box(size: float, hand: Hand) -> Vector:
    """A round box to be ticked."""
    half = size / 2
    shape = ink.rounded_rect(-half, -half, size, size, size * 0.34)
    inside = soft(shape, hand.tones.white, Shade(hand.tones.marker, (-4, -5), 5, 0.7))
    return framed(inside + paper(shape, "none", hand.tones.red, max(5.0, size * 0.1)), size, size, centered=True)


def _scalloped(width: float, height: float) -> ink.Outline:
    """A box whose long sides and foot go in bumps."""
    base = ink.rounded_rect(0, 0, width, height, 70).sample(4.0)
    steps = np.hypot(*(np.roll(base, -1, axis=0) - base).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])[:-1]
    total = float(steps.sum())
    bumps = max(8, round(total / SCALLOP))
    tangent = np.roll(base, -1, axis=0) - np.roll(base, 1, axis=0)
    normal = np.stack([tangent[:, 1], -tangent[:, 0]], axis=1) / (np.hypot(*tangent.T)[:, None] + 1e-9)
    lifted = base + normal * (RISE * np.abs(np.sin(np.pi * bumps * along / total)) - RISE * 0.2)[:, None]
    return ink.Outline(lifted, angle=40.0)


CANDY_CARD = CardLook(MARKS, page, sheet, box, padding=(84.0, 104.0), leading=1.08)

"""Cards: a sheet of cream paper taped on a wash of late light."""

from __future__ import annotations

import math

import numpy as np

from pipeline.core.display import Vector
from pipeline.drawing.styles.gouache import filled, mixed
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import CardLook
from pipeline.drawing.styles.tones import Hand
from pipeline.drawing.styles.wash.marks import MARKS
from pipeline.drawing.styles.wash.paper import corners, pen_of, sheet_of, taped
from pipeline.drawing.svg import framed

LIGHT, DARK = "#FFF3CF", "#EBC07C"
STROKES = 54


@kept
def page(width: float, height: float, hand: Hand) -> Vector:
    """Strokes along one diagonal, lightest at the left top corner."""
    rng, pen = np.random.default_rng(hand.seed + 5), pen_of(hand)
    markup = [filled(corners(width, height), hand.tones.page)]
    for _ in range(STROKES):
        x, y = rng.uniform(-60, width + 60), rng.uniform(-60, height + 60)
        share = min(1.0, max(0.0, x / width * 0.45 + y / height * 0.6 + rng.normal(0, 0.08)))
        angle, reach = -0.55 + rng.normal(0, 0.2), rng.uniform(120, 200)
        dx, dy = reach * math.cos(angle), reach * math.sin(angle)
        way = [(x - dx, y - dy), (x, y + rng.normal(0, 10)), (x + dx, y + dy)]
        seed = int(rng.integers(1_000_000))
        markup.append(pen.brush(way, rng.uniform(70, 130), mixed(LIGHT, DARK, share), seed, 0.8, 4, 0.55))
    return framed("".join(markup), width, height, 0)


@kept
def sheet(width: float, height: float, hand: Hand) -> Vector:
    """Cream paper, taped at both upper corners, on an ochre stroke."""
    pen = pen_of(hand)
    behind = pen.brush([(-70, height * 0.3), (width / 2, height * 0.18), (width + 70, height * 0.26)], height * 0.4,
                       "#F3C873", hand.seed + 1, 0.9, 6, 0.7)  # fmt: skip
    paper = sheet_of(width, height, "#FFF6DE", hand, uneven=3.0)
    tape = taped(34, 8, -36, hand, 110) + taped(width - 34, 8, 34, hand, 110)
    return framed(behind + paper + tape, width, height, 130)


@kept
def box(size: float, hand: Hand) -> Vector:
    """A small painted square to be ticked."""
    half = size / 2
    square = corners(size, size, 1.5, hand.seed) - (half, half)
    pen = pen_of(hand)
    rim = filled(pen.rough(square * 1.12, 1, hand.seed), "#E3B75F")
    return framed(rim + filled(pen.rough(square * 0.86, 1, 3), hand.tones.white), size, size, centered=True)


WASH_CARD = CardLook(MARKS, page, sheet, box, padding=(70.0, 70.0), leading=1.08)

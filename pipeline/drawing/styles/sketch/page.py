"""Cards: a sheet of torn paper on a notebook page."""

from __future__ import annotations

import numpy as np

from pipeline.core.display import Vector
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.ink.curve import Knot
from pipeline.drawing.styles.ink.noise import generator
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import CardLook
from pipeline.drawing.styles.sketch.marks import MARKS
from pipeline.drawing.styles.sketch.pen import BLUNT, Pen
from pipeline.drawing.styles.sketch.strip import SHADOW, taped, torn
from pipeline.drawing.styles.tones import Hand
from pipeline.drawing.svg import framed

RULE, MARGIN, HOLE, SHADE = "#A9C4D6", "#E79087", "#6B5A45", "#2B2320"
SWEEP = 98.0  # from one stroke of the marker to the next
FIRST_RULE, RULE_GAP, RING_GAP = 250, 76, 74


@kept
def page(width: float, height: float, hand: Hand) -> Vector:
    """Notebook paper: rules, a margin line, a spiral along the top."""
    markup = f'<rect width="{width:g}" height="{height:g}" fill="{hand.tones.page}"/>'
    for y in range(FIRST_RULE, int(height), RULE_GAP):
        markup += _printed([(-10, y), (width / 3, y + 1), (width * 2 / 3, y - 1), (width + 10, y)], 3, RULE, 0.62, y)
    markup += _printed([(66, -10), (65, height * 0.4), (68, height * 0.7), (66, height + 10)], 4, MARGIN, 0.75, 77)
    markup += "".join(_wire(x, hand) for x in range(34, int(width), RING_GAP))
    return framed(markup, width, height, 0)


@kept
def sheet(width: float, height: float, hand: Hand) -> Vector:
    """Torn paper with its shadow, taped at its upper corners."""
    shape = torn(width, height, hand.seed)
    paper = SHADOW.format(path=shape.path()) + ink.filled(shape.path(), ink.WHITE)
    return framed(_swept(width, height, hand) + paper + taped(width), width, height, 110)


@kept
def box(size: float, hand: Hand) -> Vector:
    """A box to be ticked."""
    half = size / 2
    top: list[Knot] = [(-half, -half, "c"), (0, -half - 2), (half, -half + 2, "c"), (half + 2, 0)]
    foot: list[Knot] = [(half - 1, half, "c"), (0, half + 2), (-half + 1, half - 1, "c")]
    shape = ink.Curve(top + foot, tension=0.6)
    return framed(Pen(hand).shape(shape, 8, hand.tones.white), size, size, centered=True)


def _swept(width: float, height: float, hand: Hand) -> str:
    """The marker going to and fro behind the paper, seen at its sides."""
    rng = generator(hand.seed, 7)
    rows = (
        [(-rng.uniform(12, 84), y + 26), (width / 2, y), (width + rng.uniform(12, 84), y - 26)]
        for y in np.arange(height * 0.1, height * 0.92, SWEEP)
    )
    return "".join(ink.swash(row, 72, seed=hand.seed + i, fill=hand.tones.marker) for i, row in enumerate(rows))


def _printed(points: list[tuple[float, float]], width: float, fill: str, opacity: float, seed: int) -> str:
    """A line of the printing press: even, hardly unsteady."""
    return ink.stroke(
        points, width, seed=seed, taper=(0, 0), ends=(1, 1), wobble=0.4, nib=None, fill=fill, opacity=opacity
    )


def _wire(x: int, hand: Hand) -> str:
    """One ring of the spiral through its hole."""
    pen = Pen(hand)
    hole = ink.filled(ink.ellipse(x, 66, 15, 16).path(), HOLE, 0.9)
    dark = ink.filled(ink.ellipse(x + 2, 69, 12, 12).path(), SHADE)
    ring = pen.line([(x + 2, 66), (x - 14, 40), (x - 12, -2), (x + 4, -20)], 10, form=BLUNT, wobble=0.4, salt=x)
    return hole + dark + ring + pen.line([(x - 2, 58), (x - 11, 36), (x - 9, 6)], 3, hand.tones.white, salt=x)


PAGE_CARD = CardLook(MARKS, page, sheet, box, padding=(70.0, 64.0), leading=1.0)

"""Captions on a strip of torn paper, taped to the page."""

from __future__ import annotations

import numpy as np

from pipeline.core.display import Vector
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.ink.noise import generator
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import CaptionLook
from pipeline.drawing.styles.sketch.marks import MARKS
from pipeline.drawing.styles.tones import Hand
from pipeline.drawing.svg import framed

TORN = ((-62, -22), (-54, -14), (-62, -6), (-54, 2), (-62, 10), (-56, 22))  # the left end of a bit of tape
TAPE = (*TORN, *((-x + 2, y) for x, y in reversed(TORN)))
SHADOW = (
    '<filter id="soft" x="-10%" y="-30%" width="120%" height="160%">'
    '<feGaussianBlur stdDeviation="8"/></filter>'
    '<path d="{path}" fill="' + ink.SHADOW + '" opacity=".35" transform="translate(6 12)" filter="url(#soft)"/>'
)


@kept
def strip(width: float, height: float, hostile: bool, hand: Hand) -> Vector:
    """Torn paper with its shadow and two bits of tape; hostile words get grey paper that somebody crossed."""
    shape = torn(width, height, hand.seed)
    markup = SHADOW.format(path=shape.path()) + ink.filled(shape.path(), ink.PALE if hostile else ink.WHITE)
    markup += ink.clipped(shape, _crossed(width, height, hand)) if hostile else ""
    return framed(markup + taped(width), width, height, 70)


def torn(width: float, height: float, seed: int) -> ink.Curve:
    """A rectangle torn along its long sides and cut badly along its short ones."""
    rng = generator(seed, 3)
    across, down = np.linspace(0, width, 14), (np.arange(4) + 0.5) / 4 * height
    top = [(float(x), rng.uniform(-3, 3)) for x in across]
    right = [(width + rng.uniform(-7, 7), float(y)) for y in down]
    bottom = [(float(x), height + rng.uniform(-3, 3)) for x in across[::-1]]
    left = [(rng.uniform(-7, 7), float(y)) for y in down[::-1]]
    return ink.polygon([*top, *right, *bottom, *left])


def _crossed(width: float, height: float, hand: Hand) -> str:
    """Pencil lines over the whole strip, light enough to read through."""
    area = ink.polygon([(8, 8), (width - 8, 8), (width - 8, height - 8), (8, height - 8)])
    return ink.hatch(area, 62, 30, 5, seed=hand.seed, fill=hand.tones.grey, opacity=0.9)


def taped(width: float) -> str:
    """Two bits of tape over the upper corners of a sheet."""
    return _tape(10, 4, -38) + _tape(width - 10, 6, 36)


def _tape(x: float, y: float, turn: float) -> str:
    tape = ink.filled(ink.polygon(TAPE).path(), ink.TAPE, 0.82)
    shine = '<path d="M-50-14H52" stroke="#fff" stroke-width="4" opacity=".5"/>'
    return ink.group(ink.moved(x, y, turn), tape + shine)


STRIP = CaptionLook(MARKS, strip, padding=(64.0, 26.0), leading=1.0, steps=(520.0, 650.0, 780.0))

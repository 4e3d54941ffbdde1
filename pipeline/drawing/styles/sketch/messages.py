"""Messages as boxes with a tail: one's own coloured with the marker, those of others white."""

from __future__ import annotations

import numpy as np

from pipeline.core.display import Vector
from pipeline.core.registry import frozen
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.ink.paths import Array
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.sketch.pen import Pen
from pipeline.drawing.styles.tones import Hand
from pipeline.drawing.svg import framed

RADIUS = 26.0
TAIL = (34.0, 36.0)  # how wide a tail is and how far it hangs down
SIDES = frozen({"mine": 1.0, "theirs": -1.0, "draft": 1.0})  # where the tail hangs: 1 right, -1 left


@kept
def message(width: float, height: float, kind: str, tail: bool, hand: Hand) -> Vector:
    """A box for words; `draft` is one that is not sent: dashed, and white."""
    shape = _box(width, height, SIDES[kind], tail)
    markup = ink.filled(shape.path(), hand.tones.white)
    if kind == "draft":
        markup += Pen(hand).dashes(shape, 6, hand.tones.ink)
        return framed(markup, width, height, 60)
    if kind == "mine":
        markup += ink.marker(shape, hand.tones.marker, -18, 34, seed=hand.seed, shift=(6, 4), gaps=3)
    markup = _shade(width, height, hand) + markup + Pen(hand).shape(shape, 8.5)
    return framed(markup, width, height, 60)


def _shade(width: float, height: float, hand: Hand) -> str:
    """Hatching at the right and under edge."""
    right = ink.polygon([(width - 6, 16), (width + 15, 26), (width + 15, height - 4), (width - 6, height - 14)])
    under = ink.polygon([(30, height - 8), (width - 44, height - 8), (width - 34, height + 13), (46, height + 15)])
    return Pen(hand).hatch([right, under], 52, 9, 3.6)


def _box(width: float, height: float, side: float, tail: bool) -> ink.Outline:
    """A rounded box; its tail hangs from the lower corner of the side its writer sits on."""
    edge = ink.rounded_rect(0, 0, width, height, RADIUS).sample(4.0)
    if not tail:
        return ink.Outline(edge)
    outer = width - RADIUS * 0.7 if side > 0 else RADIUS * 0.7
    inner = outer - side * TAIL[0]
    x, y = edge.T
    foot = np.flatnonzero((y > height - RADIUS * 0.5) & (x > min(inner, outer)) & (x < max(inner, outer)))
    rest = np.roll(edge, -int(foot[-1]) - 1, axis=0)[: len(edge) - len(foot)]
    tip = np.array((outer + side * 14, height + TAIL[1]))
    return ink.Outline(np.vstack([rest, _way(rest[-1], tip), _way(tip, rest[0])]))


def _way(start: Array, end: Array) -> Array:
    """Points from a start to an end, without the start."""
    t = np.linspace(0, 1, max(5, int(np.hypot(*(end - start)) / 4)))[1:, None]
    line: Array = start + (end - start) * t
    return line

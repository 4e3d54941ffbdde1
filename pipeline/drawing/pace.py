"""How things arrive in a creator's hand: a few held drawings, each a closed form of the frame."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import NamedTuple

from pipeline.core.easing import EASINGS
from pipeline.core.registry import frozen
from pipeline.drawing.context import Context


class Arrival(NamedTuple):
    """How a thing that arrives looks at one moment; to be used about the point it stands on."""

    grow: tuple[float, float] = (1.0, 1.0)
    opacity: float = 1.0
    lift: float = 0.0  # units above its place


THERE = Arrival()
AWAY = Arrival((0.0, 0.0), 0.0)


def progress(n: int, at: int, over: int, context: Context) -> float:
    """How much of `over` frames from `at` on is done at frame `n`, 0..1, on held drawings."""
    if n < at or over <= 0:
        return float(n >= at)
    return context.share(context.drawing_frame(n, at), at, over)


def quarters(share: float) -> float:
    """A share in quarters, rounded up: a stroke takes no more than four drawings."""
    return math.ceil(share * 4) / 4


def pop(t: float) -> Arrival:
    """Grows past its size and comes back."""
    size = EASINGS["back"](t)
    return Arrival((size, size))


def draw(t: float) -> Arrival:
    """Comes out of the page in place, a little small at first."""
    size = 0.94 + 0.06 * EASINGS["out"](t)
    return Arrival((size, size), t)


def drop(t: float) -> Arrival:
    """Falls from above, flattens a little where it lands."""
    flat = 1 - 0.12 * max(0.0, 1 - abs(t - 0.55) / 0.2)
    return Arrival((2 - flat, flat), min(1.0, 5 * t), 900.0 * (1 - min(1.0, t / 0.45) ** 2))


def none(t: float) -> Arrival:
    """Is there at once."""
    return THERE


ENTRANCES: Mapping[str, Callable[[float], Arrival]] = frozen(
    {"pop": pop, "draw": draw, "drop": drop, "slide": none, "none": none}
)


def arrival(name: str, t: float) -> Arrival:
    """How a thing looks at share `t` of its entrance: not at all at 0, settled from 1 on."""
    if t <= 0.0:
        return AWAY
    return THERE if t >= 1.0 else ENTRANCES[name](t)

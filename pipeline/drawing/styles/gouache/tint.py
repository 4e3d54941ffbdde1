"""Colours between colours, and the small differences within one."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from pipeline.core.color import Color

_CHANNEL = 0.45  # how much channels differ beside lightness


def mixed(one: str, other: str, share: float) -> str:
    """`one` at 0, `other` at 1."""
    a, b = Color.parse(one), Color.parse(other)
    values = (round(x + (y - x) * share) for x, y in zip(a[:3], b[:3], strict=True))
    return _hex(values)


def jittered(color: str, rng: np.random.Generator, amount: float) -> str:
    """A colour as the next bristle leaves it: a little lighter or darker, a little off."""
    light = rng.normal(0, amount)
    off = rng.normal(0, amount * _CHANNEL, 3)
    return _hex(
        int(max(0, min(255, channel + light + shift)))
        for channel, shift in zip(Color.parse(color)[:3], off, strict=True)
    )


def _hex(values: Iterable[int]) -> str:
    return "#" + "".join(f"{value:02x}" for value in values)

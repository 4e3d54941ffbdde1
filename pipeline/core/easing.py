"""Easings: functions of 0..1 that start at 0 and end at 1."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType

Ease = Callable[[float], float]


def power_in(exponent: float) -> Ease:
    return lambda t: t**exponent


def power_out(exponent: float) -> Ease:
    return lambda t: 1 - (1 - t) ** exponent


def power_in_out(exponent: float) -> Ease:
    return lambda t: (2 * t) ** exponent / 2 if t < 0.5 else 1 - (2 - 2 * t) ** exponent / 2


def back_out(overshoot: float = 1.70158) -> Ease:
    """Goes past the end and comes back (Penner)."""
    return lambda t: 1 + (overshoot + 1) * (t - 1) ** 3 + overshoot * (t - 1) ** 2


def elastic_out(t: float) -> float:
    """A damped swing about the end (Penner)."""
    if t in (0.0, 1.0):
        return t
    return math.pow(2.0, -10 * t) * math.sin((10 * t - 0.75) * 2 * math.pi / 3) + 1


def bounce_out(t: float) -> float:
    """Falls and bounces three times (Penner)."""
    for shift, until, floor in ((0.0, 1 / 2.75, 0.0), (1.5, 2 / 2.75, 0.75), (2.25, 2.5 / 2.75, 0.9375)):
        if t < until:
            return 7.5625 * (t - shift / 2.75) ** 2 + floor
    return 7.5625 * (t - 2.625 / 2.75) ** 2 + 0.984375


EASINGS: Mapping[str, Ease] = MappingProxyType(
    {
        "linear": lambda t: t,
        "in": power_in(2),
        "out": power_out(2),
        "in-out": power_in_out(2),
        "in-cubic": power_in(3),
        "out-cubic": power_out(3),
        "in-out-cubic": power_in_out(3),
        "in-out-sine": lambda t: (1 - math.cos(math.pi * t)) / 2,
        "back": back_out(),
        "snap": back_out(1.1),
        "elastic": elastic_out,
        "bounce": bounce_out,
        "hold": lambda t: 1.0 if t >= 1.0 else 0.0,
    }
)


def held(frame: int, hold: int) -> int:
    """The frame at which the drawing shown now was made, when drawings are held for `hold` frames."""
    return frame - frame % hold if hold > 1 else frame

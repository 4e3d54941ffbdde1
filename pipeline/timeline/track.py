"""Reading tracks: what a keyed value is at any frame, asked in any order.

A key starts from whatever the track had reached at that frame, also when the key before it had not arrived yet: the
value is a closed form of the keys and the frame, so frame 137 can be asked first.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, TypeVar

from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Point
from pipeline.timeline.model import Framing, Key, Place, Track

T = TypeVar("T")

Mix = Callable[[T, T, float], T]

_at: Callable[[Key[Any]], int] = attrgetter("at")


def track(keys: Iterable[Key[T]]) -> Track[T]:
    """Keys as a track: sorted by time; of two at the same frame the later one listed wins."""
    return tuple(sorted(keys, key=_at))


def tidy(keys: Track[T]) -> Track[T]:
    """The same track without the keys that change nothing: those of the value the track has reached already."""
    kept: list[Key[T]] = []
    for key in keys:
        if not kept or key.value != kept[-1].value or key.at < kept[-1].at + kept[-1].over:
            kept.append(key)
    return tuple(kept)


def index_at(keys: Track[T], n: int) -> int:
    """The key in force at frame `n`; the first one also holds before it starts."""
    return max(0, bisect_right(keys, n, key=_at) - 1)


def value_at(keys: Track[T], n: int) -> T:
    """The value in force at frame `n`, without any in-between."""
    return keys[index_at(keys, n)].value


def blend_at(keys: Track[T], n: int, mix: Mix[T]) -> T:
    """The value at frame `n`, on its way from the one before."""
    return _blend(keys, index_at(keys, n), n, mix)


def _blend(keys: Track[T], index: int, n: int, mix: Mix[T]) -> T:
    key = keys[index]
    if index == 0 or n >= key.at + key.over:
        return key.value
    reached = _blend(keys, index - 1, key.at, mix)
    return mix(reached, key.value, EASINGS[key.ease]((n - key.at) / key.over))


def mix_float(one: float, other: float, share: float) -> float:
    """A number between two."""
    return one + (other - one) * share


def mix_point(one: Point, other: Point, share: float) -> Point:
    """A point between two."""
    return Point(mix_float(one.x, other.x, share), mix_float(one.y, other.y, share))


def mix_place(one: Place, other: Place, share: float) -> Place:
    """A place between two."""
    return Place(
        mix_float(one.x, other.x, share),
        mix_float(one.y, other.y, share),
        mix_float(one.size, other.size, share),
        mix_float(one.tilt, other.tilt, share),
    )


def mix_framing(one: Framing, other: Framing, share: float) -> Framing:
    """A framing between two; the zoom grows by equal factors, which the eye reads as an even speed."""
    zoom = math.exp(mix_float(math.log(one.zoom), math.log(other.zoom), share))
    return Framing(mix_float(one.x, other.x, share), mix_float(one.y, other.y, share), zoom)


def place_at(keys: Track[Place], n: int) -> Place:
    """Where a thing stands at frame `n`."""
    return blend_at(keys, n, mix_place)


def framing_at(keys: Track[Framing], n: int) -> Framing:
    """What the camera looks at in frame `n`."""
    return blend_at(keys, n, mix_framing)


def point_at(keys: Track[Point], n: int) -> Point:
    """A point on its way at frame `n`."""
    return blend_at(keys, n, mix_point)


def float_at(keys: Track[float], n: int) -> float:
    """A number on its way at frame `n`."""
    return blend_at(keys, n, mix_float)

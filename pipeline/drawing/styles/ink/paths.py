"""Points to SVG path data: relative, in tenths of a unit, so drawings stay small and equal on every machine."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]


def number(value: float) -> str:
    """A number with at most one decimal."""
    return _word(round(value * 10))


def smooth_path(points: Array) -> str:
    """A closed path gliding through dense points (a quadratic B-spline with the points as controls)."""
    p = _tenths(points)
    ends = (p + np.roll(p, -1, axis=0)) // 2
    starts = np.roll(ends, 1, axis=0)
    steps = np.hstack([p - starts, ends - starts])
    return f"M{_words(starts[0])}q{_words(steps.ravel())}z"


def line_path(points: Array, closed: bool = True) -> str:
    """Straight lines from point to point."""
    p = _tenths(points)
    return f"M{_words(p[0])}l{_words(np.diff(p, axis=0).ravel())}" + ("z" if closed else "")


def cubic_path(cubics: Array, closed: bool) -> str:
    """A chain of cubic Beziers, shape (n, 4, 2), each starting where the one before ends."""
    p = _tenths(cubics)
    steps = p[:, 1:] - p[:, :1]
    return f"M{_words(p[0, 0])}c{_words(steps.ravel())}" + ("z" if closed else "")


def _tenths(points: Array) -> Whole:
    return np.rint(np.asarray(points) * 10).astype(np.int64)


def _words(values: Iterable[int]) -> str:
    return " ".join(map(_word, map(int, values))).replace(" -", "-")


@lru_cache(maxsize=1 << 14)
def _word(tenths: int) -> str:
    whole, tenth = divmod(abs(tenths), 10)
    digits = (str(whole) if whole or not tenth else "") + (f".{tenth}" if tenth else "")
    return f"-{digits}" if tenths < 0 else digits

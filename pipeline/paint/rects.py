"""Rectangles of whole pixels, and how to cover many with few."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from pipeline.core.geometry import Box

MOST = 6  # rectangles repainted apart; more of them cost more in calls than they save in pixels
SLACK = 4096  # pixels that may be repainted for nothing to save one rectangle


class Rect(NamedTuple):
    """Pixels from `left`, `top` up to, not including, `right`, `bottom`."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def area(self) -> int:
        return max(0, self.right - self.left) * max(0, self.bottom - self.top)

    @property
    def empty(self) -> bool:
        return self.right <= self.left or self.bottom <= self.top

    def meets(self, other: Rect) -> bool:
        return not self.common(other).empty

    def holds(self, other: Rect) -> bool:
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )

    def common(self, other: Rect) -> Rect:
        return Rect(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def union(self, other: Rect) -> Rect:
        if self.empty or other.empty:
            return other if self.empty else self
        return Rect(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def grown(self, by: int) -> Rect:
        return Rect(self.left - by, self.top - by, self.right + by, self.bottom + by)


NOTHING = Rect(0, 0, 0, 0)


def around(box: Box, margin: int = 1) -> Rect:
    """The whole pixels a box touches, and `margin` more for soft edges."""
    return Rect(
        math.floor(box.x) - margin,
        math.floor(box.y) - margin,
        math.ceil(box.right) + margin,
        math.ceil(box.bottom) + margin,
    )


def gather(rects: Iterable[Rect]) -> tuple[Rect, ...]:
    """At most `MOST` rectangles that cover all of `rects`; those far apart stay apart."""
    few: list[Rect] = []
    for rect in sorted(rects, key=lambda rect: -rect.area):  # most small ones lie inside a large one
        if not rect.empty and not any(one.holds(rect) for one in few):
            few = _absorb(few, rect)
    return tuple(few)


def _absorb(few: list[Rect], rect: Rect) -> list[Rect]:
    """Add a rectangle, joining it with those it would be cheaper to repaint together with."""
    waste, near = min(((_waste(rect, other), i) for i, other in enumerate(few)), default=(SLACK + 1, -1))
    if waste <= SLACK:
        return _absorb(few[:near] + few[near + 1 :], rect.union(few[near]))
    few = [*few, rect]
    return few if len(few) <= MOST else _join_nearest(few)


def _join_nearest(few: list[Rect]) -> list[Rect]:
    pairs = ((i, j) for i in range(len(few)) for j in range(i))
    one, other = min(pairs, key=lambda pair: _waste(few[pair[0]], few[pair[1]]))
    rest = [rect for k, rect in enumerate(few) if k not in (one, other)]
    return _absorb(rest, few[one].union(few[other]))


def _waste(one: Rect, other: Rect) -> int:
    """Pixels repainted for nothing when the two become one."""
    return one.union(other).area - one.area - other.area

"""The points drawings are made of: plain ones, and corners."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.drawing.styles.ink.curve import Knot
from pipeline.drawing.styles.ink.paths import Array

Point = tuple[float, float]
Line = Sequence[Knot] | Sequence[Array] | Array

__all__ = ["Array", "Knot", "Line", "Point", "corner", "spread"]


def corner(point: Point) -> Knot:
    """The point where a curve does not bend but turns."""
    return (point[0], point[1], "c")


def spread(knots: Iterable[Knot], move: Point = (0.0, 0.0), x: float = 1.0, y: float = 1.0) -> list[Knot]:
    """Knots stretched about (0, 0) by x and y, then moved; corners stay corners."""
    return [_same(knot, knot[0] * x + move[0], knot[1] * y + move[1]) for knot in knots]


def _same(knot: Knot, x: float, y: float) -> Knot:
    return (x, y, knot[2]) if len(knot) == 3 else (x, y)

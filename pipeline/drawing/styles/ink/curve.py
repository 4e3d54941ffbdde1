"""Smooth lines through a few points, and dense outlines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np

from pipeline.core.geometry import Box
from pipeline.drawing.styles.ink.paths import Array, Whole, cubic_path, line_path

Knot = tuple[float, float] | tuple[float, float, str]  # (x, y), or (x, y, "c") for a corner
Knots = Sequence[Knot] | Sequence[tuple[float, float]] | Array


class Shape(Protocol):
    """Anything the pen can go around: a `Curve` or an `Outline`."""

    def sample(self, step: float = 4.0) -> Array: ...
    def cuts(self, step: float = 4.0) -> tuple[int, ...]: ...
    def path(self) -> str: ...
    def box(self) -> Box: ...


class Curve:
    """A chain of cubic Beziers through knots; it bends smoothly at a knot unless the knot is marked as a corner."""

    def __init__(self, knots: Knots, closed: bool = True, tension: float = 1.0) -> None:
        points = np.array([k[:2] for k in knots], float)
        corners = tuple(len(k) > 2 for k in knots)
        self.closed = closed
        self.cubics = _cubics(points, corners, closed, tension)
        self.corners = corners

    @classmethod
    def of(cls, cubics: Array, closed: bool = True, corners: Sequence[bool] = ()) -> Curve:
        """A curve from ready Beziers, shape (n, 4, 2)."""
        made = cls.__new__(cls)
        made.closed, made.cubics = closed, np.asarray(cubics, float)
        made.corners = tuple(corners) or (False,) * len(cubics)
        return made

    def path(self) -> str:
        """SVG path data."""
        return cubic_path(self.cubics, self.closed)

    def sample(self, step: float = 4.0) -> Array:
        """Points about `step` units apart; an open curve ends with its last knot."""
        counts = self._counts(step)
        which = np.repeat(np.arange(len(counts)), counts)
        first = np.repeat(np.cumsum(counts) - counts, counts)
        t = ((np.arange(len(which)) - first) / counts[which])[:, None]
        a, b, c, d = (self.cubics[which, i] for i in range(4))
        u = 1 - t
        points: Array = u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
        return points if self.closed else np.vstack([points, self.cubics[-1, 3]])

    def cuts(self, step: float = 4.0) -> tuple[int, ...]:
        """Where the corners are among the points of `sample(step)`."""
        counts = self._counts(step)
        starts = np.cumsum(counts) - counts
        return tuple(int(at) for at, corner in zip(starts, self.corners, strict=False) if corner)

    def box(self) -> Box:
        return box_around(self.sample(8.0))

    def _counts(self, step: float) -> Whole:
        lengths = _lengths(np.diff(self.cubics, axis=1)).sum(axis=1)
        counts: Whole = np.maximum(2, (lengths / step).astype(np.int64))
        return counts


@dataclass(frozen=True, eq=False)
class Outline:
    """A dense closed polygon, such as a union of shapes; sharp turns are its corners."""

    points: Array
    angle: float = 38.0  # a turn above this many degrees is a corner

    def path(self) -> str:
        return line_path(self.points[::2])

    def sample(self, step: float = 4.0) -> Array:
        return np.array(self.points, float)

    def cuts(self, step: float = 4.0) -> tuple[int, ...]:
        return self._corners

    def box(self) -> Box:
        return box_around(self.points)

    @cached_property
    def _corners(self) -> tuple[int, ...]:
        p, count = np.asarray(self.points, float), len(self.points)
        before, after = p - np.roll(p, 2, axis=0), np.roll(p, -2, axis=0) - p
        cross = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]
        turn = np.degrees(np.abs(np.arctan2(cross, (before * after).sum(axis=1))))
        found: list[int] = []
        for i in (int(i) for i in np.argsort(-turn) if turn[i] >= self.angle):
            if all(min(abs(i - j), count - abs(i - j)) > 5 for j in found):
                found.append(i)
        return tuple(sorted(found))


def box_around(points: Array) -> Box:
    """The upright rectangle around points."""
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    return Box(float(left), float(top), float(right - left), float(bottom - top))


def tangents(points: Array, closed: bool = False) -> Array:
    """Unit directions along dense points."""
    along = np.roll(points, -1, axis=0) - np.roll(points, 1, axis=0) if closed else np.gradient(points, axis=0)
    directions: Array = along / (_lengths(along)[:, None] + 1e-9)
    return directions


def normals(points: Array, closed: bool = False) -> Array:
    """Unit normals: the directions turned by a quarter, clockwise on screen."""
    t = tangents(points, closed)
    return np.stack([-t[:, 1], t[:, 0]], axis=1)


def arc_length(points: Array) -> Array:
    """Distance travelled at each point."""
    return np.concatenate([[0.0], np.cumsum(_lengths(np.diff(points, axis=0)))])


def _lengths(vectors: Array) -> Array:
    lengths: Array = np.sqrt((vectors * vectors).sum(axis=-1))
    return lengths


def _cubics(points: Array, corners: tuple[bool, ...], closed: bool, tension: float) -> Array:
    ends = np.roll(points, -1, axis=0) if closed else points[1:]
    starts = points if closed else points[:-1]
    leave, arrive = _handles(points, corners, closed, tension)
    arrive = np.roll(arrive, -1, axis=0) if closed else arrive[1:]
    return np.stack([starts, starts + leave[: len(starts)], ends - arrive, ends], axis=1)


def _handles(points: Array, corners: tuple[bool, ...], closed: bool, tension: float) -> tuple[Array, Array]:
    """How far each knot's two controls lie from it, after and before: along the chord of its neighbours."""
    after = np.roll(points, -1, axis=0) - points
    before = points - np.roll(points, 1, axis=0)
    sharp = np.array(corners)
    if not closed:
        sharp[[0, -1]] = True
    far, near = _lengths(after), _lengths(before)
    chord = (after + before) * (tension / 3 / (far + near + 1e-9))[:, None]
    straight = sharp[:, None]
    return np.where(straight, after / 3, chord * far[:, None]), np.where(straight, before / 3, chord * near[:, None])

"""Outlines of gouache: splines through a few points, and the edge that a hand cuts."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

import numpy as np

from pipeline.drawing.styles.ink.paths import Array

Points = Array | Sequence[tuple[float, float]]

_TINY = 1e-9


def spline(points: Points, closed: bool = True, corners: Collection[int] = (), samples: int = 14) -> Array:
    """A smooth line through the points; those at `corners` stay sharp."""
    p = np.asarray(points, float)
    count = len(p)
    nexts = np.roll(p, -1, axis=0) if closed else np.vstack([p[1:], p[-1:]])
    befores = np.roll(p, 1, axis=0) if closed else np.vstack([p[:1], p[:-1]])
    slopes = _slopes(befores, p, nexts)
    segments = count if closed else count - 1
    pieces = [_piece(p, nexts, slopes, index, count, corners, samples) for index in range(segments)]
    return np.vstack(pieces if closed else [*pieces, p[-1:]])


def _slopes(befores: Array, points: Array, nexts: Array) -> Array:
    """Directions at the points, weighted by the lengths on either side, per unit of length."""
    one, other = points - befores, nexts - points
    d1 = np.hypot(one[:, 0], one[:, 1])[:, None] + 1e-6
    d2 = np.hypot(other[:, 0], other[:, 1])[:, None] + 1e-6
    slopes: Array = (one / d1 * d2 + other / d2 * d1) / (d1 + d2)
    return slopes


def _piece(
    points: Array, nexts: Array, slopes: Array, index: int, count: int, corners: Collection[int], samples: int
) -> Array:
    """The cubic from one point to the next, without its end."""
    other = (index + 1) % count
    start, end = points[index], nexts[index]
    along = end - start
    length = float(np.hypot(*along))
    m1 = along if index in corners else slopes[index] * length
    m2 = along if other in corners else slopes[other] * length
    t = np.arange(samples)[:, None] / samples
    t2, t3 = t * t, t * t * t
    piece: Array = (2 * t3 - 3 * t2 + 1) * start + (t3 - 2 * t2 + t) * m1 + (3 * t2 - 2 * t3) * end + (t3 - t2) * m2
    return piece


def resampled(line: Array, step: float = 4.0, closed: bool = True) -> Array:
    """The line in even steps."""
    ring = np.vstack([line, line[:1]]) if closed else line
    steps = np.diff(ring, axis=0)
    along = np.concatenate([[0.0], np.cumsum(np.hypot(steps[:, 0], steps[:, 1]))])
    marks = np.linspace(0, along[-1], max(8, int(along[-1] / step)), endpoint=not closed)
    return np.stack([np.interp(marks, along, ring[:, 0]), np.interp(marks, along, ring[:, 1])], axis=1)


def normals(line: Array, closed: bool = True) -> Array:
    """Unit vectors across the line."""
    along = np.roll(line, -1, axis=0) - np.roll(line, 1, axis=0) if closed else np.gradient(line, axis=0)
    along = along / (np.hypot(along[:, 0], along[:, 1])[:, None] + _TINY)
    return np.stack([-along[:, 1], along[:, 0]], axis=1)


def unsteady(count: int, seed: int, period: float, closed: bool = True) -> Array:
    """Smooth noise of `count` samples, -1..1, with features of `period` samples."""
    knots = max(3, int(count / period))
    values = np.random.default_rng(seed & 0xFFFFFFFF).uniform(-1, 1, knots)
    at = np.linspace(0, knots if closed else knots - 1, count, endpoint=not closed)
    index = np.floor(at).astype(int)
    t = at - index
    t = t * t * (3 - 2 * t)
    noise: Array = values[index % knots] * (1 - t) + values[(index + 1) % knots] * t
    return noise


def roughened(outline: Array, amount: float, seed: int, period: float = 8.0, step: float = 4.0) -> Array:
    """A closed outline as scissors and a dry edge leave it."""
    even = resampled(outline, step)
    noise = unsteady(len(even), seed, period) + 1.2 * unsteady(len(even), seed + 9, period * 4)
    rough: Array = even + normals(even) * (amount * noise)[:, None]
    return rough


def ellipse(x: float, y: float, across: float, down: float, turn: float = 0.0, count: int = 40) -> Array:
    """An ellipse of two radii, turned by radians."""
    angles = np.linspace(0, 2 * math.pi, count, endpoint=False)
    cos, sin = math.cos(turn), math.sin(turn)
    u, v = across * np.cos(angles), down * np.sin(angles)
    return np.stack([x + u * cos - v * sin, y + u * sin + v * cos], axis=1)


def rounded(x: float, y: float, width: float, height: float, radius: float, steps: int = 6) -> Array:
    """A rectangle with true round corners, dense enough to be roughened."""
    centers = (
        (x + width - radius, y + radius, -90),
        (x + width - radius, y + height - radius, 0),
        (x + radius, y + height - radius, 90),
        (x + radius, y + radius, 180),
    )
    corners = [
        (
            cx + radius * math.cos(math.radians(start + 90 * i / steps)),
            cy + radius * math.sin(math.radians(start + 90 * i / steps)),
        )
        for cx, cy, start in centers
        for i in range(steps + 1)
    ]
    return np.array(corners)


def tapered(
    line: Array, widths: Sequence[float], left: Array | float = 1.0, right: Array | float = 1.0, caps: bool = True
) -> Array:
    """The outline of a mark of changing width along an open, even line."""
    share = np.linspace(0, 1, len(line))
    width = np.interp(share, np.linspace(0, 1, len(widths)), widths)
    across = normals(line, closed=False)
    one, other = line + across * (width * left / 2)[:, None], line - across * (width * right / 2)[:, None]
    if not caps:
        return np.vstack([one, other[::-1]])
    end = _cap(line[-1], across[-1], float(width[-1]) / 2)
    start = _cap(line[0], -across[0], float(width[0]) / 2)
    return np.vstack([one, end, other[::-1], start])


def shifted(outline: Array, x: float, y: float) -> Array:
    """The outline somewhere else, as its shadow is."""
    moved: Array = outline + np.array((x, y))
    return moved


def _cap(center: Array, across: Array, radius: float) -> Array:
    """A half round at an end of a mark."""
    if radius < 1:
        return np.zeros((0, 2))
    angles = math.atan2(across[1], across[0]) - math.pi * np.arange(1, 7) / 7
    cap: Array = center + radius * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return cap

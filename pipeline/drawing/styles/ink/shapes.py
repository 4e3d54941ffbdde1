"""Ready outlines: rectangles, hearts, stars, eggs, balloons and tubes."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from pipeline.core.geometry import Box
from pipeline.drawing.styles.ink.curve import Curve, Knot, Knots, arc_length, normals, tangents
from pipeline.drawing.styles.ink.paths import Array

QUARTER = 0.5523  # handle length of a quarter circle
HEART: tuple[Knot, ...] = (
    (0, -0.28, "c"), (0.2, -0.5), (0.48, -0.42), (0.5, -0.1), (0.3, 0.22),
    (0, 0.5, "c"), (-0.3, 0.22), (-0.5, -0.1), (-0.48, -0.42), (-0.2, -0.5),
)  # fmt: skip


def rounded_rect(x: float, y: float, width: float, height: float, radius: float) -> Curve:
    """A rectangle with exact quarter-circle corners."""
    r, k = min(radius, width / 2, height / 2), QUARTER
    right, bottom = x + width, y + height
    turns = (  # corner centre side: start of the arc, the corner itself, end of the arc
        ((right - r, y), (right, y), (right, y + r)),
        ((right, bottom - r), (right, bottom), (right - r, bottom)),
        ((x + r, bottom), (x, bottom), (x, bottom - r)),
        ((x, y + r), (x, y), (x + r, y)),
    )
    cubics, at = [], np.array((x + r, y), float)
    for start, corner, end in (np.array(turn, float) for turn in turns):
        cubics += [_line(at, start), np.array([start, start + (corner - start) * k, end + (corner - end) * k, end])]
        at = end
    lengths = [float(np.abs(c[3] - c[0]).sum()) for c in cubics]
    return Curve.of(np.array([c for c, length in zip(cubics, lengths, strict=True) if length > 0.01]))


def box_rect(box: Box, radius: float) -> Curve:
    """`rounded_rect` of a box."""
    return rounded_rect(box.x, box.y, box.width, box.height, radius)


def polygon(points: Sequence[tuple[float, float]]) -> Curve:
    """Straight sides and sharp corners."""
    return Curve([(x, y, "c") for x, y in points])


def ellipse(cx: float, cy: float, rx: float, ry: float, turn: float = 0.0) -> Curve:
    """An ellipse turned by degrees."""
    return superellipse(cx, cy, rx, ry, 1.0, 8, turn)


def superellipse(
    cx: float, cy: float, rx: float, ry: float, power: float = 0.62, knots: int = 14, turn: float = 0.0
) -> Curve:
    """Between an ellipse (power 1) and a box (power near 0)."""
    angles = np.arange(knots) * 2 * math.pi / knots
    cos, sin = np.cos(angles), np.sin(angles)
    x = rx * np.copysign(np.abs(cos) ** power, cos)
    y = ry * np.copysign(np.abs(sin) ** power, sin)
    return Curve(_turned(np.stack([x, y], axis=1), turn) + np.array((cx, cy)))


def heart(cx: float, cy: float, size: float, turn: float = 0.0) -> Curve:
    """A heart `size` wide."""
    points = _turned(np.array([k[:2] for k in HEART], float) * size, turn) + np.array((cx, cy))
    return Curve([(p[0], p[1], *k[2:]) for p, k in zip(points, HEART, strict=True)])


def star(cx: float, cy: float, radius: float, inner: float = 0.5, points: int = 5, turn: float = -90.0) -> Curve:
    """A soft star; `inner` is the share of the radius between two rays."""
    angles = np.radians(turn + np.arange(2 * points) * 180 / points)
    radii = np.where(np.arange(2 * points) % 2 == 0, radius, radius * inner)
    return Curve(np.stack([cx + radii * np.cos(angles), cy + radii * np.sin(angles)], axis=1), True, 0.7)


def tube(knots: Knots, widths: Sequence[float], step: float = 6.0) -> Curve:
    """A closed limb around a centre line; widths are spread evenly along it."""
    left, right = sides(knots, widths, step)
    middle = (left + right) / 2
    along = tangents(middle)
    chosen = np.unique(np.linspace(0, len(middle) - 1, 9).astype(int))
    start = middle[0] - along[0] * widths[0] * 0.36
    end = middle[-1] + along[-1] * widths[-1] * 0.36
    return Curve(np.vstack([start, left[chosen], end, right[chosen][::-1]]))


def sides(knots: Knots, widths: Sequence[float], step: float = 5.0) -> tuple[Array, Array]:
    """Both edges of a limb as open lines, without caps; an inner bend never folds over itself."""
    points = Curve(knots, False).sample(step)
    length = arc_length(points)
    half = np.interp(length / length[-1], np.linspace(0, 1, len(widths)), widths) / 2
    along = tangents(points)
    angle = np.unwrap(np.arctan2(along[:, 1], along[:, 0]))
    bend = _smoothed(np.gradient(angle, length + 1e-9 * np.arange(len(length))))
    across = normals(points)
    left = points + across * _smoothed(_capped(half, bend))[:, None]
    return left, points - across * _smoothed(_capped(half, -bend))[:, None]


def _capped(half: Array, bend: Array) -> Array:
    """Half widths kept inside the radius of the bend on its inner side."""
    return np.where(bend > 1e-4, np.minimum(half, 0.85 / np.maximum(bend, 1e-4)), half)


def _smoothed(values: Array, reach: int = 6) -> Array:
    window = np.ones(2 * reach + 1) / (2 * reach + 1)
    return np.convolve(np.pad(values, reach, mode="edge"), window, "valid")


def _turned(points: Array, degrees: float) -> Array:
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    turned: Array = points @ np.array([[cos, sin], [-sin, cos]])
    return turned


def _line(start: Array, end: Array) -> Array:
    return np.array([start, start + (end - start) / 3, end - (end - start) / 3, end])

"""Hatching: tapered parallel strokes inside a shape. They keep their places; only their edges boil."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from pipeline.drawing.styles.ink.colors import INK
from pipeline.drawing.styles.ink.curve import Shape
from pipeline.drawing.styles.ink.noise import generator
from pipeline.drawing.styles.ink.paths import Array
from pipeline.drawing.styles.ink.stroke import stroke


def hatch(
    shape: Shape | Sequence[Shape],
    angle: float = 60.0,
    gap: float = 13.0,
    width: float = 4.0,
    *,
    seed: int = 0,
    phase: int = 0,
    over: float = 2.0,
    fill: str = INK,
    opacity: float = 1.0,
) -> str:
    """Strokes across a shape at an angle, running up to `over` units past its edge."""
    rng = generator(seed, 90)
    shapes = shape if isinstance(shape, Sequence) else [shape]
    lines = [line for one in shapes for line in scan(one.sample(6.0), angle, gap, rng, over)]
    return "".join(
        stroke(line, width, seed=seed + i, phase=phase, taper=(0.1, 0.5), ends=(0.6, 0.1), wobble=0.6, fill=fill,
               opacity=opacity)
        for i, line in enumerate(lines)
    )  # fmt: skip


def scan(polygon: Array, angle: float, gap: float, rng: np.random.Generator, over: float) -> list[Array]:
    """Three-point lines across a polygon, `gap` apart, each as long as the polygon is there."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    turn = np.array([[cos, sin], [-sin, cos]])  # turns points back to the page from lines that lie level
    level = polygon @ turn.T
    y, bottom, lines = float(level[:, 1].min()) + gap / 2, float(level[:, 1].max()), []
    while y < bottom:
        xs = _crossings(level, y)
        for left, right in zip(xs[::2], xs[1::2], strict=False):
            if right - left > 4:
                lines.append(_hand_line(left, right, y, gap, rng, over) @ turn)
        y += gap * rng.uniform(0.9, 1.1)
    return lines


def _crossings(polygon: Array, y: float) -> list[float]:
    start, end = polygon, np.roll(polygon, -1, axis=0)
    hit = (start[:, 1] <= y) != (end[:, 1] <= y)
    (x1, y1), (x2, y2) = start[hit].T, end[hit].T
    return sorted((x1 + (y - y1) * (x2 - x1) / (y2 - y1)).tolist())


def _hand_line(left: float, right: float, y: float, gap: float, rng: np.random.Generator, over: float) -> Array:
    start, end = left + rng.uniform(-over, over * 0.6), right + rng.uniform(-over * 0.6, over)
    tilt, sag = rng.uniform(-gap * 0.18, gap * 0.18), rng.uniform(-2, 2)
    return np.array([[start, y + tilt], [(left + right) / 2, y + tilt + sag], [end, y - tilt]])

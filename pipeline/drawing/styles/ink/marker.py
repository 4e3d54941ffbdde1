"""Marker: one flat pass that misses the line on purpose, faint streaks, a few bare slivers. It never boils."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from pipeline.drawing.styles.ink.clip import clipped
from pipeline.drawing.styles.ink.colors import PAPER, YELLOW, multiplied
from pipeline.drawing.styles.ink.curve import Curve, Shape
from pipeline.drawing.styles.ink.hatch import scan
from pipeline.drawing.styles.ink.noise import generator, wobbled
from pipeline.drawing.styles.ink.paths import Array, number, smooth_path
from pipeline.drawing.styles.ink.stroke import filled, stroke


def marker(
    shape: Shape | Sequence[Shape],
    fill: str = YELLOW,
    angle: float = -24.0,
    width: float = 26.0,
    *,
    seed: int = 0,
    shift: tuple[float, float] = (7.0, 6.0),
    opacity: float = 0.9,
    streak: float = 0.2,
    gaps: int = 3,
    wobble: float = 2.5,
    bare: str = PAPER,
) -> str:
    """Colour a shape with a marker `width` wide, held at `angle`; `gaps` slivers stay bare."""
    rng = generator(seed, 50)
    shapes = shape if isinstance(shape, Sequence) else [shape]
    parts = []
    for one in shapes:
        area = wobbled(one.sample(6.0) + np.array(shift), wobble, rng, 90.0)
        path = smooth_path(area[::2])
        lines = scan(area, angle, width * 0.9, rng, 0.0)
        parts.append(filled(path, fill, opacity))
        parts.append(clipped(path, _streaks(lines, fill, width, streak, rng)))
        parts.append(_slivers(lines, width, gaps, rng, seed, bare))
    return "".join(parts)


def swash(points: Sequence[tuple[float, float]], width: float = 50.0, *, seed: int = 0, fill: str = YELLOW) -> str:
    """One broad stroke of the marker, as behind a word."""
    return stroke(points, width, seed=seed, taper=(0.03, 0.03), ends=(0.8, 0.8), wobble=1.5, nib=None, fill=fill,
                  opacity=0.9)  # fmt: skip


def _streaks(lines: list[Array], fill: str, width: float, opacity: float, rng: np.random.Generator) -> str:
    """Where the pass overlaps itself the colour lies twice."""
    dark = multiplied(fill, fill)
    return "".join(
        f'<path d="{Curve(line, False).path()}" fill="none" stroke="{dark}" '
        f'stroke-width="{number(width * rng.uniform(0.3, 0.6))}" '
        f'opacity="{max(0.02, opacity + rng.uniform(-0.06, 0.1)):.2f}"/>'
        for line in lines
    )


def _slivers(lines: list[Array], width: float, count: int, rng: np.random.Generator, seed: int, bare: str) -> str:
    """Short bare strokes along some of the longer lines."""
    longest = sorted(lines, key=lambda line: -abs(float(line[2, 0] - line[0, 0])))
    longest = longest[: max(1, len(lines) * 2 // 3)]
    parts = []
    for i in rng.permutation(len(longest))[:count]:
        start, way = longest[i][0], longest[i][2] - longest[i][0]
        at = rng.uniform(0.0, 0.25) if rng.random() < 0.5 else rng.uniform(0.55, 0.75)
        points = start + np.outer((at, at + 0.12, at + 0.25), way)
        parts.append(stroke(points, width * 0.16, seed=seed, taper=(0.4, 0.5), ends=(0.1, 0.05), wobble=0.5, nib=None,
                            fill=bare))  # fmt: skip
    return "".join(parts)

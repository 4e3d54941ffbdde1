"""A restless line that fills an ellipse. It is wholly redrawn in every phase: it seethes."""

from __future__ import annotations

import math

import numpy as np

from pipeline.drawing.styles.ink.colors import INK
from pipeline.drawing.styles.ink.noise import TURN, generator
from pipeline.drawing.styles.ink.stroke import stroke


def scribble(
    cx: float,
    cy: float,
    rx: float,
    ry: float,
    *,
    turns: int = 26,
    width: float = 4.0,
    seed: int = 0,
    phase: int = 0,
    fill: str = INK,
) -> str:
    """A tangle of `turns` strokes around (cx, cy)."""
    rng = generator(seed, phase, 31)
    angles = TURN * rng.random() + np.cumsum(rng.uniform(1.9, 2.9, turns))
    radii = np.sqrt(rng.uniform(0.25, 1.0, turns))
    points = np.stack([cx + rx * radii * np.cos(angles), cy + ry * radii * np.sin(angles)], axis=1)
    return stroke(points, width, seed=seed, phase=phase, taper=(0.02, 0.03), ends=(0.5, 0.3), wobble=0.8, nib=None,
                  fill=fill, tension=1.5)  # fmt: skip


def zigzag(x: float, y: float, width: float, height: float, lines: int = 3) -> list[tuple[float, float]]:
    """Knots of a line that crosses a box to and fro, as one strikes words out or fills an area."""
    rows = np.linspace(y, y + height, 2 * lines)
    lean = height / max(2 * lines - 1, 1) * 0.3
    return [
        (x + (width if i % 2 else 0) + math.sin(5.0 * i) * 3, float(row) + lean * (i % 2)) for i, row in enumerate(rows)
    ]

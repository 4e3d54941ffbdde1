"""A hand-drawn arrow."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from pipeline.drawing.styles.ink.colors import INK
from pipeline.drawing.styles.ink.stroke import stroke


def arrow(
    points: Sequence[tuple[float, float]],
    width: float = 9.0,
    *,
    seed: int = 0,
    phase: int = 0,
    fill: str = INK,
    head: float = 26.0,
) -> str:
    """A line through points whose last one is the tip, with two strokes for a head."""
    shaft = stroke(points, width, seed=seed, phase=phase, fill=fill, taper=(0.2, 0.05), ends=(0.2, 0.9))
    before, tip = np.array(points[-2], float), np.array(points[-1], float)
    along = (tip - before) / (np.hypot(*(tip - before)) + 1e-9)
    across = np.array([-along[1], along[0]]) * head
    barbs = [
        [tip - along * head + across * 0.7 * side, tip - along * head * 0.3 + across * 0.15 * side, tip]
        for side in (1, -1)
    ]
    return shaft + "".join(
        stroke(np.array(barb), width, seed=seed + 1 + i, phase=phase, fill=fill, taper=(0.3, 0.05), ends=(0.3, 0.9))
        for i, barb in enumerate(barbs)
    )

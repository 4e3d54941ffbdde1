"""The flood of grey slips: larger and lighter in front, darker behind. Nothing on them can be read."""

from __future__ import annotations

import numpy as np
from things.paper import SLIPS, SLIPS_FAR, crumple, slip

from pipeline.drawing.styles.gouache import Gouache, group, moved

BEHIND = 18  # the first ones are in the shade of the others


def flood(pen: Gouache, count: int, top: float, deep: float, seed: int = 8, sag: float = 70.0) -> str:
    """A heap across the whole width from `top` down, lower at its middle."""
    rng = np.random.default_rng(seed)
    drawn = []
    for index in range(count):
        share = index / count
        x = rng.uniform(-90, 1170)
        y = top + share * deep - abs(x - 540) / 540 * sag + rng.normal(0, 14)
        size, turn = 0.75 + 0.5 * share, float(rng.uniform(-40, 40))
        width, height, ball = rng.uniform(120, 180) * size, rng.uniform(70, 96) * size, rng.uniform(38, 58) * size
        dark = index < BEHIND
        paper = (
            crumple(ball, index, pen, dark)
            if index % 3 == 0
            else slip(width, height, index, pen, SLIPS_FAR if dark else SLIPS)
        )
        drawn.append(group(paper, transform=moved(round(x, 1), round(y, 1), round(turn, 1))))
    return "".join(drawn)


def strewn(pen: Gouache, places: list[tuple[float, float, float, float, float, int]]) -> str:
    """Single slips: x, y, width, height, turn, seed."""
    return "".join(group(slip(w, h, seed, pen), transform=moved(x, y, turn)) for x, y, w, h, turn, seed in places)

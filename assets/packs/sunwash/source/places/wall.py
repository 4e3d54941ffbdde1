"""Walls and skies: many large strokes along one diagonal, their colour sliding away from the light."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from paintbox import DRY_PATCH

from pipeline.core.geometry import Box
from pipeline.drawing.styles.gouache import Gouache, filled, group, mixed

WORLD = Box(-80, -80, 1240, 2080)  # a little more than the frame, for the camera
DAY = ("#FBE09A", "#EDC074", "#C98452", "#C07A4E")  # light corner, middle, dark corner, darkest
DUSK = ("#F2B98A", "#C98268", "#8A5560", "#6B3A4A")
LAMP = ("#FFE3A2", "#E9B070", "#B8744E", "#8F5142")
SUNSET = ("#FFF0C0", "#FCD596", "#F0AC7C", "#D08C80")


def washed(
    colors: Sequence[str], pen: Gouache, seed: int = 4, box: Box = WORLD, count: int = 220, slope: float = -0.55
) -> str:
    """A box covered with strokes, lightest at its left top corner."""
    rng = np.random.default_rng(seed)
    light, middle, dark, darkest = colors
    drawn = [filled(_corners(box), middle)]
    for _ in range(count):
        x, y = rng.uniform(box.x - 60, box.right + 60), rng.uniform(box.y - 40, box.bottom)
        far = (x - box.x) / box.width * 0.55 + (y - box.y) / box.height * 0.6
        share = min(1.0, max(0.0, far + rng.normal(0, 0.07)))
        color = mixed(light, dark, share) if share < 0.9 else darkest
        angle, length = slope + rng.normal(0, 0.25), rng.uniform(140, 300)
        dx, dy = math.cos(angle) * length / 2, math.sin(angle) * length / 2
        way = [(x - dx, y - dy), (x + rng.normal(0, 12), y + rng.normal(0, 12)), (x + dx, y + dy)]
        drawn.append(pen.brush(way, rng.uniform(60, 120), color, int(rng.integers(1_000_000)), 0.8, 4, 0.55))
    return "".join(drawn)


def panes_of_light(
    pen: Gouache, x: float, y: float, color: str = "#FFEDAE", size: float = 1.0, opacity: float = 0.8
) -> str:
    """The window's panes on the wall, skewed by the low sun."""
    drawn = []
    for left, top in ((0, 0), (176, 0), (0, 248), (176, 248)):
        corners = ((left, top), (left + 150, top), (left + 150, top + 220), (left, top + 220))
        thrown = [(x + (u * 1.3 + v * 0.12) * size, y + (v * 1.35 + u * 0.42) * size) for u, v in corners]
        drawn.append(filled(pen.rough(np.array(thrown), 4, left + top + 1, 8), color))
    return group(*drawn, opacity=opacity, filter_id=DRY_PATCH)


def shadow(
    points: Sequence[tuple[float, float]], opacity: float, blur: str, pen: Gouache, color: str = "#8A4438"
) -> str:
    """A cast shadow: wine, never grey."""
    return pen.cut(points, color, 4, 3, 9, opacity=opacity, filter_id=blur)


def _corners(box: Box) -> np.ndarray:
    return np.array([(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)])

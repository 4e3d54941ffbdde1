"""Shapes that a grid of tiles can form: which cells belong to one."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from pipeline.core.registry import frozen

Inside = Callable[[float, float], bool]  # x and y from -1 to 1, y downwards


def _heart(x: float, y: float) -> bool:
    """Two discs, and a point below them."""
    disc = math.hypot(abs(x) - 0.5, y + 0.44) <= 0.56
    return disc or (y >= -0.45 and abs(x) <= 1.06 - 0.76 * (y + 0.42))


def _star(x: float, y: float) -> bool:
    angle = math.atan2(x, -(y + 0.05))
    turn = abs((angle / (2 * math.pi) * 5) % 1 - 0.5) * 2  # 1 at a ray, 0 between two
    return bool(math.hypot(x, y + 0.05) <= 0.52 + 0.55 * turn**1.3)


def _smile(x: float, y: float) -> bool:
    """A face: a disc without eyes and without the gap of a smile."""
    if math.hypot(x, y) > 1.02:
        return False
    eye = math.hypot(abs(x) - 0.36, y + 0.28) < 0.17
    far = math.hypot(x, y - 0.02)
    mouth = 0.42 < far < 0.68 and y > 0.2
    return not eye and not mouth


SHAPES: Mapping[str, Inside] = frozen(
    {
        "heart": _heart,
        "circle": lambda x, y: math.hypot(x, y) <= 1.02,
        "star": _star,
        "square": lambda x, y: True,
        "smile": _smile,
    }
)


def cells(shape: str, columns: int) -> tuple[tuple[int, int], ...]:
    """(column, row) of every cell whose middle lies in the shape, row by row; as many rows as columns."""
    inside, half = SHAPES[shape], (columns - 1) / 2
    return tuple(
        (column, row)
        for row in range(columns)
        for column in range(columns)
        if inside((column - half) / (columns / 2), (row - half) / (columns / 2))
    )

"""Markup of the pen as a picture."""

from __future__ import annotations

from pipeline.core.display import Vector
from pipeline.core.geometry import Box
from pipeline.drawing.styles import ink


def framed(markup: str, width: float, height: float, reach: float = 24.0, *, centered: bool = False) -> Vector:
    """A picture of `width` x `height` whose marks reach no more than `reach` beyond it."""
    left, top = (-width / 2, -height / 2) if centered else (0.0, 0.0)
    view = Box(left, top, width, height).inset(-reach)
    return Vector(ink.document(view.width, view.height, markup, view))

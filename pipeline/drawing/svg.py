"""Markup as whole SVG documents."""

from __future__ import annotations

from pipeline.core.display import Vector
from pipeline.core.geometry import Box


def document(view: Box, markup: str) -> str:
    """What is seen through `view`, at one pixel a unit."""
    size = f'width="{view.width:g}" height="{view.height:g}"'
    seen = f"{view.x:g} {view.y:g} {view.width:g} {view.height:g}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="{seen}">{markup}</svg>'


def framed(markup: str, width: float, height: float, reach: float = 24.0, *, centered: bool = False) -> Vector:
    """A picture of `width` x `height` whose paint reaches no more than `reach` beyond it."""
    left, top = (-width / 2, -height / 2) if centered else (0.0, 0.0)
    return Vector(document(Box(left, top, width, height).inset(-reach), markup))

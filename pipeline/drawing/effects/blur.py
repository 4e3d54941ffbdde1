"""The scene goes out of focus."""

from __future__ import annotations

from pipeline.core.display import Filter, Group, Node
from pipeline.drawing.context import Context
from pipeline.drawing.effects.params import Params, number


def blur(nodes: tuple[Node, ...], strength: float, params: Params, context: Context) -> tuple[Node, ...]:
    """`radius` in units."""
    radius = number(params, "radius", 14.0) * strength * context.scale
    return (Group(nodes, filter=Filter("blur", (round(radius, 2),)), isolated=True),)

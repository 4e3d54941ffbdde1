"""The scene goes out of focus."""

from __future__ import annotations

from pipeline.core.display import Filter, Group
from pipeline.core.registry import frozen
from pipeline.drawing.context import Context
from pipeline.drawing.effects.kind import Kind, Nodes, Numbers


def blur(nodes: Nodes, strength: float, numbers: Numbers, context: Context) -> Nodes:
    """`radius` in units."""
    radius = numbers["radius"] * strength * context.scale
    return (Group(nodes, filter=Filter("blur", (round(radius, 2),)), isolated=True),)


BLUR = Kind(blur, frozen({"radius": 14.0}))

"""A bright moment: the scene is overlit at once and comes back."""

from __future__ import annotations

from pipeline.core.display import Filter, Group, Node
from pipeline.drawing.context import Context
from pipeline.drawing.effects.params import Params, number


def flash(nodes: tuple[Node, ...], strength: float, params: Params, context: Context) -> tuple[Node, ...]:
    """`amount`: how many times brighter the scene is at its brightest, above its own light."""
    factor = 1 + number(params, "amount", 1.2) * strength
    return (Group(nodes, filter=Filter("brightness", (factor,)), isolated=True),)

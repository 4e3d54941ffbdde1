"""A bright moment: the scene is overlit at once and comes back."""

from __future__ import annotations

from pipeline.core.display import Filter, Group
from pipeline.core.registry import frozen
from pipeline.drawing.context import Context
from pipeline.drawing.effects.kind import Kind, Nodes, Numbers


def flash(nodes: Nodes, strength: float, numbers: Numbers, context: Context) -> Nodes:
    """`amount`: how many times brighter the scene is at its brightest, above its own light."""
    factor = 1 + numbers["amount"] * strength
    return (Group(nodes, filter=Filter("brightness", (factor,)), isolated=True),)


FLASH = Kind(flash, frozen({"amount": 1.2}), dies=True)

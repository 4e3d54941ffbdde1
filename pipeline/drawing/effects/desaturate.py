"""Colour drains out of the scene."""

from __future__ import annotations

from pipeline.core.display import Filter, Group, Node
from pipeline.drawing.context import Context
from pipeline.drawing.effects.params import Params, number


def desaturate(nodes: tuple[Node, ...], strength: float, params: Params, context: Context) -> tuple[Node, ...]:
    """`amount` 0..1: how much of the colour goes."""
    return (Group(nodes, filter=Filter("desaturate", (number(params, "amount", 1.0) * strength,)), isolated=True),)

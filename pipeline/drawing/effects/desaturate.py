"""Colour drains out of the scene."""

from __future__ import annotations

from pipeline.core.display import Filter, Group
from pipeline.core.registry import frozen
from pipeline.drawing.context import Context
from pipeline.drawing.effects.kind import Kind, Nodes, Numbers


def desaturate(nodes: Nodes, strength: float, numbers: Numbers, context: Context) -> Nodes:
    """`amount` 0..1: how much of the colour goes."""
    return (Group(nodes, filter=Filter("desaturate", (numbers["amount"] * strength,)), isolated=True),)


DESATURATE = Kind(desaturate, frozen({"amount": 1.0}))

"""Something remembered: the colours of an old photograph, and its dark corners."""

from __future__ import annotations

from pipeline.core.display import Filter, Group
from pipeline.core.registry import frozen
from pipeline.drawing.context import Context
from pipeline.drawing.effects.kind import Kind, Nodes, Numbers
from pipeline.drawing.effects.vignette import vignette

_PAPER = (236.0, 205.0, 150.0)


def flashback(nodes: Nodes, strength: float, numbers: Numbers, context: Context) -> Nodes:
    """`amount` 0..1: how far back it was."""
    amount = numbers["amount"] * strength
    faded = Group(nodes, filter=Filter("desaturate", (0.8 * amount,)), isolated=True)
    tinted = Group((faded,), filter=Filter("tint", (*_PAPER, 0.6 * amount)), isolated=True)
    return vignette((tinted,), strength, {"amount": 0.7}, context)


FLASHBACK = Kind(flashback, frozen({"amount": 0.6}))

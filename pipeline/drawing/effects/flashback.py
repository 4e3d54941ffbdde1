"""Something remembered: the colours of an old photograph, and its dark corners."""

from __future__ import annotations

from pipeline.core.display import Filter, Group, Node
from pipeline.drawing.context import Context
from pipeline.drawing.effects.params import Params, number
from pipeline.drawing.effects.vignette import vignette

_PAPER = (236.0, 205.0, 150.0)


def flashback(nodes: tuple[Node, ...], strength: float, params: Params, context: Context) -> tuple[Node, ...]:
    """`amount` 0..1: how far back it was."""
    amount = number(params, "amount", 0.6) * strength
    faded = Group(nodes, filter=Filter("desaturate", (0.8 * amount,)), isolated=True)
    tinted = Group((faded,), filter=Filter("tint", (*_PAPER, 0.6 * amount)), isolated=True)
    return vignette((tinted,), strength, {"amount": 0.7}, context)

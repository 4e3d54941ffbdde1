"""Dark corners."""

from __future__ import annotations

from functools import lru_cache

from pipeline.core.display import Vector
from pipeline.core.geometry import IDENTITY, Box
from pipeline.core.registry import frozen
from pipeline.drawing.context import Context
from pipeline.drawing.effects.kind import Kind, Nodes, Numbers
from pipeline.drawing.place import place
from pipeline.drawing.svg import document
from pipeline.timeline.model import UNITS_WIDE

_SHADE = "#2A1C10"


def vignette(nodes: Nodes, strength: float, numbers: Numbers, context: Context) -> Nodes:
    """`amount` 0..1: how dark the corners are."""
    shade = Vector(_corners(context.timeline.units_high))
    return (*nodes, place(shade, IDENTITY, context=context, opacity=numbers["amount"] * strength))


@lru_cache(maxsize=4)
def _corners(height: float) -> str:
    return document(
        Box(0, 0, UNITS_WIDE, height),
        f'<radialGradient id="v" cx="0.5" cy="0.46" r="0.72">'
        f'<stop offset="0.5" stop-color="{_SHADE}" stop-opacity="0"/>'
        f'<stop offset="1" stop-color="{_SHADE}" stop-opacity="0.9"/></radialGradient>'
        f'<rect width="{UNITS_WIDE:g}" height="{height:g}" fill="url(#v)"/>',
    )


VIGNETTE = Kind(vignette, frozen({"amount": 0.6}))

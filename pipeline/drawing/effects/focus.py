"""Everything but one place goes dark."""

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

_SHADE = "#1E1A1C"
_SOFT = 0.72  # share of the radius that is quite clear


def focus(nodes: Nodes, strength: float, numbers: Numbers, context: Context) -> Nodes:
    """`x`, `y`: the place, as shares of the frame; `radius` in units; `amount` 0..1: how dark the rest is."""
    high = context.timeline.units_high
    x, y = numbers["x"] * UNITS_WIDE, numbers["y"] * high
    shade = Vector(_around(x, y, numbers["radius"], high))
    return (*nodes, place(shade, IDENTITY, context=context, opacity=numbers["amount"] * strength))


@lru_cache(maxsize=16)
def _around(x: float, y: float, radius: float, height: float) -> str:
    return document(
        Box(0, 0, UNITS_WIDE, height),
        f'<radialGradient id="f" gradientUnits="userSpaceOnUse" '
        f'cx="{x:g}" cy="{y:g}" r="{radius:g}"><stop offset="{_SOFT}" stop-color="{_SHADE}" stop-opacity="0"/>'
        f'<stop offset="1" stop-color="{_SHADE}"/></radialGradient>'
        f'<rect width="{UNITS_WIDE:g}" height="{height:g}" fill="url(#f)"/>',
    )


FOCUS = Kind(focus, frozen({"x": 0.5, "y": 0.4, "radius": 380.0, "amount": 0.65}))

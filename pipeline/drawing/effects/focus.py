"""Everything but one place goes dark."""

from __future__ import annotations

from functools import lru_cache

from pipeline.core.display import Node, Vector
from pipeline.core.geometry import IDENTITY
from pipeline.drawing.context import Context
from pipeline.drawing.effects.params import Params, number
from pipeline.drawing.place import place
from pipeline.timeline.model import UNITS_WIDE

_SHADE = "#1E1A1C"
_SOFT = 0.72  # share of the radius that is quite clear


def focus(nodes: tuple[Node, ...], strength: float, params: Params, context: Context) -> tuple[Node, ...]:
    """`x`, `y`: the place, as shares of the frame; `radius` in units; `amount` 0..1: how dark the rest is."""
    high = context.timeline.units_high
    x, y = number(params, "x", 0.5) * UNITS_WIDE, number(params, "y", 0.4) * high
    shade = Vector(_around(x, y, number(params, "radius", 380.0), high))
    return (*nodes, place(shade, IDENTITY, context=context, opacity=number(params, "amount", 0.65) * strength))


@lru_cache(maxsize=16)
def _around(x: float, y: float, radius: float, height: float) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{UNITS_WIDE:g}" height="{height:g}" '
        f'viewBox="0 0 {UNITS_WIDE:g} {height:g}"><radialGradient id="f" gradientUnits="userSpaceOnUse" '
        f'cx="{x:g}" cy="{y:g}" r="{radius:g}"><stop offset="{_SOFT}" stop-color="{_SHADE}" stop-opacity="0"/>'
        f'<stop offset="1" stop-color="{_SHADE}"/></radialGradient>'
        f'<rect width="{UNITS_WIDE:g}" height="{height:g}" fill="url(#f)"/></svg>'
    )

"""Light that a story brings: a glow about a place, and a beam that falls from one place to another."""

from __future__ import annotations

from pipeline.core.geometry import IDENTITY, Point
from pipeline.core.registry import frozen
from pipeline.drawing.context import Context
from pipeline.drawing.effects.kind import Kind, Nodes, Numbers
from pipeline.drawing.light import lit
from pipeline.drawing.place import place
from pipeline.packs.light import Light
from pipeline.timeline.model import UNITS_WIDE


def glow(nodes: Nodes, strength: float, numbers: Numbers, context: Context) -> Nodes:
    """`x`, `y`: its middle, as shares of the frame; `radius` in units; `amount` 0..1."""
    radius = max(1.0, numbers["radius"])
    return _laid(
        nodes, Light("glow", at=_at(numbers, "x", "y", context), radius=(radius, radius)), strength, numbers, context
    )


def beam(nodes: Nodes, strength: float, numbers: Numbers, context: Context) -> Nodes:
    """`x`, `y` and `to_x`, `to_y`: its ends, as shares of the frame; `width` where it ends; `amount` 0..1."""
    ends = _at(numbers, "x", "y", context), _at(numbers, "to_x", "to_y", context)
    wide = max(1.0, numbers["width"])
    return _laid(nodes, Light("beam", at=ends[0], to=ends[1], width=(wide / 3, wide)), strength, numbers, context)


def _at(numbers: Numbers, x: str, y: str, context: Context) -> Point:
    return Point(numbers[x] * UNITS_WIDE, numbers[y] * context.timeline.units_high)


def _laid(nodes: Nodes, light: Light, strength: float, numbers: Numbers, context: Context) -> Nodes:
    source = lit(light, context.timeline.units_high)
    opacity = min(1.0, max(0.0, numbers["amount"])) * strength
    return (*nodes, place(source, IDENTITY, context=context, opacity=opacity, blend="screen"))


GLOW = Kind(glow, frozen({"x": 0.5, "y": 0.4, "radius": 480.0, "amount": 0.7}))
BEAM = Kind(beam, frozen({"x": 0.05, "y": 0.0, "to_x": 0.7, "to_y": 0.85, "width": 560.0, "amount": 0.5}))

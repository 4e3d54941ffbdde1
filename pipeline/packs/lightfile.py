"""`light:` of a layer and `shadow:` of a background."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.core.geometry import Point
from pipeline.core.registry import frozen
from pipeline.packs.light import LIGHTS, Light, Shadow
from pipeline.packs.value import Value

ROOMY: Mapping[str, tuple[float, float]] = frozen({"vignette": (760.0, 1380.0)})


def read_light(value: Value, palette: Mapping[str, str]) -> Light | None:
    """A drawn light: its kind, or a mapping with its numbers."""
    if not value.given:
        return None
    if value.node is not None and isinstance(value.node.value, str):
        kind = value.one_of(LIGHTS, "glow")
        return Light(kind, _usual_color(kind), _usual_middle(kind), radius=ROOMY.get(kind, Light(kind).radius))
    says = value.fields("kind", "color", "at", "to", "radius", "width", "soft")
    kind = says.needed("kind").one_of(LIGHTS, "glow")
    usual = Light(kind, _usual_color(kind), _usual_middle(kind), radius=ROOMY.get(kind, Light(kind).radius))
    across, down = says["radius"].numbers(*usual.radius)
    first, last = says["width"].numbers(*usual.width)
    return Light(
        kind,
        says["color"].color(palette, usual.color) or usual.color,
        says["at"].point(usual.at),
        says["to"].point(usual.to),
        (max(1.0, across), max(1.0, down)),
        (max(1.0, first), max(1.0, last)),
        says["soft"].number(usual.soft, 0, 400),
    )


def _usual_color(kind: str) -> str:
    return "#2A1C10" if kind == "vignette" else Light(kind).color


def _usual_middle(kind: str) -> Point:
    return Point(540.0, 880.0) if kind == "vignette" else Light(kind).at


def read_shadow(value: Value, palette: Mapping[str, str]) -> Shadow | None:
    """What people cast in a place; None where they cast nothing."""
    if not value.given:
        return None
    usual, says = Shadow(), value.fields(*Shadow.__slots__)
    return Shadow(
        color=says["color"].color(palette, usual.color) or usual.color,
        opacity=says["opacity"].number(usual.opacity, 0, 1),
        blur=says["blur"].number(usual.blur, 0, 120),
        offset=says["offset"].point(usual.offset),
        size=says["size"].number(usual.size, 0.1, 5),
        tall=says["tall"].number(usual.tall, -5, 5),
        lean=says["lean"].number(usual.lean, -5, 5),
    )

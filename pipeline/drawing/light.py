"""Lights that are drawn: a glow, a beam, a wash over one side, dark corners. Each is one sprite, made once."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import lru_cache

from pipeline.core.display import Vector
from pipeline.core.geometry import Box
from pipeline.core.registry import frozen
from pipeline.drawing.svg import document
from pipeline.packs.light import Light
from pipeline.timeline.model import UNITS_WIDE

_BEYOND = 120.0  # units a light that covers the frame reaches past it: cameras and drifts move it


@lru_cache(maxsize=64)
def lit(light: Light, high: float) -> Vector:
    """The light as a drawing in units of the frame."""
    return DRAWN[light.kind](light, Box(0.0, 0.0, UNITS_WIDE, high).inset(-_BEYOND))


def _stop(offset: float, color: str, opacity: float) -> str:
    return f'<stop offset="{offset:g}" stop-color="{color}" stop-opacity="{opacity:g}"/>'


def _round(light: Light, stops: str) -> str:
    """A gradient about the light's middle, as wide and high as it says."""
    across, down = light.radius
    turned = f"translate({light.at.x:g} {light.at.y:g}) scale({across:g} {down:g})"
    units = f'gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" gradientTransform="{turned}"'
    return f'<radialGradient id="l" {units}>{stops}</radialGradient>'


def _filled(box: Box) -> str:
    return f'<rect x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}" fill="url(#l)"/>'


def _glow(light: Light, frame: Box) -> Vector:
    across, down = light.radius
    box = Box(light.at.x - across, light.at.y - down, 2 * across, 2 * down)
    stops = "".join(_stop(share, light.color, (1 - share) ** 2 * (1 + share)) for share in (0, 0.2, 0.4, 0.6, 0.8, 1))
    return Vector(document(box, _round(light, stops) + _filled(box)))


def _vignette(light: Light, frame: Box) -> Vector:
    stops = _stop(0.45, light.color, 0) + _stop(0.72, light.color, 0.35) + _stop(1, light.color, 1)
    return Vector(document(frame, _round(light, stops) + _filled(frame)))


def _wash(light: Light, frame: Box) -> Vector:
    ends = f'x1="{light.at.x:g}" y1="{light.at.y:g}" x2="{light.to.x:g}" y2="{light.to.y:g}"'
    stops = "".join(_stop(share, light.color, 1 - share * share * (3 - 2 * share)) for share in (0, 0.25, 0.5, 0.75, 1))
    shade = f'<linearGradient id="l" gradientUnits="userSpaceOnUse" {ends}>{stops}</linearGradient>'
    return Vector(document(frame, shade + _filled(frame)))


def _beam(light: Light, frame: Box) -> Vector:
    """A shaft that widens and fades on its way; its edges are soft."""
    x, y = light.to.x - light.at.x, light.to.y - light.at.y
    length = math.hypot(x, y) or 1.0
    aside = (-y / length, x / length)
    near, far = light.width[0] / 2, light.width[1] / 2
    ends = ((light.at, -near), (light.at, near), (light.to, far), (light.to, -far))
    corners = [(end.x + aside[0] * by, end.y + aside[1] * by) for end, by in ends]
    xs, ys = [corner[0] for corner in corners], [corner[1] for corner in corners]
    edge = 3 * light.soft
    box = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).inset(-edge)
    line = f'x1="{light.at.x:g}" y1="{light.at.y:g}" x2="{light.to.x:g}" y2="{light.to.y:g}"'
    stops = _stop(0, light.color, 1) + _stop(0.6, light.color, 0.6) + _stop(1, light.color, 0)
    points = " ".join(f"{px:.2f},{py:.2f}" for px, py in corners)
    room = f'x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}"'
    blur = f'<feGaussianBlur stdDeviation="{light.soft:g}"/>'
    beam = (
        f'<linearGradient id="l" gradientUnits="userSpaceOnUse" {line}>{stops}</linearGradient>'
        f'<filter id="b" filterUnits="userSpaceOnUse" {room}>{blur}</filter>'
        f'<g filter="url(#b)"><polygon points="{points}" fill="url(#l)"/></g>'
    )
    return Vector(document(box, beam))


DRAWN: Mapping[str, Callable[[Light, Box], Vector]] = frozen(
    {"glow": _glow, "beam": _beam, "wash": _wash, "vignette": _vignette}
)

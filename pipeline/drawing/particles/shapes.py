"""The shapes that particles have where a pack has no sticker for them: small drawings about their own middle."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from pipeline.core.color import Color
from pipeline.core.display import Vector
from pipeline.core.geometry import Box
from pipeline.core.registry import frozen
from pipeline.drawing.svg import document

RADIUS = 50.0  # units from the middle to the edge of each drawing


@lru_cache(maxsize=128)
def shape(name: str, color: str) -> Vector:
    """The drawing of a shape in a colour; its origin is its middle."""
    return Vector(document(Box(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS), DRAWN[name](color)))


def _glow(color: str, radius: float, strength: float, name: str) -> str:
    return (
        f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="{radius:g}">'
        f'<stop offset="0" stop-color="{color}" stop-opacity="{strength:g}"/>'
        f'<stop offset="1" stop-color="{color}" stop-opacity="0"/></radialGradient>'
        f'<circle r="{radius:g}" fill="url(#{name})"/>'
    )


def _sparkle(color: str) -> str:
    star = "M0-46C3-10 10-3 46 0C10 3 3 10 0 46C-3 10-10 3-46 0C-10-3-3-10 0-46Z"
    return f'{_glow(color, 34, 0.55, "s")}<path d="{star}" fill="{color}"/><circle r="6" fill="#FFFFFF"/>'


def _heart(color: str) -> str:
    left = "M0 36C-16 22-42 4-42-17C-42-33-30-42-19-42C-10-42-3-37 0-29"
    body = f"{left}C3-37 10-42 19-42C30-42 42-33 42-17C42 4 16 22 0 36Z"
    return (
        f'<path d="{body}" fill="{color}"/>'
        f'<path d="M-30-14C-31-24-25-31-17-32" fill="none" stroke="#FFFFFF" stroke-opacity="0.75" stroke-width="7" '
        f'stroke-linecap="round"/>'
    )


def _bubble(color: str) -> str:
    return (
        '<radialGradient id="b" gradientUnits="userSpaceOnUse" cx="-6" cy="-8" r="48">'
        f'<stop offset="0" stop-color="{color}" stop-opacity="0.04"/>'
        f'<stop offset="0.72" stop-color="{color}" stop-opacity="0.1"/>'
        '<stop offset="0.9" stop-color="#F7A8D8" stop-opacity="0.32"/>'
        '<stop offset="1" stop-color="#7FDCE8" stop-opacity="0.5"/></radialGradient>'
        '<circle r="44" fill="url(#b)"/>'
        f'<circle r="44" fill="none" stroke="{color}" stroke-opacity="0.75" stroke-width="2.5"/>'
        f'<path d="M-30-14A33 33 0 0 1-8-32" fill="none" stroke="{color}" stroke-opacity="0.95" stroke-width="7" '
        'stroke-linecap="round"/>'
        f'<circle cx="22" cy="22" r="5" fill="{color}" fill-opacity="0.8"/>'
    )


def _mote(color: str) -> str:
    return f'{_glow(color, 16, 0.5, "m")}<circle r="6" fill="{color}"/>'


def _slip(color: str) -> str:
    shade = Color.parse(color).mix(Color.parse("#5A332C"), 0.18).hex
    lines = "".join(f'<path d="M-30 {y}h{w}" stroke="{shade}" stroke-width="4" stroke-linecap="round"/>'
                    for y, w in ((-9, 54), (3, 60), (15, 34)))  # fmt: skip
    return (
        f'<path d="M-46-24L40-29L46 24L-40 29Z" fill="{shade}" fill-opacity="0.45"/>'
        f'<path d="M-46-27L39-30L45 20L-41 25Z" fill="{color}"/>{lines}'
    )


def _confetti(color: str) -> str:
    return f'<rect x="-20" y="-11" width="40" height="22" rx="5" fill="{color}"/>'


DRAWN: Mapping[str, Callable[[str], str]] = frozen(
    {
        "sparkle": _sparkle,
        "heart": _heart,
        "bubble": _bubble,
        "mote": _mote,
        "slip": _slip,
        "confetti": _confetti,
    }
)

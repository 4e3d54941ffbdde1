"""Sparkles, notes and soap bubbles."""

from __future__ import annotations

from pipeline.drawing.styles.gloss.paint import Glow, Stop, blurred, oval, painted
from pipeline.drawing.styles.gloss.soft import capsules
from pipeline.drawing.styles.ink.paths import number

FILM: tuple[Stop, ...] = (
    (0.0, "#FFFFFF", 0.05), (0.75, "#FFB3D6", 0.18), (0.92, "#C9A3F5", 0.4), (1.0, "#FFFFFF", 0.7),
)  # fmt: skip
SINGLE = ((-8.0, 30.0, 2.0, 26.0, 28.0), (12.0, 26.0, 12.0, -40.0, 8.0), (12.0, -40.0, 34.0, -22.0, 12.0))
DOUBLE = (
    (-22.0, 30.0, -14.0, 26.0, 26.0), (22.0, 22.0, 30.0, 18.0, 26.0), (-4.0, 26.0, -4.0, -34.0, 8.0),
    (40.0, 18.0, 40.0, -42.0, 8.0), (-4.0, -34.0, 40.0, -42.0, 14.0),
)  # fmt: skip


def sparkle_path(x: float, y: float, radius: float, pinch: float = 0.12) -> str:
    """Path data of a four-pointed sparkle, taller than wide."""
    across = radius * 0.72
    corners = ((x, y - radius), (x + across, y), (x, y + radius), (x - across, y))
    bends = ((1, -1), (1, 1), (-1, 1), (-1, -1))
    path = f"M{number(x)} {number(y - radius)}"
    for (right, below), (to_x, to_y) in zip(bends, (*corners[1:], corners[0]), strict=True):
        bend = x + right * across * pinch, y + below * radius * pinch
        path += f"Q{number(bend[0])} {number(bend[1])} {number(to_x)} {number(to_y)}"
    return path + "Z"


def sparkle(x: float, y: float, radius: float, color: str = "#FFFFFF") -> str:
    """A sparkle in its own glow."""
    return blurred(oval(x, y, radius * 0.9, radius * 0.9, "#FFFFFF", 0.5), 8) + painted(
        sparkle_path(x, y, radius), color
    )


def note(color: str, *, double: bool = False) -> str:
    """A musical note with a white rim, about the origin."""
    items = DOUBLE if double else SINGLE
    shine = oval(-20 if double else -8, 24, 5, 3.5, "#FFFFFF", 0.9)
    return capsules(items, "#FFFFFF", "#FFFFFF", 13) + capsules(items, color, color, 0) + shine


def soap_bubble(x: float, y: float, r: float) -> str:
    """A thin film with one window of light."""
    start, end = (x - r * 0.62, y - r * 0.25), (x - r * 0.15, y - r * 0.64)
    arc = f"M{number(start[0])} {number(start[1])}A{number(r * 0.68)} {number(r * 0.68)} 0 0 1 {number(end[0])} "
    arc += number(end[1])
    window = f'<path d="{arc}" stroke="#FFFFFF" stroke-width="{number(r * 0.13)}" stroke-linecap="round" fill="none" '
    return (
        oval(x, y, r, r, Glow(FILM))
        + window
        + 'opacity=".95"/>'
        + oval(x + r * 0.4, y + r * 0.45, r * 0.09, r * 0.09, "#FFFFFF", 0.9)
    )

"""The back of a lilac phone with a heart on it."""

from __future__ import annotations

from people.skin import Ramp, white_rim
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import down, painted, soft

LILAC = Ramp("#9F83F0", "#C9B5FF", "#6B4FC0", "#5B3FA0")


def phone_back(x: float, y: float, turn: float, scale: float = 1.0) -> str:
    """About (x, y)."""
    shape = ink.rounded_rect(-44, -72, 88, 144, 20)
    fill = down(LILAC.light, LILAC.base)
    markup = soft(shape, fill, LILAC.dark((-8, -9), 6, 0.7), white_rim((-3, -2)), LILAC.edge(7))
    markup += '<rect x="-32" y="-60" width="30" height="38" rx="12" fill="#fff" opacity=".55"/>'
    markup += "".join(f'<circle cx="-17" cy="{y}" r="7" fill="{LILAC.line}"/>' for y in (-50, -33))
    markup += painted(ink.heart(8, 22, 40), "#FFFFFF", 0.9)
    return ink.group(ink.moved(x, y, turn, scale), markup)

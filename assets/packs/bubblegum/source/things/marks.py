"""Small stickers with white rims: hearts, stars, notes, sparkles, bubbles, signs."""

from __future__ import annotations

import math
from collections.abc import Callable

from people.skin import HEART, Ramp, white_rim

from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import (
    Gradient,
    Line,
    Shade,
    blurred,
    capsules,
    contour,
    down,
    note,
    oval,
    painted,
    soap_bubble,
    soft,
    sparkle,
    tapered,
)  # fmt: skip
from pipeline.drawing.styles.ink.curve import Shape

PINK_EDGE = Line("#9C2C74", 7)
SUN = Ramp("#FFD05E", "#FFF0A8", "#F2953C", "#B5642A")
MINT = Ramp("#7FDCCB", "#CFF5EC", "#3FA79B", "#23857F")
LILAC = Ramp("#B9A2F4", "#E3D6FF", "#7F63C9", "#5B3FA0")
GREY = Ramp("#8F88B5", "#C9C2DE", "#5D5686", "#473C66")
RED = Ramp("#F0367F", "#FF8DB8", "#B01860", "#8E1453")


def candy(shape: Shape, ramp: Ramp, width: float = 7.0, inner: str = "") -> str:
    """A shape in one material, lit as everything is."""
    shade, rim = ramp.dark((-8, -10), 6, 0.65), white_rim((-4, -3))
    return soft(shape, down(ramp.light, ramp.base), shade, rim, ramp.edge(width), inner)


def rimmed(shape: Shape, width: float = 22.0) -> str:
    """The white border of a sticker with its soft shadow."""
    path = shape.path()
    stroke = f'stroke-width="{width:g}" stroke-linejoin="round"'
    shadow = f'<path d="{path}" fill="#A23C7E" stroke="#A23C7E" {stroke} opacity=".28" transform="translate(3 7)"/>'
    return blurred(shadow, 5) + f'<path d="{path}" fill="#fff" stroke="#fff" {stroke}/>'


def heart() -> str:
    shape = ink.heart(0, 4, 104, 6)
    return (
        rimmed(shape)
        + candy(shape, HEART)
        + oval(-24, -22, 13, 8, "#FFFFFF", 0.9, -32)
        + oval(-6, -30, 4, 4, "#FFFFFF", 0.9)
    )


def heart_bare() -> str:
    shape = ink.heart(0, 4, 84, -6)
    return candy(shape, HEART, 6) + oval(-18, -18, 10, 6, "#FFFFFF", 0.9, -32)


def heart_mint() -> str:
    shape = ink.heart(0, 4, 84, 8)
    return candy(shape, LILAC, 6) + oval(-18, -18, 10, 6, "#FFFFFF", 0.9, -32)


def star() -> str:
    shape = ink.star(0, 6, 62, 0.56, turn=-84)
    return rimmed(shape, 20) + candy(shape, SUN) + oval(-18, -14, 10, 6, "#FFFFFF", 0.95, -30)


def notes() -> str:
    return ink.group(ink.moved(-8, 8, 8, 1.25), note("#8E6BE8", double=True))


def note_pink() -> str:
    return ink.group(ink.moved(-12, 4, -10, 1.25), note("#FF5C93"))


def note_mint() -> str:
    return ink.group(ink.moved(-12, 4, 8, 1.25), note("#28A596"))


def twinkle() -> str:
    return sparkle(0, 0, 52)


def twinkle_gold() -> str:
    return sparkle(0, 0, 44, "#FFF3B0")


def bubble() -> str:
    return soap_bubble(0, 0, 62)


def no_entry() -> str:
    """The block badge."""
    disc = ink.ellipse(0, 0, 62, 62)
    bar = 'stroke="#fff" stroke-width="12"'
    sign = f'<circle r="34" fill="none" {bar}/><path d="M-24-24L24 24" {bar}/>'
    shadow = blurred(oval(3, 8, 76, 76, "#7A1F6A", 0.35), 7)
    return shadow + oval(0, 0, 76, 76, "#FFFFFF") + candy(disc, RED) + sign + oval(-26, -44, 14, 7, "#FFFFFF", 0.9, -32)


def shield() -> str:
    """A heart with a tick: blocked, and well."""
    shape = ink.heart(0, 4, 128)
    tick = [(-26, 2), (-8, 24), (34, -22)]
    path = "M" + "L".join(f"{x} {y}" for x, y in tick)
    mark = (
        f'<path d="{path}" fill="none" stroke="#fff" stroke-width="15" stroke-linecap="round" stroke-linejoin="round"/>'
    )
    return rimmed(shape) + candy(shape, MINT, 8) + mark


def smile() -> str:
    face = ink.ellipse(0, 0, 60, 58)
    eyes = "".join(oval(x, -8, 7, 9, "#7A4A1E") for x in (-20, 20))
    mouth = tapered([(-18, 12), (0, 26), (18, 12)], 8, "#7A4A1E", (0.2, 0.2), (0.5, 0.5))
    cheeks = "".join(oval(x, 12, 11, 7, "#FF8F6B", 0.6) for x in (-36, 36))
    return rimmed(face, 18) + candy(face, SUN) + cheeks + eyes + mouth


def bang() -> str:
    """Surprise: three strokes that fly out."""
    items = [(-44.0, 20.0, -30.0, -26.0, 18.0), (0.0, 10.0, 0.0, -46.0, 20.0), (44.0, 20.0, 30.0, -26.0, 18.0)]
    return capsules(items, "#FF5C93", "#FFFFFF", 8)


def tear() -> str:
    drop = ink.Curve([(0, -52, "c"), (28, -8), (32, 22), (0, 48), (-32, 22), (-28, -8)])
    return soft(
        drop, down("#E4FAFF", "#9FDDF7"), Shade("#5FA8DC", (-6, -8), 5, 0.5), white_rim((-4, -3)), Line("#6FB6E0", 6)
    ) + oval(-10, 16, 6, 12, "#FFFFFF", 0.9, 12)


def burst() -> str:
    """Rays around what was pressed."""
    path = ""
    for index in range(12):
        angle = math.radians(index * 30)
        inner, outer = 70, 104 if index % 2 == 0 else 90
        cos, sin = math.cos(angle), math.sin(angle)
        path += f"M{inner * cos:.1f} {inner * sin:.1f}L{outer * cos:.1f} {outer * sin:.1f}"
    return f'<path d="{path}" stroke="#fff" stroke-width="12" stroke-linecap="round"/>'


def rain_cloud() -> str:
    """Small and grey, and only for a moment."""
    shape = ink.Curve(
        [
            (-80, 26),
            (-92, -4),
            (-62, -28),
            (-44, -56),
            (-4, -56),
            (22, -36),
            (54, -46),
            (80, -18),
            (88, 10),
            (76, 30),
            (0, 38),
        ]
    )
    drops = "".join(tapered([(x, 44), (x - 8, 74)], 8, "#7FA6E8", (0.3, 0.1), (0.2, 0.8)) for x in (-48, -8, 34))
    return candy(shape, GREY) + drops


def tick() -> str:
    disc = ink.ellipse(0, 0, 56, 56)
    round_line = 'stroke-width="14" stroke-linecap="round" stroke-linejoin="round"'
    path = f'<path d="M-24 2L-6 20L26 -18" fill="none" stroke="#fff" {round_line}/>'
    return rimmed(disc, 18) + candy(disc, MINT) + path


def confetti() -> str:
    """One bit of it."""
    bit = ink.rounded_rect(-9, -22, 18, 44, 9)
    return painted(bit, Gradient(((0, "#FFE58A"), (1, "#FFC94F"))))


def bow() -> str:
    wing = [(0, 0, "c"), (44, -40), (78, -30), (74, 10), (80, 40), (44, 36)]
    left, right = ink.Curve([(-x, y, *r) for x, y, *r in wing]), ink.Curve(wing)
    knot = ink.ellipse(0, 0, 20, 22)
    return candy(left, HEART) + candy(right, HEART) + candy(knot, HEART) + contour(knot, PINK_EDGE)


DRAWINGS: dict[str, tuple[Callable[[], str], float, float]] = {
    "heart": (heart, 160, 150),
    "heart-small": (heart_bare, 110, 110),
    "heart-lilac": (heart_mint, 110, 110),
    "star": (star, 180, 180),
    "notes": (notes, 170, 180),
    "note": (note_pink, 120, 160),
    "note-mint": (note_mint, 120, 160),
    "sparkle": (twinkle, 140, 150),
    "sparkle-gold": (twinkle_gold, 130, 130),
    "bubble": (bubble, 136, 136),
    "no-entry": (no_entry, 190, 196),
    "shield": (shield, 200, 190),
    "smile": (smile, 170, 170),
    "bang": (bang, 150, 130),
    "tear": (tear, 90, 130),
    "rays": (burst, 230, 230),
    "rain-cloud": (rain_cloud, 210, 170),
    "tick": (tick, 160, 160),
    "confetti": (confetti, 40, 60),
    "bow": (bow, 190, 110),
}

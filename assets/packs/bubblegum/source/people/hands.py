"""Hands: capsules that merge into one silhouette, wrist at the origin, fingers downward."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from people.skin import Look
from pipeline.drawing.styles.gloss import capsules, oval, tapered

LINE = 4.5
Bar = tuple[float, float, float, float, float]
Crease = list[tuple[float, float]]

# `thumb` is the side the thumb is on: 1 or -1
KINDS: Mapping[str, tuple[tuple[Bar, ...], tuple[Crease, ...]]] = MappingProxyType(
    {
        "mitt": (
            ((0, 8, 0, 24, 44), (-15, 12, -23, 26, 18)),
            ([(4, 44), (4, 37)], [(14, 40), (13, 33)], [(-14, 30), (-10, 22)]),
        ),
        "fist": (
            ((-3, 14, 3, 14, 46), (-10, 26, 12, 26, 26), (-14, 10, -18, 26, 17)),
            ([(-4, 40), (-4, 31)], [(6, 40), (6, 31)], [(15, 37), (14, 30)]),
        ),
        "open": (
            ((0, 6, 0, 20, 44), (-14, 24, -23, 44, 15), (-5, 28, -8, 53, 15), (7, 28, 9, 53, 15), (17, 24, 25, 43, 14),
             (-18, 8, -38, 18, 15)),
            ([(-10, 14), (0, 20), (10, 14)],),
        ),
        "point": (
            ((0, 8, 0, 20, 44), (-14, 24, -17, 62, 16), (2, 30, 2, 34, 17), (14, 27, 15, 30, 17),
             (-18, 8, -38, 14, 15)),
            ([(8, 41), (8, 33)], [(-6, 38), (-7, 30)]),
        ),
        "grip": (((4, 12, 4, 34, 42), (-6, 10, -26, 6, 15), (-6, 22, -28, 20, 15), (-6, 34, -26, 34, 14)), ()),
        "snap": (
            ((0, 8, 0, 20, 44), (-12, 24, -14, 52, 15), (4, 30, 5, 36, 17), (15, 26, 17, 32, 16), (-18, 8, -32, 34, 15),
             (-32, 34, -16, 54, 13)),
            ([(10, 42), (10, 34)],),
        ),
    }
)  # fmt: skip


def hand(look: Look, kind: str, thumb: int = 1) -> str:
    """One hand with its creases and the light on its back."""
    bars, creases = KINDS[kind]
    skin = look.skin
    markup = capsules([(x1 * thumb, y1, x2 * thumb, y2, w) for x1, y1, x2, y2, w in bars], skin.base, skin.line, LINE)
    markup += oval(-8, 14, 9, 7, skin.light, 0.8)
    markup += oval(0, 22, 13, 9, look.blush, 0.32) if kind == "open" else ""
    for crease in creases:
        line = [(x * thumb, y) for x, y in crease]
        markup += tapered(line, 3.6, skin.line, (0.1, 0.6), (0.8, 0.2))
    return markup

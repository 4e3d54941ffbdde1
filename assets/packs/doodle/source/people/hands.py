"""Hands: fingers and palm are capsules joined to one outline, then short strokes part the fingers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from people.knots import Point
from people.merge import Capsule, merged
from people.pen import Pen

Stroke = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Hand:
    """Around the wrist at (0, 0), fingers pointing down, thumb to the left of the page."""

    capsules: tuple[Capsule, ...]
    gaps: tuple[Stroke, ...] = ()


_PALM: Capsule = (0, 6, 0, 28, 48)

HANDS: Mapping[str, Hand] = MappingProxyType(
    {
        "relax": Hand(
            (_PALM, (-13, 34, -14, 57, 18), (3, 36, 5, 62, 18), (17, 32, 21, 54, 17), (-19, 14, -32, 42, 17)),
            (((-4, 62), (-5, 44)), ((13, 60), (11, 44))),
        ),
        "open": Hand(
            (
                (0, 4, 0, 26, 50),
                (-17, 30, -30, 60, 17),
                (-2, 34, -4, 72, 18),
                (14, 30, 24, 64, 17),
                (-20, 10, -48, 22, 18),
            ),
            (((-12, 20), (2, 28), (14, 22)),),
        ),
        "open-2": Hand(
            (
                (0, 4, 0, 26, 50),
                (-17, 30, -38, 56, 17),
                (-2, 34, -10, 72, 18),
                (14, 30, 18, 66, 17),
                (-20, 10, -46, 30, 18),
            ),
            (((-12, 20), (2, 28), (14, 22)),),
        ),
        "point": Hand(
            (
                (0, 6, 0, 24, 50),
                (-17, 26, -21, 82, 18),
                (-2, 34, -1, 42, 19),
                (11, 33, 13, 40, 19),
                (22, 26, 23, 32, 18),
                (-20, 8, -48, 16, 17),
            ),
            (((5, 50), (5, 38)), ((18, 46), (17, 36)), ((-9, 44), (-10, 34))),
        ),
        "fist": Hand(
            ((0, 6, 0, 24, 50), (-14, 34, 16, 34, 24), (-20, 16, -16, 34, 18)),
            (((-6, 46), (-6, 34)), ((6, 47), (6, 35)), ((17, 44), (16, 34))),
        ),
        "grip": Hand(
            ((6, 6, 6, 34, 50), (0, 8, -26, 4, 17), (0, 22, -30, 20, 17), (0, 36, -26, 36, 16)),
            (((-2, 14), (-18, 12)), ((-2, 29), (-20, 28))),
        ),
        "grip-thumb": Hand(  # the same, its thumb lifted off the glass
            ((6, 6, 6, 34, 50), (0, 8, -26, 4, 17), (0, 22, -30, 20, 17), (0, 36, -26, 36, 16), (14, 32, 10, 64, 17)),
            (((-2, 14), (-18, 12)), ((-2, 29), (-20, 28)), ((2, 46), (4, 38))),
        ),
        "flat": Hand(
            (
                (0, 4, 0, 24, 50),
                (-14, 28, -16, 56, 17),
                (0, 30, -1, 64, 18),
                (15, 28, 14, 58, 17),
                (-20, 8, -38, 30, 17),
            ),
            (((-8, 60), (-7, 36)), ((7, 62), (7, 36))),
        ),
        "chin": Hand(  # a loose fist, its thumb along the jaw: no finger stands alone
            ((0, 6, 0, 24, 50), (-15, 36, 16, 36, 25), (-18, 12, -42, 36, 18)),
            (((-6, 48), (-6, 36)), ((5, 49), (5, 37)), ((16, 47), (15, 36)), ((-20, 30), (-8, 26))),
        ),
        "mic": Hand(
            ((4, 6, 4, 30, 50), (4, 8, -26, 6, 18), (4, 20, -28, 21, 18), (4, 34, -24, 36, 18)),
            (((-2, 14), (-20, 13)), ((-2, 28), (-20, 28))),
        ),
    }
)


def hand(pen: Pen, kind: str, seed: int, *, mirrored: bool = False) -> str:
    """A hand of that kind; mirrored puts the thumb to the right."""
    side = -1 if mirrored else 1
    drawn = HANDS[kind]
    outline = merged((x0 * side, y0, x1 * side, y1, thick) for x0, y0, x1, y1, thick in drawn.capsules)
    ink = pen.shape(outline, 8, seed + 40, wobble=0.5, heavy=0.55, light=0.6)
    for gap in drawn.gaps:
        ink += pen.line([(x * side, y) for x, y in gap], 5.5, seed, taper=(0.05, 0.5), ends=(0.8, 0.1), wobble=0.4)
    return ink

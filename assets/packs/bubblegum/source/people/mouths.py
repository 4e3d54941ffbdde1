"""Mouths about the origin: those of moods, and the nine shapes of speech."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from people.skin import Look
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Line, contour, down, oval, painted, tapered

INSIDE = down("#6E1640", "#A93061")
TONGUE, TONGUE_LIGHT = "#FF7F9E", "#FFB3C4"
Knots = list[tuple[float, float] | tuple[float, float, str]]
Tongue = tuple[float, float, float, float]

OPEN: Mapping[str, tuple[Knots, Tongue | None, Knots | None, float]] = MappingProxyType(
    {
        "grin": (
            [(-40, -14, "c"), (-14, -8), (14, -8), (40, -14, "c"), (30, 22), (0, 38), (-30, 22)],
            (0, 32, 22, 15),
            [(-36, -20), (0, -12), (36, -20), (32, 0), (0, 4), (-32, 0)],
            6,
        ),
        "joy": (
            [(-46, -18, "c"), (-16, -12), (16, -12), (46, -18, "c"), (36, 26), (0, 46), (-36, 26)],
            (0, 40, 26, 18),
            [(-42, -24), (0, -16), (42, -24), (38, -2), (0, 2), (-38, -2)],
            6,
        ),
        "puff": ([(-9, 0), (0, -8), (9, 0), (6, 9), (-6, 9)], None, None, 5),
        "oh": ([(-15, -4), (0, -16), (15, -4), (13, 14), (0, 22), (-13, 14)], (0, 22, 9, 6), None, 6),
        "B": ([(-26, -6), (0, -8), (26, -6), (22, 8), (0, 12), (-22, 8)], None,
              [(-26, -10), (26, -10), (22, 3), (0, 5), (-22, 3)], 6),
        "C": ([(-26, -10), (0, -14), (26, -10), (24, 12), (0, 24), (-24, 12)], (0, 22, 16, 10),
              [(-24, -18), (24, -18), (20, -6), (-20, -6)], 6),
        "D": ([(-30, -14), (0, -20), (30, -14), (30, 18), (0, 42), (-30, 18)], (0, 38, 20, 14),
              [(-26, -24), (26, -24), (22, -10), (-22, -10)], 6),
        "E": ([(-18, -8), (0, -14), (18, -8), (18, 14), (0, 24), (-18, 14)], (0, 24, 12, 8), None, 6),
        "F": ([(-11, -6), (0, -11), (11, -6), (11, 8), (0, 13), (-11, 8)], None, None, 6),
        "G": ([(-24, -7), (0, -9), (24, -7), (18, 7), (0, 9), (-18, 7)], None,
              [(-20, -12), (20, -12), (16, 6), (0, 8), (-16, 6)], 6),
        "H": ([(-24, -12), (0, -16), (24, -12), (22, 12), (0, 24), (-22, 12)], (0, 8, 15, 13),
              [(-22, -20), (22, -20), (18, -8), (-18, -8)], 6),
    }
)  # fmt: skip
SOFT_ENDS = (0.35, 0.3)


def mouth(look: Look, kind: str) -> str:
    """One mouth."""
    if kind in OPEN:
        return _open(look, *OPEN[kind]) + (_breath(look) if kind == "puff" else "")
    line, ends = look.lash, (0.25, 0.25)
    closed: Mapping[str, str] = {
        "rest": tapered([(-20, -3), (-11, 5), (0, 1), (11, 5), (20, -3)], 7, line, ends, (0.3, 0.3)),
        "smile": tapered([(-26, -6), (-12, 8), (4, 10), (26, -8)], 7.5, line, ends, SOFT_ENDS)
        + tapered([(-30, -10), (-26, -5), (-22, -3)], 5, line),
        "worry": tapered([(-24, 6), (-14, -4), (-4, 5), (6, -4), (15, 5), (24, -2)], 7, line, (0.2, 0.2), (0.4, 0.3)),
        "frown": tapered([(-20, 10), (-8, -4), (8, -4), (20, 10)], 7.5, line, (0.3, 0.3), (0.3, 0.3))
        + tapered([(-7, 20), (0, 22), (7, 20)], 4, look.lash_soft, (0.4, 0.4)),
        "firm": tapered([(-22, 4), (-6, 0), (10, 1), (24, -8)], 8, line, (0.2, 0.2), (0.4, 0.3))
        + tapered([(-8, 16), (0, 18), (8, 15)], 4, look.lash_soft, (0.4, 0.4)),
        "smirk": tapered([(-20, 2), (-4, 8), (12, 4), (28, -10)], 7.5, line, (0.2, 0.2), (0.3, 0.5))
        + tapered([(24, -16), (30, -11), (32, -4)], 5, line),
        "A": tapered([(-20, 0), (-6, 3), (6, 3), (20, 0)], 7.5, line, ends, (0.3, 0.3)),
        "X": tapered([(-18, -2), (-6, 4), (6, 4), (18, -2)], 7, line, ends, (0.3, 0.3)),
    }
    return closed[kind]


MOODS = ("rest", "smile", "grin", "joy", "worry", "frown", "firm", "smirk", "puff", "oh")
SHAPES = ("A", "B", "C", "D", "E", "F", "G", "H", "X")


def _open(look: Look, knots: Knots, tongue: Tongue | None, teeth: Knots | None, width: float) -> str:
    shape = ink.Curve(knots)
    inside = painted(shape, INSIDE)
    if tongue:
        x, y, rx, ry = tongue
        inside += oval(x, y, rx, ry, TONGUE) + oval(x, y - ry * 0.35, rx * 0.5, ry * 0.25, TONGUE_LIGHT, 0.8)
    inside += painted(ink.Curve(teeth), "#FFFFFF") if teeth else ""
    return ink.clipped(shape, inside) + contour(shape, Line(look.lash, width, thin=0.8, heavy=0.3))


def _breath(look: Look) -> str:
    """A puff of air beside the lips."""
    return tapered([(24, 4), (34, 0), (44, 4)], 4, look.lash_soft)

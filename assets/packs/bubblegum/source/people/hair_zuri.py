"""Zuri's hair: two big scalloped puffs, a centre part with curls at the temples, and round glasses."""

from __future__ import annotations

import math
from collections.abc import Iterator

from people.face import View
from people.part import Part
from people.skin import ZURI
from people.strands import Knots, tie
from pipeline.core.geometry import Point
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Gradient, Line, Rim, contour, painted, soft, tapered

FRONT: Knots = [
    (400, 40), (510, 52), (592, 120), (628, 214), (626, 300), (606, 346, "c"), (598, 282), (568, 222), (506, 184),
    (448, 172), (404, 194, "c"), (356, 172), (296, 184), (230, 224), (202, 286), (194, 346, "c"), (174, 300),
    (172, 214), (208, 120), (290, 52),
]  # fmt: skip
RIM = "#F3C9FF"
SCALLOPS, CURLS = 26, 15
GOLDEN = 2.4  # radians from one curl to the next
FRAME = "#FF5C93"


def puffs() -> Iterator[Part]:
    """Both puffs, each on its elastic."""
    for side, name in ((-1, "left"), (1, "right")):
        yield Part(f"puff-{name}", _puff(side), Point(400 + side * 150, 186))


def front(view: View) -> Part:
    """Two smooth halves, a parting, and baby curls."""
    hair = ZURI.hair
    lower = view.drop * 0.7
    shine = Gradient(((0, "#FFFFFF", 0.5), (1, "#FFFFFF", 0.12)))
    left = ink.Curve([(214, 190), (250, 130), (330, 92), (388, 90), (384, 112), (330, 122), (270, 156), (236, 210)])
    right = ink.Curve([(424, 92), (500, 104), (560, 150), (584, 200), (550, 170), (490, 130), (426, 114)])
    inner = painted(left, shine) + painted(right, shine)
    fill = Gradient(((0, hair.light), (0.5, hair.base), (1, hair.base)))
    shape = ink.Curve([_bent(knot, lower) for knot in FRONT])
    markup = soft(shape, fill, hair.dark((-8, -14), 9, 0.6), Rim(RIM, (-5, -3), 1.6, 0.7), hair.edge(9), inner)
    part = [(404, 196 + lower), (402, 120), (404, 50)]
    markup += tapered(part, 8, hair.line, (0.02, 0.6), (1, 0.1))
    for line in (
        [(404, 192 + lower), (330, 150 + lower), (250, 150)],
        [(404, 192 + lower), (470, 150 + lower), (556, 150)],
        [(300, 184 + lower), (250, 180 + lower), (206, 196)],
        [(506, 184 + lower), (556, 180 + lower), (600, 200)],
    ):
        markup += tapered(line, 5.5, hair.line, (0.1, 0.8), (0.7, 0.03), 0.7)
    for x, y, side in ((560, 226, 1), (238, 232, -1), (590, 300, 1), (208, 300, -1)):
        curl = [(x, y), (x - side * 2, y + 18), (x - side * 18, y + 22), (x - side * 20, y + 8), (x - side * 10, y + 6)]
        markup += tapered([(a, b + lower) for a, b in curl], 6.5, hair.line, (0.1, 0.5), (0.8, 0.1))
    return Part(view.of("hair-front"), markup, Point(400, 470))


def glasses(view: View) -> Part:
    """Round and pink, with a reflection in each."""
    markup = ""
    x0, y0 = view.turn, view.drop
    for side in (-1, 1):
        cx = 400 + side * 98 + x0
        points = [(-66, 334), (-48, 276), (0, 262), (48, 276), (66, 334), (50, 396), (0, 412), (-50, 396)]
        shape = ink.Curve([(cx + x, y + y0) for x, y in points])
        glint = f"M{cx - 40:g} {300 + y0:g}L{cx - 22:g} {282 + y0:g}M{cx - 44:g} {326 + y0:g}L{cx - 6:g} {284 + y0:g}"
        markup += painted(shape, "#FFFFFF", 0.13) + contour(shape, Line(FRAME, 10, thin=0.8, heavy=0.4))
        markup += f'<path d="{glint}" stroke="#fff" stroke-width="5" stroke-linecap="round" opacity=".75"/>'
    bridge = [(400 + x0 - 34, 330 + y0), (400 + x0, 318 + y0), (400 + x0 + 34, 330 + y0)]
    return Part(view.of("glasses"), markup + tapered(bridge, 9, FRAME, (0.02, 0.02), (1, 1)), Point(400, 340))


def _puff(side: int) -> str:
    """A cloud of curls."""
    hair = ZURI.hair
    cx, cy = 400 + side * 218, 112
    edge = []
    for i in range(SCALLOPS):
        angle, radius = math.radians(i * 360 / SCALLOPS + 8), 132 if i % 2 else 118
        edge.append((cx + radius * math.cos(angle), cy + radius * math.sin(angle)))
    fill = Gradient(((0, hair.light), (0.5, hair.base), (1, ZURI.ends[0])))
    markup = soft(ink.Curve(edge), fill, hair.dark((-18, -22), 14, 0.7), Rim(RIM, (-6, -4), 1.6, 0.8), hair.edge(9))
    for i in range(CURLS):
        angle, radius = i * GOLDEN, 20 + 88 * math.sqrt(i / CURLS)
        x, y = cx + radius * math.cos(angle), cy + radius * math.sin(angle)
        curl = [(x - 14, y + 6), (x - 4, y - 12), (x + 14, y - 6), (x + 8, y + 8)]
        markup += tapered(curl, 6, hair.line, (0.2, 0.6), (0.5, 0.05), 0.6)
        if x < cx and y < cy:
            light = [(x - 8, y - 2), (x + 2, y - 14), (x + 14, y - 10)]
            markup += tapered(light, 5, "#FFFFFF", (0.4, 0.5), (0.05, 0.05), 0.5)
    return markup + tie(ZURI, 400 + side * 150, 186, 21, side * 48)


def _bent(knot: tuple, lower: float) -> tuple:
    x, y, *rest = knot
    return (x, y + (lower if y > 150 and 220 < x < 590 else 0.0), *rest)


BACK = ("#4A2E66", "#241433")

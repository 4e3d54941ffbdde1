"""Mimi's hair: a dome with one parting and big swooping locks, a sprout, and bubble pigtails of four links each."""

from __future__ import annotations

from collections.abc import Iterator

from people.face import View
from people.part import Part
from people.skin import MIMI, white_rim
from people.strands import SHINE, Knots, Line, front_fill, gloss_dot, partings, tie, wedges
from pipeline.core.geometry import Point
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Gradient, Rim, Shade, blurred, down, oval, painted, soft, tapered
from pipeline.drawing.styles.gloss import Line as Edge

BANGS: Knots = [
    (400, 26), (512, 46), (596, 120), (634, 214), (642, 300), (640, 352), (672, 384, "c"), (650, 388), (634, 384),
    (634, 420), (652, 458, "c"), (616, 436), (600, 384), (594, 318), (582, 236, "c"), (586, 262), (570, 290, "c"),
    (520, 256), (482, 214), (462, 160, "c"), (444, 214), (408, 250), (346, 276, "c"), (354, 244), (364, 212, "c"),
    (336, 246), (304, 270), (246, 288, "c"), (252, 252), (252, 226, "c"), (222, 268), (206, 320), (200, 384),
    (184, 436), (148, 458, "c"), (166, 420), (166, 384), (150, 388), (128, 384, "c"), (160, 352), (158, 300),
    (166, 214), (204, 120), (288, 46),
]  # fmt: skip
BAND: Knots = [
    (196, 214), (226, 156), (276, 118), (340, 96), (400, 90), (450, 92), (446, 124, "c"), (424, 118), (418, 150, "c"),
    (398, 128), (382, 132), (370, 168, "c"), (354, 142), (330, 150), (312, 188, "c"), (300, 162), (276, 176),
    (252, 218, "c"), (244, 196), (228, 212), (210, 250, "c"), (206, 228),
]  # fmt: skip
BAND_RIGHT: Knots = [
    (504, 112), (548, 134), (588, 178), (604, 220), (584, 206), (570, 220), (548, 176), (530, 186), (512, 148),
]  # fmt: skip
TUCKS: list[Line] = [
    [(462, 60), (446, 110), (462, 160), (482, 214), (520, 256), (500, 196), (478, 130)],
    [(364, 212), (354, 244), (346, 276), (374, 262), (394, 220), (406, 160), (382, 184)],
    [(252, 226), (252, 252), (246, 288), (276, 278), (298, 234), (316, 172), (280, 194)],
]
NOTCHES: list[tuple[Line, float]] = [
    ([(462, 160), (454, 108), (472, 52)], 8),
    ([(364, 212), (390, 170), (430, 120)], 7),
    ([(252, 226), (288, 176), (340, 134)], 7),
    ([(582, 238), (566, 186), (526, 128)], 7),
    ([(222, 266), (230, 214), (256, 172)], 5),
    ([(600, 330), (608, 266), (596, 206)], 5),
]
SPROUT: tuple[tuple[Line, tuple[float, ...]], ...] = (
    ([(424, 40), (412, 14), (392, -2), (368, 0)], (26, 20, 12, 2)),
    ([(432, 40), (436, 6), (458, -18), (488, -20), (504, -6)], (30, 26, 20, 12, 2)),
)
PUFF_SHADE = Shade(MIMI.hair.shade, (-14, -18), 11, 0.7)
PUFF_RIM = Rim("#FFEAF5", (-6, -4), 1.6, 0.95)
STAR_EDGE = Edge("#B5642A", 7)

# links from the head outwards, of the right side: outline, ties, colours, strands, light
PUFFS: tuple[Knots, ...] = (
    [(172, 108), (196, 52), (262, 30), (326, 56), (352, 120), (334, 186), (282, 206), (226, 186), (186, 152)],
    [(274, 206), (318, 184), (364, 210), (384, 268), (364, 322), (322, 340), (280, 318), (254, 266)],
    [(296, 344), (328, 330), (362, 350), (374, 394), (354, 434), (322, 444), (290, 424), (278, 384)],
    [(304, 450), (328, 438), (352, 456), (360, 494), (342, 536), (300, 572, "c"), (306, 536), (294, 512), (288, 480)],
)
TIES = ((186, 122, 25, 62), (296, 204, 22, 12), (310, 344, 19, 6), (314, 448, 16, 6))
STRANDS: tuple[tuple[tuple[Line, float], ...], ...] = (
    (([(202, 124), (262, 110), (314, 152)], 6.5), ([(206, 140), (250, 146), (280, 178)], 5.5)),
    (([(322, 210), (354, 256), (342, 312)], 6), ([(304, 216), (316, 262), (312, 302)], 5)),
    (([(330, 348), (350, 384), (342, 424)], 5.5), ([(314, 352), (318, 386), (316, 414)], 5)),
    (([(324, 456), (336, 490), (320, 540)], 6),),
)
LIGHTS = ((238, 64, 22, 13), (288, 238, 17, 11), (300, 372, 13, 8))


def pigtails() -> Iterator[Part]:
    """Both chains, the last link lowest, so that each tie lies over what hangs on it."""
    for side, name in ((-1, "left"), (1, "right")):
        for link in (4, 3, 2, 1):
            x, y = TIES[link - 1][:2]
            yield Part(f"puff-{name}-{link}", _link(side, link), Point(_across(side, x), y))


def front(view: View) -> Part:
    """The dome, its locks and the star in it; bent forward, one sees more of the crown."""
    look, lowered = MIMI, view.drop * 0.7
    shape = ink.Curve([_bent(knot, view) for knot in BANGS])
    inner = painted(ink.Curve([_bent(k, view) for k in BAND]), SHINE)
    inner += painted(ink.Curve([_bent(k, view) for k in BAND_RIGHT]), SHINE)
    for x in (230, 330, 430, 540):
        inner += blurred(oval(x, 300 + lowered, 70, 46, look.hair.shade, 0.35), 12)
    inner += wedges(look, [[_bent(k, view)[:2] for k in shape_] for shape_ in TUCKS])
    markup = soft(
        shape, front_fill(look), look.hair.dark((-8, -14), 9, 0.55), Rim("#FFEAF5", (-6, -3), 1.6, 0.95),
        look.hair.edge(9), inner,
    )  # fmt: skip
    markup += partings(look, [([_bent(k, view)[:2] for k in line], width) for line, width in NOTCHES])
    return Part(view.of("hair-front"), markup + _star(lowered), Point(400, 470))


def sprout(view: View) -> Part:
    """Two curls that stand up where the parting begins."""
    hair = MIMI.hair
    markup = ""
    for line, widths in SPROUT:
        curl = ink.tube(line, widths)
        markup += soft(curl, hair.light, hair.dark((-4, -5), 4, 0.6), Rim("#FFEAF5", (-3, -2), 1.6, 0.9), hair.edge(7))
    root = ink.Curve([(398, 44), (412, 33), (430, 31), (448, 34), (462, 46), (430, 60)])
    return Part(view.of("sprout"), markup + painted(root, hair.light), Point(430, 46))


def _bent(knot: tuple[float, ...] | tuple[float, float, str], view: View) -> tuple:
    """A knot of the front hair turned with the face, and lowered with a bent head: tips more than the crown."""
    x, y, *rest = knot
    turned = view.turn * 0.5 if 150 < y < 300 and 240 < x < 575 else 0.0
    deep = min(1.0, max(0.0, (y - 40) / 120)) * (1.0 if 220 < x < 590 else 0.35)
    return (x + turned, y + view.drop * 0.8 * deep, *rest)


def _star(lowered: float) -> str:
    shape = ink.star(578, 214 + lowered, 38, 0.56, turn=-78)
    light = oval(568, 202 + lowered, 7, 4.5, "#FFFFFF", turn=-30)
    return (
        soft(shape, down("#FFF0A8", "#FFD05E"), Shade("#F2953C", (-6, -8), 4, 0.8), white_rim((-3, -2), 1), STAR_EDGE)
        + light
    )


def _link(side: int, link: int) -> str:
    """One puff, the strands in it, its light, and the tie that holds the next."""
    look = MIMI
    colors = (
        Gradient(((0, look.hair.light), (0.4, look.hair.base), (1, look.hair.base))),
        down(look.hair.base, look.ends[0]),
        down(look.ends[0], look.ends[1]),
        down(look.ends[1], look.ends[2]),
    )
    shape = ink.Curve([_mirrored(side, knot) for knot in PUFFS[link - 1]])
    markup = soft(shape, colors[link - 1], PUFF_SHADE, PUFF_RIM, look.hair.edge(8.5))
    for line, width in STRANDS[link - 1]:
        strand = [_mirrored(side, knot) for knot in line]
        markup += tapered(strand, width, look.hair.line, (0.15, 0.8), (0.7, 0.03), 0.55)
    if link <= len(LIGHTS):
        x, y, rx, ry = LIGHTS[link - 1]
        markup += gloss_dot(_across(side, x), y, rx, ry)
    x, y, radius, turn = TIES[link - 1]
    return markup + tie(look, _across(side, x), y, radius, turn * side)


def _mirrored(side: int, knot: tuple) -> tuple:
    return (_across(side, knot[0]), *knot[1:])


def _across(side: int, x: float) -> float:
    return 400 + side * (x + 10)

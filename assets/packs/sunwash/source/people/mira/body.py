"""Mira's jumper with the sun she painted on it, her collar, her legs."""

from __future__ import annotations

import math

import numpy as np
from paintbox import FABRIC, SKIN, soft

from people.legs import Leg, leg
from people.palette import CHIN, CLAY, SUN, TAN, TEAL
from pipeline.drawing.styles.gouache import Gouache, clipped, filled, group

TORSO = [
    (404, 512), (356, 530), (324, 572), (314, 660), (302, 760), (308, 812), (380, 826), (452, 830),
    (530, 826), (600, 810), (606, 752), (596, 660), (584, 572), (552, 530), (504, 512),
]  # fmt: skip
THROAT = [(416, 430), (496, 430), (500, 500), (512, 530), (452, 556), (396, 530), (410, 500)]
COLLAR_LEFT = [(404, 498), (380, 510), (366, 540), (398, 574), (446, 566), (452, 548), (424, 524)]
COLLAR_RIGHT = [(504, 498), (524, 510), (540, 540), (510, 574), (460, 566), (452, 548), (482, 524)]
UNDER_CHIN = [
    (416, 440), (496, 440), (500, 498), (524, 510), (540, 540), (510, 574), (452, 560), (398, 574), (366, 540),
    (380, 510), (410, 498),
]  # fmt: skip
CHIN_SHADOW = [(380, 430), (540, 430), (548, 500), (476, 540), (396, 512)]
DISC = [(452, 622), (478, 634), (486, 660), (474, 684), (450, 694), (426, 682), (418, 658), (430, 632)]

LEGS = {
    "left": {
        "stand": Leg(((392, 800), (388, 980), (394, 1150), (394, 1226)), flip=True),
        "shy": Leg(((392, 800), (404, 970), (408, 1120), (384, 1226)), turn=6),
        "hop": Leg(((392, 800), (376, 980), (388, 1140), (396, 1226)), flip=True),
        "seated": None,
    },
    "right": {
        "stand": Leg(((518, 800), (552, 970), (556, 1130), (574, 1226)), turn=-5, far=True),
        "shy": Leg(((516, 800), (512, 980), (508, 1130), (526, 1226)), turn=-4, flip=True, far=True),
        "hop": Leg(((520, 800), (580, 940), (570, 1070), (640, 1176)), turn=-28, far=True),
        "seated": None,
    },
}


def outline(pen: Gouache) -> np.ndarray:
    return pen.edge(TORSO, 1.6, 3, 8)


def torso(pen: Gouache) -> str:
    """The jumper: shade on the right flank and the hem, light on the left, ribs, the painted sun."""
    shape, c = outline(pen), TEAL
    ribs = [
        pen.brush([(x, 800), (x + (x - 452) * 0.02, 834)], 6, c.rib, 20 + i, 0.4, 5, 0.75)
        for i, x in enumerate(range(322, 600, 19))
    ]
    modelled = clipped(
        shape,
        pen.brush([(570, 530), (596, 640), (604, 740), (590, 830)], 70, c.shade, 2, 0.5, 6, 0.9),
        pen.brush([(330, 800), (450, 822), (600, 800)], 34, c.shade, 4, 0.5, 6, 0.9),
        pen.brush([(500, 600), (540, 700), (530, 800)], 30, "#406C79", 6, 0.7, 6, 0.8),
        pen.brush([(340, 580), (326, 680), (316, 790)], 34, c.light, 7, 0.9, 6, 0.75),
        pen.brush([(372, 540), (360, 620), (352, 700)], 18, c.light, 8, 0.9, 6, 0.55),
        pen.brush([(332, 600), (322, 690)], 9, c.glint, 9, 0.9, 6, 0.8),
        pen.brush([(400, 640), (440, 660), (500, 652)], 10, "#3B6675", 10, 0.8, 6, 0.7),
        pen.brush([(390, 720), (430, 742), (480, 744)], 10, "#3B6675", 11, 0.8, 6, 0.6),
        *ribs,
    )
    return group(filled(shape, c.base), modelled, group(_sun(pen), opacity=0.95), filter_id=FABRIC)


def _sun(pen: Gouache) -> str:
    disc = pen.edge(DISC, 1.5, 2, 6)
    drawn = filled(disc, SUN) + clipped(disc, pen.brush([(470, 630), (484, 660), (466, 690)], 16, "#DE9A3C", 2, 0.6))
    for ray in range(10):
        cos, sin = math.cos(ray * math.pi / 5 + 0.2), math.sin(ray * math.pi / 5 + 0.2)
        way = [(452 + 46 * cos, 658 + 46 * sin), (452 + 62 * cos, 658 + 62 * sin)]
        drawn += pen.mark(way, [5, 8, 3], SUN, ray, 0.3)
    return drawn


def neck(pen: Gouache) -> str:
    """Throat, collar, and the chin's shadow, which falls on both."""
    throat, left, right = pen.edge(THROAT, 1, 2), pen.edge(COLLAR_LEFT, 1, 2), pen.edge(COLLAR_RIGHT, 1, 3)
    drawn = filled(throat, TAN.shade) + clipped(
        throat,
        pen.brush([(404, 470), (460, 492), (510, 462)], 44, TAN.throat, 3, 0.4, 5, 0.8),
        pen.brush([(414, 520), (440, 536)], 14, TAN.base, 4, 0.8, 5, 0.8),
    )
    drawn += filled(left, "#F6E7C6") + filled(right, "#E9D2A6")
    drawn += clipped(left, pen.brush([(380, 560), (420, 572), (450, 560)], 12, "#DDBE8D", 3, 0.7))
    drawn += clipped(right, pen.brush([(540, 530), (530, 562), (480, 572)], 16, "#CDA878", 3, 0.7))
    shadow = filled(pen.edge(CHIN_SHADOW, 1, 2), CHIN, 0.32, soft(4))
    return group(drawn, filter_id=SKIN) + clipped(pen.edge(UNDER_CHIN, 1, 2), shadow)


def trouser(side: str, stance: str, pen: Gouache) -> str:
    one = LEGS[side][stance]
    if one is None:  # behind a desk: no more of the leg than the jumper's hem covers
        hip = 396 if side == "left" else 510
        return filled(pen.tube([(hip, 770), (hip, 800)], [70, 70], 1.2, 5), CLAY.shade)
    return leg(one, CLAY, TAN, pen)

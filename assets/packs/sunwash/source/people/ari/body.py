"""Ari's striped jumper, short sage trousers, shoes that are a size too large."""

from __future__ import annotations

import numpy as np
from paintbox import FABRIC, SKIN, soft

from people.legs import Leg, leg
from people.palette import BROWN, BUTTER, CHIN, SAGE
from pipeline.drawing.styles.gouache import Gouache, clipped, filled, group

STRIPE = "#D8643F"
TORSO = [
    (410, 514), (370, 530), (346, 562), (336, 630), (326, 706), (330, 748), (390, 760), (452, 763), (514, 760),
    (576, 748), (578, 704), (568, 630), (558, 562), (534, 530), (496, 514),
]  # fmt: skip
THROAT = [(420, 440), (490, 440), (494, 500), (500, 530), (452, 546), (404, 530), (414, 500)]
COLLAR = [
    (404, 506),
    (424, 526),
    (454, 532),
    (484, 526),
    (502, 506),
    (514, 526),
    (492, 552),
    (452, 560),
    (412, 552),
    (392, 526),
]
KNEE, FOOT, CUFF, CUFF_FAR = (126.0, 112.0, 104.0, 100.0), 0.92, "#B4AE74", "#A39E68"


def _short(way: tuple[tuple[float, float], ...], turn: float = 0.0, *, flip: bool = False, far: bool = False) -> Leg:
    return Leg(way, turn, flip, far, KNEE, FOOT, CUFF, CUFF_FAR)


LEGS = {
    "left": {
        "stand": _short(((404, 730), (400, 840), (402, 930), (402, 980)), flip=True),
        "hop": _short(((404, 730), (384, 830), (372, 910), (350, 962)), 14, flip=True),
    },
    "right": {
        "stand": _short(((502, 730), (520, 840), (526, 930), (532, 980)), -5, far=True),
        "hop": _short(((502, 730), (536, 828), (544, 900), (580, 950)), -20, far=True),
    },
}


def outline(pen: Gouache) -> np.ndarray:
    return pen.edge(TORSO, 1.6, 3, 8)


def torso(pen: Gouache) -> str:
    """Butter yellow with four painted stripes."""
    shape, c = outline(pen), BUTTER
    stripes = [
        pen.brush([(312, y + 3), (452, y + 12), (596, y + 2)], 24, STRIPE, 40 + y, 0.45, 6, 0.95, ends=(0.01, 0.02))
        for y in (574, 622, 670, 718)
    ]
    ribs = [pen.brush([(x, 734), (x, 766)], 6, c.rib, 20 + i, 0.4, 5, 0.75) for i, x in enumerate(range(342, 572, 18))]
    modelled = (
        pen.brush([(546, 530), (566, 630), (572, 700), (562, 766)], 56, c.shade, 2, 0.5, 6, 0.7),
        pen.brush([(350, 742), (452, 756), (570, 742)], 28, c.shade, 4, 0.5, 6, 0.75),
        pen.brush([(360, 560), (346, 650), (340, 730)], 26, c.light, 7, 0.9, 6, 0.7),
        pen.brush([(354, 590), (344, 670)], 8, c.glint, 9, 0.9, 6, 0.8),
    )
    return group(filled(shape, c.base), clipped(shape, *stripes, *modelled, *ribs), filter_id=FABRIC)


def neck(pen: Gouache) -> str:
    """Throat and a round ribbed collar."""
    throat, collar = pen.edge(THROAT, 1, 2), pen.edge(COLLAR, 1, 2)
    drawn = filled(throat, BROWN.shade)
    drawn += clipped(throat, pen.brush([(404, 474), (456, 494), (504, 468)], 44, BROWN.throat, 3, 0.4, 5, 0.8))
    drawn += filled(collar, BUTTER.shade) + clipped(
        collar,
        *[
            pen.brush([(x, 516), (452 + (x - 452) * 0.9, 560)], 5, BUTTER.light, x, 0.5, 5, 0.6)
            for x in range(396, 516, 15)
        ],
    )
    shadow = filled(pen.edge([(386, 440), (526, 440), (534, 500), (470, 536), (400, 512)], 1, 2), CHIN, 0.3, soft(4))
    return group(drawn, filter_id=SKIN) + clipped(throat, shadow)


def trouser(side: str, stance: str, pen: Gouache) -> str:
    return leg(LEGS[side][stance], SAGE, BROWN, pen, lace="#D8643F")

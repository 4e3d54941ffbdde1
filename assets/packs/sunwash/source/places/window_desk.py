"""Mira's desk under the window: late light from the upper left, drawings on a string, a dark calm front."""

from __future__ import annotations

import numpy as np
from paintbox import SKIN, WOOD, soft
from things.paper import NOTES, note
from things.phone import phone
from things.room import drawing, plant

from pipeline.drawing.styles.gouache import Gouache, clipped, ellipse, filled, group, mixed, moved, rounded
from places import wall
from places.flood import flood, strewn

RAISED = "translate(0 -92)"  # the desk stands so high that hands on it are seen above the captions
# x, y, width, height, turn, seed of the slips that lie singly.
SLIPS = [
    (1030, 1300, 130, 60, 14, 2), (64, 1322, 130, 60, 10, 5), (-20, 1350, 120, 56, -18, 6), (958, 1236, 96, 54, -14, 1),
    (900, 1290, 110, 60, 16, 2), (986, 1318, 120, 64, -20, 3), (866, 1346, 124, 64, 8, 6), (1000, 1392, 128, 70, 24, 7),
    (912, 1420, 112, 66, -34, 9), (90, 1470, 120, 70, -28, 9), (60, 1600, 110, 66, 24, 11),
    (1080, 1580, 130, 74, 12, 4),
]  # fmt: skip
FRAME, FRAME_SHADE, FRAME_LIGHT = "#F7E4B8", "#D0A76C", "#FFFBE6"


def back(pen: Gouache) -> str:
    """The washed wall and the beam of light across it."""
    return wall.washed(wall.DAY, pen) + _beam()


def panes(pen: Gouache) -> str:
    """The window's panes on the wall: light that travels."""
    return wall.panes_of_light(pen, 640, 360)


def _beam() -> str:
    quads = (
        ((80, 190), (250, 190), (1200, 900), (820, 1300), 0.4),
        ((280, 190), (440, 190), (1300, 700), (1200, 950), 0.34),
        ((80, 450), (250, 450), (820, 1300), (560, 1420), 0.3),
        ((280, 450), (440, 450), (1200, 980), (900, 1320), 0.28),
    )
    return group(
        *(filled(np.array(corners, float), "#FFF2B4", opacity) for *corners, opacity in quads), filter_id=soft(18)
    )


def window(pen: Gouache) -> str:
    """Hills and leaves behind glass, the frame, the sill, a curtain on its rod."""
    return group(_view(pen), _frame(pen), _curtain(pen), filter_id=SKIN)


def _view(pen: Gouache) -> str:
    pane = pen.rough(rounded(70, 170, 380, 560, 12), 2, 3)
    leaves = ("#93A257", "#B7B96A", "#7F9350", "#D3CC80")
    tree = [
        pen.brush(
            [(322 + (q * 37) % 90, 600 - q * 22), (366 + (q * 29) % 60, 570 - q * 24), (440, 560 - q * 24)],
            62,
            leaves[q % 4],
            10 + q,
            0.9,
            8,
            0.85,
        )
        for q in range(9)
    ]
    bushes = [
        pen.brush(
            [(90 + q * 34, 640 + q % 3 * 22), (112 + q * 34, 600 + q % 3 * 22), (140 + q * 34, 640 + q % 3 * 20)],
            30,
            ("#7F9350", "#98A85A")[q % 2],
            50 + q,
            0.8,
            8,
            0.8,
        )
        for q in range(6)
    ]
    return filled(pane, "#FFF3C2") + clipped(
        pane,
        filled(ellipse(160, 300, 170, 170), "#FFFFEC", 1, soft(40)),
        pen.brush([(60, 600), (180, 560), (330, 580), (470, 540)], 80, "#E6D68F", 3, 0.6, 6, 0.95),
        pen.brush([(60, 640), (200, 620), (470, 600)], 90, "#CFC778", 13, 0.6, 6, 0.95),
        pen.brush([(40, 710), (220, 670), (480, 690)], 120, "#A9AE62", 4, 0.6, 7, 0.95),
        pen.brush([(384, 700), (392, 600), (400, 470)], 20, "#9A6E4A", 30, 0.5),
        *tree,
        *bushes,
        pen.brush([(60, 230), (220, 214), (420, 262)], 50, "#FFFBE2", 31, 0.9, 4, 0.7),
    )


def _frame(pen: Gouache) -> str:
    bars = (
        ([(70, 160), (70, 745)], 34), ([(450, 160), (450, 745)], 34), ([(55, 170), (466, 170)], 34),
        ([(55, 735), (466, 735)], 40), ([(260, 180), (260, 730)], 20), ([(70, 440), (450, 440)], 20),
    )  # fmt: skip
    drawn = "".join(
        filled(pen.tube(way, [wide, wide], 1.2, int(way[0][0]) + 1, 7, caps=False), FRAME) for way, wide in bars
    )
    shades = (
        ([(460, 180), (460, 740)], 16), ([(60, 752), (466, 752)], 14), ([(268, 190), (268, 720)], 7),
        ([(80, 449), (440, 449)], 7), ([(60, 164), (460, 164)], 12),
    )  # fmt: skip
    drawn += "".join(pen.brush(way, wide, FRAME_SHADE, int(way[0][1]), 0.5, 5, 0.9) for way, wide in shades)
    lights = (([(84, 190), (84, 720)], 7), ([(436, 190), (436, 720)], 6))
    drawn += "".join(pen.brush(way, wide, FRAME_LIGHT, int(way[0][0]), 0.5, 3, 0.9) for way, wide in lights)
    sill = filled(pen.rough(rounded(24, 752, 470, 40, 8), 1.5, 5), "#FBE9BE")
    return drawn + sill + pen.brush([(30, 786), (490, 786)], 18, "#C4935E", 5, 0.5, 5, 0.9)


def _curtain(pen: Gouache) -> str:
    cloth = pen.edge(
        [(-110, 90), (150, 96), (120, 240), (132, 420), (70, 600), (60, 760), (96, 900), (-110, 910)], 3, 5, 9
    )
    folds = [
        pen.brush(
            [(-70 + q * 26, 90), (-80 + q * 20, 400), (-100 + q * 22, 900)],
            22,
            ("#EFC688", "#FFF0C9", "#E3B270")[q % 3],
            40 + q,
            0.7,
            6,
            0.8,
        )
        for q in range(10)
    ]
    rod = filled(pen.tube([(-110, 90), (560, 74)], [16, 16], 0.8, 3), "#A5683F")
    return filled(cloth, "#F8DDA6") + clipped(cloth, *folds) + rod + filled(ellipse(566, 74, 18, 18), "#8E5535")


def string(pen: Gouache) -> str:
    """Three drawings on a string, one of them the street with the blue door."""
    line = filled(pen.tube([(590, 214), (800, 262), (1180, 216)], [3, 4, 3]), "#8E5535")
    hung = (
        group(drawing("flower", 120, 140, pen), transform=moved(690, 326, -5)),
        group(drawing("house", 136, 150, pen), transform=moved(846, 346, 3)),
        group(drawing("bird", 150, 130, pen), transform=moved(1016, 326, 6)),
    )
    return line + "".join(hung)


def desk(pen: Gouache) -> str:
    """The top at the height of her elbows, the front below it: where captions and paper lie."""
    top = filled(
        pen.rough(np.array([(-100, 1262), (1180, 1250), (1180, 1372), (-100, 1380)], float), 2, 3, 9), "#C98450"
    )
    top += pen.brush([(-100, 1300), (540, 1290), (1180, 1286)], 70, "#DB9A5F", 3, 0.8, 6, 0.8)
    top += pen.brush([(-100, 1276), (400, 1270), (760, 1268)], 18, "#F6C885", 4, 0.9, 5, 0.9)
    top += pen.brush([(500, 1352), (1180, 1344)], 40, "#A8623C", 5, 0.7, 6, 0.8)
    front = filled(
        pen.rough(np.array([(-100, 1374), (1180, 1366), (1180, 2010), (-100, 2010)], float), 2, 4, 9), "#7B452F"
    )
    boards = [
        pen.brush(
            [(-100, 1400 + i * 40), (540, 1396 + i * 40), (1180, 1392 + i * 40)],
            48,
            mixed("#8F5236", "#5A3029", i / 18),
            60 + i,
            0.7,
            5,
            0.75,
        )
        for i in range(19)
    ]
    edge = pen.brush([(-100, 1378), (540, 1374), (1180, 1368)], 12, "#E8AE6B", 7, 0.6, 5, 0.9)
    cast = wall.shadow([(150, 1330), (330, 1300), (640, 1310), (690, 1372), (200, 1376)], 0.45, soft(9), pen, "#7A3A2E")
    return group(group(top, front, *boards, edge, filter_id=WOOD) + cast, transform=RAISED)


def storm(pen: Gouache) -> str:
    """What the comments leave on the desk: a propped phone with a grey feed and slips pouring out of it."""
    cast = wall.shadow(
        [(850, 1330), (1010, 1310), (1180, 1330), (1170, 1360), (880, 1362)], 0.55, soft(9), pen, "#4A2028"
    )
    propped = group(phone(pen, "feed"), transform="translate(930 1216) rotate(9) scale(1.34)")
    slips = strewn(pen, SLIPS)
    return group(cast + propped + slips, transform=RAISED)


def kept(pen: Gouache) -> str:
    """Warm notes along the foot of the frame, and what she draws with: the desk of somebody who has begun again."""
    rng, drawn = np.random.default_rng(12), []
    for index in range(30):
        x, y = rng.uniform(-80, 1160), 1700 + index * 7.5 - abs(rng.normal(0, 26))
        size = 0.95 + 0.5 * index / 30
        paper = note(112 * size, 76 * size, NOTES[index % len(NOTES)], index, pen)
        cast = filled(
            np.array([(-54.0, -30.0), (62.0, -30.0), (64.0, 48.0), (-50.0, 46.0)]) * size, "#3E1C28", 0.4, soft(4)
        )
        drawn.append(
            group(cast, group(paper, filter_id=SKIN), transform=moved(round(x), round(y), round(rng.uniform(-34, 34))))
        )
    return "".join(drawn)


def still_life(pen: Gouache) -> str:
    """A plant on the desk, by the window."""
    cast = wall.shadow([(70, 1196), (180, 1180), (300, 1196), (270, 1218), (90, 1222)], 0.45, soft(9), pen, "#5A2A2A")
    return cast + group(plant(pen), transform=moved(104, 1146, 0, 0.98))


def front_flood(pen: Gouache) -> str:
    return flood(pen, 86, 1590, 390)

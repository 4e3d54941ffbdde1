"""Mira's room in the evening, at the door: lamplight falls in over the boards from the landing."""

from __future__ import annotations

import numpy as np
from paintbox import PANEL, SKIN, WOOD, soft
from things.room import drawing

from pipeline.drawing.styles.gouache import Gouache, clipped, ellipse, filled, group, mixed, moved
from places import wall


def back(pen: Gouache) -> str:
    """A warm wall with two drawings, the lamp's light high on the left."""
    glow = filled(ellipse(200, 420, 460, 420), "#FFF0BC", 0.4, soft(40))
    hung = group(drawing("bird", 170, 150, pen), transform=moved(250, 500, -4)) + group(
        drawing("sun", 150, 160, pen), transform=moved(140, 760, 5)
    )
    return wall.washed(wall.LAMP, pen, seed=34) + glow + hung


def door(pen: Gouache) -> str:
    """A door ajar on the right, the landing golden behind it."""
    gap = np.array([(560, 300), (700, 292), (700, 1560), (560, 1560)], float)
    light = filled(gap, "#FFE9A8") + clipped(
        gap, pen.brush([(600, 300), (610, 900), (600, 1560)], 90, "#FFF6D2", 3, 0.7, 5, 0.9)
    )
    frame = "".join(
        filled(pen.tube(way, [38, 38], 1.2, seed, caps=False), "#C98450")
        + pen.brush(way, 10, "#F2C58A", seed, 0.7, 5, 0.9)
        for way, seed in (
            ([(552, 276), (552, 1564)], 3),
            ([(532, 290), (1120, 276)], 4),
            ([(1096, 280), (1096, 1564)], 5),
        )
    )
    leaf = pen.edge([(690, 304), (1078, 298), (1078, 1560), (690, 1588)], 1.6, 6, 9, (0, 1, 2, 3))
    panels = "".join(
        pen.cut(
            [(x, y), (x + 130, y - 2), (x + 130, y + high), (x, y + high + 2)],
            "#3F6B78",
            1.2,
            int(x + y),
            8,
            (0, 1, 2, 3),
        )
        + pen.brush([(x + 4, y + high), (x + 4, y + 4)], 8, "#2C5160", int(x), 0.6, 4, 0.9)
        + pen.brush([(x, y + 4), (x + 130, y + 2)], 8, "#2C5160", int(x) + 1, 0.6, 4, 0.9)
        + pen.brush([(x + 126, y + high), (x + 126, y + 8)], 7, "#93BDB2", int(x) + 2, 0.7, 5, 0.8)
        + pen.brush([(x + 4, y + high - 2), (x + 128, y + high - 3)], 7, "#93BDB2", int(x) + 3, 0.7, 5, 0.8)
        for x, y, high in ((740, 370, 440), (908, 366, 440), (740, 900, 560), (908, 896, 560))
    )
    body = filled(leaf, "#4F7F8A") + clipped(
        leaf,
        *[
            pen.brush(
                [(700 + i * 44, 300), (704 + i * 44, 900), (698 + i * 44, 1590)],
                46,
                mixed("#5E919A", "#3A6472", i / 8),
                40 + i,
                0.8,
                5,
                0.6,
            )
            for i in range(9)
        ],
        pen.brush([(698, 310), (700, 1580)], 16, "#FFE9A8", 12, 0.7, 4, 0.8),
    )
    knob = filled(ellipse(734, 862, 20, 20), "#E9B64F") + filled(ellipse(728, 856, 7, 7), "#FFF3C2")
    return group(light, body, panels, knob, frame, filter_id=PANEL)


def floor(pen: Gouache) -> str:
    """Boards, a round rug, and the wedge of light from the landing."""
    base = filled(
        pen.rough(np.array([(-100, 1556), (1180, 1548), (1180, 2010), (-100, 2010)], float), 2, 4, 9), "#8A4F37"
    )
    boards = [
        pen.brush(
            [(-100, 1580 + i * 44), (540, 1576 + i * 44), (1180, 1570 + i * 44)],
            52,
            mixed("#B0704A", "#5E302E", i / 10),
            80 + i,
            0.7,
            5,
            0.8,
        )
        for i in range(11)
    ]
    skirting = pen.brush([(-100, 1552), (530, 1548)], 40, "#DDA468", 5, 0.4, 5, 1, (0.01, 0.02)) + pen.brush(
        [(-100, 1572), (530, 1568)], 10, "#8E5535", 6, 0.5
    )
    wedge = np.array([(560, 1560), (700, 1560), (640, 1930), (60, 1930)], float)
    light = filled(pen.rough(wedge, 3, 5, 9), "#FFE39A", 0.5, soft(9))
    rug = filled(pen.rough(ellipse(420, 1720, 330, 74), 2, 3), "#B4623F")
    rug += "".join(
        filled(pen.rough(ellipse(420, 1718, 330 * s, 72 * s), 1.5, i + 4), c)
        for i, (s, c) in enumerate(((0.82, "#E3A65C"), (0.6, "#C9714A"), (0.36, "#F0C27C")))
    )
    return group(base, *boards, skirting, filter_id=WOOD) + light + group(rug, filter_id=SKIN)

"""Stickers, each about its origin: what is put on a scene, and what is thrown in bursts."""

from __future__ import annotations

import math

import numpy as np
from paintbox import SKIN, soft

from pipeline.drawing.styles.gouache import Gouache, clipped, ellipse, filled, group, rounded
from things.lettering import lettered
from things.paper import HEART, heart


def sun_badge(pen: Gouache) -> str:
    """The sun of Mira's jumper, large."""
    disc = pen.edge([(44 * math.cos(a), 44 * math.sin(a)) for a in np.arange(0, 6.28, 0.785)], 2.4, 2, 6)
    rays = "".join(
        pen.mark(
            [(64 * math.cos(a), 64 * math.sin(a)), (92 * math.cos(a), 92 * math.sin(a))], [8, 14, 4], "#F2C14E", i, 0.3
        )
        for i, a in enumerate(np.arange(0.2, 6.4, 0.628))
    )
    inside = clipped(
        disc,
        pen.brush([(24, -38), (40, 4), (14, 40)], 30, "#DE9A3C", 2, 0.6),
        pen.brush([(-30, 20), (-34, -14), (-4, -36)], 16, "#FFEFB5", 3, 0.8),
    )
    return group(rays, filled(disc, "#F2C14E"), inside, filter_id=SKIN)


def heart_wash(pen: Gouache) -> str:
    """A heart that somebody painted wet, its edge darker."""
    big = pen.edge(_heart(76), 2.4, 4, 7, (0, 4))
    return group(
        filled(big, HEART),
        clipped(
            big,
            pen.brush([(50, -56), (60, 0), (10, 66)], 52, "#B84A33", 3, 0.5, opacity=0.8),
            pen.brush([(-58, -10), (-52, -44), (-20, -58)], 26, "#F6A57E", 4, 0.8, opacity=0.9),
            pen.brush([(-40, 10), (0, 40)], 16, "#E98A66", 5, 0.8, opacity=0.7),
        ),
        filter_id=SKIN,
    )


def small_heart(pen: Gouache) -> str:
    return group(
        heart(0, 0, 40, HEART, pen), pen.mark([(-22, -6), (-18, -20), (-6, -24)], [4, 8, 3], "#F6A57E"), filter_id=SKIN
    )


def _heart(size: float) -> list[tuple[float, float]]:
    ring = ((0, -0.35), (0.5, -0.85), (1, -0.35), (0.7, 0.35), (0, 1), (-0.7, 0.35), (-1, -0.35), (-0.5, -0.85))
    return [(x * size, y * size) for x, y in ring]


def kept_stamp(pen: Gouache) -> str:
    """A rubber stamp that says it was kept."""
    ring = filled(pen.rough(rounded(-128, -62, 256, 124, 30), 2, 3), "#C8553A")
    hole = filled(pen.rough(rounded(-114, -48, 228, 96, 22), 2, 4), "#FFF3D2")
    return group(ring, hole, lettered("kept!", 0, 32, 104, "#C8553A"), transform="rotate(-8)", filter_id=SKIN)


def tape(pen: Gouache) -> str:
    shape = pen.edge([(-90, -26), (88, -30), (92, 26), (-88, 30)], 2, 2, 6, (0, 1, 2, 3))
    return filled(shape, "#E9A67F", 0.86) + clipped(
        shape, pen.brush([(-90, -10), (92, -14)], 12, "#F8CDA6", 3, 0.8, opacity=0.8)
    )


def star(pen: Gouache) -> str:
    points = [
        (
            (64 if i % 2 == 0 else 30) * math.sin(i * math.pi / 5),
            -(64 if i % 2 == 0 else 30) * math.cos(i * math.pi / 5),
        )
        for i in range(10)
    ]
    shape = pen.edge(points, 1.8, 5, 6)
    inside = clipped(
        shape,
        pen.brush([(20, -50), (34, 0), (30, 50)], 30, "#DE9A3C", 2, 0.6),
        pen.brush([(-30, 10), (-10, -40)], 12, "#FFF3C2", 3, 0.8),
    )
    return group(filled(shape, "#F2C14E"), inside, filter_id=SKIN)


def leaf(pen: Gouache) -> str:
    shape = pen.edge([(-66, 40), (-58, -14), (0, -52), (72, -48), (58, 16), (4, 52)], 1.8, 5, 7, (0, 3))
    vein = pen.mark([(-80, 54), (-20, 10), (60, -40)], [7, 5, 2], "#6B7A4A")
    inside = clipped(
        shape,
        pen.brush([(-50, 44), (20, 34), (66, -20)], 34, "#6B7A4A", 3, 0.6),
        pen.brush([(-50, 0), (0, -36), (50, -44)], 16, "#D3CC84", 4, 0.8),
    )
    return group(filled(shape, "#98A25C"), inside, vein, filter_id=SKIN)


def crane(pen: Gouache) -> str:
    """A folded paper crane."""
    pieces = (
        ([(-14, 18), (-92, -36), (10, -10)], "#F3B58E"), ([(10, -10), (30, -96), (44, 4)], "#FFE0B0"),
        ([(10, -10), (30, -96), (-4, -8)], "#F6C891"), ([(-14, 18), (10, -10), (44, 4), (22, 40)], "#EE9C76"),
        ([(44, 4), (96, -52), (60, 10)], "#F8CDA0"), ([(96, -52), (112, -40), (88, -38)], "#E58A5E"),
        ([(-14, 18), (22, 40), (44, 4)], "#DE8460"),
    )  # fmt: skip
    return group(
        *(filled(pen.rough(np.array(corners, float), 1.0, i + 2), color) for i, (corners, color) in enumerate(pieces)),
        filter_id=SKIN,
    )


def sparkle(pen: Gouache) -> str:
    light = filled(ellipse(0, 0, 40, 40), "#FFF0B0", 0.55, soft(18))
    arms = "".join(pen.mark([(-x, -y), (0, 0), (x, y)], [1, w, 1], "#FFF8DC") for x, y, w in ((46, 0, 13), (0, 58, 14)))
    return light + arms


def mote(pen: Gouache) -> str:
    """A speck of dust in the sun."""
    return filled(ellipse(0, 0, 13, 13), "#FFE9A0", 0.45, soft(4)) + filled(ellipse(0, 0, 5, 4), "#FFF4C4", 0.9)


def swash(pen: Gouache) -> str:
    """A broad ochre stroke, to put words or people on."""
    return pen.brush([(-300, 30), (0, 0), (300, -24)], 150, "#F3C873", 5, 0.9, 6, 0.8) + pen.brush(
        [(-260, 46), (0, 20), (240, -6)], 60, "#E9A94F", 6, 0.9, 6, 0.5
    )


def petal(pen: Gouache) -> str:
    shape = pen.edge([(0, -34), (20, -6), (12, 28), (-10, 30), (-20, -2)], 1.2, 3, 6)
    return group(
        filled(shape, "#F3A987"), clipped(shape, pen.brush([(10, -20), (8, 26)], 14, "#D8795A", 3, 0.6)), filter_id=SKIN
    )


def cloud(pen: Gouache) -> str:
    """A small grey cloud: for heavy moods only."""
    shape = pen.edge(
        [(-110, 26), (-104, -14), (-60, -40), (-16, -58), (40, -52), (78, -22), (116, 0), (108, 36), (0, 46)], 2.4, 4, 8
    )
    inside = clipped(
        shape,
        pen.brush([(-90, 34), (0, 40), (100, 30)], 40, "#7C8A94", 3, 0.6),
        pen.brush([(-80, -14), (-20, -44), (40, -40)], 22, "#D6D6CC", 4, 0.8),
    )
    return group(filled(shape, "#A7AFB1"), inside, filter_id=SKIN)

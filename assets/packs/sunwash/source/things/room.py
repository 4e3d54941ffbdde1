"""Things of rooms: drawings on a string, a plant, a mug, a lamp, an envelope, a lantern."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from paintbox import SKIN, soft

from pipeline.drawing.styles.gouache import Gouache, clipped, ellipse, filled, group, rounded, shifted
from things.paper import HEART, heart

PAPER, PAPER_TAPE, CAST = "#FFF3D6", "#EFCB7A", "#8E4F3A"


def drawing(kind: str, width: float, height: float, pen: Gouache) -> str:
    """One of Mira's drawings, taped to a string."""
    cast = pen.cut(
        [(-width / 2 + 8, -height / 2 + 14), (width / 2 + 10, -height / 2 + 14), (width / 2 + 12, height / 2 + 14),
         (-width / 2 + 8, height / 2 + 14)],
        CAST, 1, 2, 6, corners=(0, 1, 2, 3), opacity=0.35, filter_id=soft(4),
    )  # fmt: skip
    page = filled(pen.rough(rounded(-width / 2, -height / 2, width, height, 4), 1.2, 3), PAPER)
    tape = pen.cut(
        [(-18, -height / 2 - 12), (18, -height / 2 - 14), (18, -height / 2 + 10), (-18, -height / 2 + 12)],
        PAPER_TAPE, 0.8, 2, 6, corners=(0, 1, 2, 3), opacity=0.85,
    )  # fmt: skip
    return cast + group(page + MOTIFS[kind](pen) + tape, filter_id=SKIN)


def _bird(pen: Gouache) -> str:
    wing = pen.cut([(-8, -4), (14, -2), (-4, 14), (-22, 12)], "#93BDB2", 1, 2, 6)
    body = pen.cut([(-30, 10), (-6, -18), (24, -14), (34, -2), (18, 12), (-8, 22)], "#4F7F8A", 1, 2, 6)
    return (
        body
        + pen.cut([(34, -6), (52, 0), (34, 6)], "#E7A33F", 0.4, 2, 6)
        + wing
        + filled(ellipse(24, -6, 3, 3), "#3B2226")
    )


def _sun(pen: Gouache) -> str:
    rays = [pen.mark(_ray(a, 28, 40), [4, 6, 2], "#E58A3A", index) for index, a in enumerate(np.arange(0, 6.28, 0.7))]
    return filled(pen.rough(ellipse(0, 0, 20, 20), 0.8, 2), "#F2B33F") + "".join(rays)


def _flower(pen: Gouache) -> str:
    petals = [
        filled(ellipse(14 * math.cos(a), -12 + 14 * math.sin(a), 12, 9, a), HEART) for a in np.arange(0, 6.28, 1.05)
    ]
    stem = pen.mark([(0, 4), (3, 24), (0, 42)], [4, 5, 4], "#7E8F4E") + pen.cut(
        [(2, 24), (22, 14), (14, 32)], "#7E8F4E", 0.6, 2, 6
    )
    return stem + "".join(petals) + filled(ellipse(0, -12, 8, 8), "#F6D06B")


def _house(pen: Gouache) -> str:
    """A blue door: what the story turns on."""
    wall = pen.cut([(-34, 38), (-34, -6), (34, -6), (34, 38)], "#E9B26A", 0.8, 2, 6, corners=(0, 1, 2, 3))
    roof = pen.cut([(-44, -4), (0, -40), (44, -4)], "#C8603F", 0.8, 3, 6, corners=(0, 1, 2))
    door = pen.cut([(-10, 38), (-10, 8), (0, 2), (10, 8), (10, 38)], "#4F7F8A", 0.5, 4, 6)
    panes = "".join(
        pen.cut([(x, 2), (x + 11, 2), (x + 11, 14), (x, 14)], "#FFF0BC", 0.4, 5, 6, (0, 1, 2, 3)) for x in (-28, 17)
    )
    return wall + roof + door + panes


MOTIFS: dict[str, Callable[[Gouache], str]] = {"bird": _bird, "sun": _sun, "flower": _flower, "house": _house}


def _ray(angle: float, near: float, far: float) -> list[tuple[float, float]]:
    return [(near * math.cos(angle), near * math.sin(angle)), (far * math.cos(angle), far * math.sin(angle))]


def plant(pen: Gouache) -> str:
    """A house plant in a clay pot."""
    leaves = ""
    for i, (x, y, bend) in enumerate(
        (
            (-70, -120, -30),
            (-30, -170, -10),
            (20, -180, 10),
            (66, -130, 28),
            (96, -70, 40),
            (-96, -60, -40),
            (0, -110, 0),
        )
    ):
        leaves += pen.mark([(0, -20), (x * 0.5 + bend * 0.2, y * 0.6 - 10), (x, y)], [5, 5, 3], "#6B7A4A", i)
        leaf = pen.edge(
            [(x - 4, y + 24), (x - 24 + bend * 0.3, y - 6), (x + bend * 0.5, y - 52), (x + 24 + bend * 0.3, y - 8)],
            1,
            i,
            6,
            (0, 2),
        )
        leaves += filled(leaf, ("#7C8A50", "#98A25C", "#6B7A4A")[i % 3]) + clipped(
            leaf,
            pen.brush([(x + 12, y + 20), (x + 16 + bend * 0.4, y - 40)], 14, "#55683F", i, 0.6),
            pen.brush([(x - 14, y), (x - 8 + bend * 0.4, y - 36)], 8, "#D3CC84", i + 3, 0.8),
        )
    return group(leaves, pot(pen), filter_id=SKIN)


def pot(pen: Gouache) -> str:
    shape = pen.edge([(-58, -30), (58, -30), (44, 60), (-44, 60)], 1, 2, 8, (0, 1, 2, 3))
    body = filled(shape, "#D27C50") + clipped(
        shape,
        pen.brush([(40, -26), (34, 60)], 34, "#A8533A", 4, 0.5),
        pen.brush([(-44, -20), (-36, 50)], 14, "#F0A975", 5, 0.8),
    )
    return body + filled(pen.rough(rounded(-66, -44, 132, 26, 6), 1, 2), "#DE8D5E")


def mug(pen: Gouache) -> str:
    """A mug with a painted heart; its foot is the origin."""
    handle = filled(pen.tube([(46, -92), (92, -84), (88, -36), (44, -26)], [17, 19, 17, 14]), "#C9714A")
    shape = pen.edge([(-56, -118), (56, -118), (50, -10), (30, 0), (-30, 0), (-50, -10)], 1.2, 3, 8, (0, 1))
    body = filled(shape, "#DE8D5E") + clipped(
        shape,
        pen.brush([(44, -112), (38, 0)], 40, "#B4623F", 4, 0.5),
        pen.brush([(-44, -108), (-38, -10)], 16, "#F8C48E", 5, 0.8),
        pen.brush([(-30, -4), (40, -4)], 12, "#A8533A", 6, 0.6),
    )
    rim = filled(pen.rough(ellipse(0, -118, 56, 13), 0.8, 3), "#F6D3A2") + filled(
        pen.rough(ellipse(0, -116, 47, 9), 0.6, 4), "#8A4334"
    )
    return group(handle, body, heart(-4, -60, 20, "#FFF0D0", pen), rim, filter_id=SKIN)


def lamp(pen: Gouache) -> str:
    """A desk lamp that is lit; its foot is the origin."""
    light = filled(ellipse(0, -214, 150, 120), "#FFE27A", 0.42, soft(40))
    stand = filled(pen.tube([(0, -10), (6, -110), (0, -190)], [15, 13, 13]), "#A5683F")
    foot = filled(pen.rough(ellipse(0, -6, 62, 17), 1, 3), "#8E5535")
    shade = pen.edge([(-46, -288), (46, -288), (92, -178), (0, -168), (-92, -178)], 1.4, 3, 8, (0, 1, 2, 4))
    cloth = filled(shade, "#F6D98E") + clipped(
        shade,
        pen.brush([(44, -284), (84, -176)], 44, "#DE9A52", 3, 0.6),
        pen.brush([(-34, -280), (-66, -182)], 26, "#FFF3C2", 4, 0.8),
        pen.brush([(-90, -180), (0, -172), (90, -180)], 12, "#C9803F", 5, 0.6),
    )
    return light + group(stand, foot, cloth, filter_id=SKIN)


def envelope(pen: Gouache) -> str:
    """About the origin, closed with a heart."""
    shape = pen.rough(rounded(-84, -56, 168, 112, 6), 1.2, 3)
    body = filled(shape, "#FFF0CC") + clipped(
        shape,
        pen.brush([(-84, 50), (84, 46)], 22, "#E2BE8A", 3, 0.7),
        pen.mark([(-84, 56), (-18, 4)], [3, 4, 2], "#DDB583"),
        pen.mark([(84, 56), (18, 4)], [3, 4, 2], "#DDB583"),
    )
    flap = pen.cut([(-84, -56), (84, -56), (8, 12), (-8, 12)], "#F8DFA9", 1, 4, 6, (0, 1))
    return filled(shifted(shape, 7, 9), CAST, 0.35, soft(4)) + group(
        body, flap, heart(0, 8, 17, HEART, pen), filter_id=SKIN
    )


def cushion(pen: Gouache) -> str:
    """A round-cornered cushion about the origin."""
    shape = pen.edge([(-110, -66), (0, -78), (108, -66), (118, 0), (108, 66), (0, 78), (-112, 66), (-120, 0)], 2, 3, 9)
    body = filled(shape, "#D8643F") + clipped(
        shape,
        pen.brush([(80, -70), (104, 0), (70, 70)], 60, "#A8432F", 3, 0.5),
        pen.brush([(-90, -50), (-98, 10), (-80, 50)], 26, "#F29A66", 4, 0.8),
        *[pen.brush([(-104, y), (0, y + 6), (106, y)], 11, "#F6D98E", 9 + y, 0.6) for y in (-34, 0, 34)],
    )
    return group(body, filter_id=SKIN)


def lantern(pen: Gouache) -> str:
    """A small paper lantern about the origin."""
    light = filled(ellipse(0, 0, 86, 92), "#FFE27A", 0.45, soft(18))
    shape = pen.edge(
        [(-34, -52), (34, -52), (54, -14), (50, 30), (30, 54), (-30, 54), (-50, 30), (-54, -14)], 1.2, 3, 8
    )
    ribs = [pen.brush([(-54, y), (0, y + 5), (54, y)], 5, "#D98E3F", 5 + y, 0.6) for y in (-30, -8, 14, 36)]
    body = filled(shape, "#FBDD8E") + clipped(
        shape,
        pen.brush([(34, -48), (46, 30), (24, 54)], 30, "#E3A04C", 3, 0.5),
        pen.brush([(-30, -40), (-38, 20)], 16, "#FFF6D6", 4, 0.8),
        *ribs,
    )
    caps = filled(pen.rough(rounded(-26, -64, 52, 14, 4), 0.6, 2), "#A5683F") + filled(
        pen.rough(rounded(-24, 52, 48, 12, 4), 0.6, 2), "#A5683F"
    )
    return light + group(body, caps, pen.mark([(0, -64), (0, -84)], [4, 4], "#8E5535"), filter_id=SKIN)

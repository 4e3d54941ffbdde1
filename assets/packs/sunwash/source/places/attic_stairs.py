"""The attic stairs at dusk: a low round window, steps as ochre bands, grey slips that came down them."""

from __future__ import annotations

import numpy as np
from paintbox import DRY_PATCH, SKIN, WOOD, soft

from pipeline.drawing.styles.gouache import Gouache, clipped, ellipse, filled, group, mixed
from places import wall
from places.flood import flood, strewn

ROOFS = (
    (0, 660), (70, 640), (96, 610), (126, 640), (210, 650), (240, 626), (280, 660), (340, 664), (340, 740), (0, 740),
)  # fmt: skip
STEPS = 9
TOP, FOOT = 520.0, 1640.0  # of the flight


def back(pen: Gouache) -> str:
    """A dusky wall, darker above, with a round patch of the last light."""
    patch = filled(pen.rough(ellipse(760, 700, 210, 250, 0.5), 4, 5, 8), "#F6C188")
    return wall.washed(wall.DUSK, pen, seed=14) + group(patch, opacity=0.55, filter_id=DRY_PATCH)


def window(pen: Gouache) -> str:
    """Low on the left: dusk over roofs, seen through a round window with a cross of bars."""
    pane = pen.rough(ellipse(170, 560, 158, 158), 2, 3)
    view = filled(pane, "#FFE0A6") + clipped(
        pane,
        filled(ellipse(120, 600, 120, 90), "#FFF6CE", 1, soft(18)),
        pen.brush([(0, 480), (170, 460), (340, 490)], 90, "#F2B98A", 3, 0.7, 5, 0.8),
        pen.brush([(0, 420), (170, 410), (340, 430)], 60, "#C98A8A", 4, 0.8, 5, 0.6),
        pen.cut(ROOFS, "#8A5560", 2, 5, 7),
        pen.brush([(10, 700), (330, 706)], 40, "#6B3A4A", 6, 0.7, 5, 0.8),
    )  # fmt: skip
    ring = ellipse(170, 560, 172, 172)
    frame = filled(
        pen.tube(
            [*[(float(x), float(y)) for x, y in ring[::4]], (float(ring[0, 0]), float(ring[0, 1]))], [34, 34], 1.2, 4
        ),
        "#A5683F",
    )
    bars = filled(pen.tube([(170, 400), (170, 720)], [17, 17], 1, 5), "#A5683F") + filled(
        pen.tube([(10, 560), (330, 560)], [17, 17], 1, 6), "#A5683F"
    )
    light = pen.brush([(46, 470), (110, 404), (190, 392)], 9, "#FBD694", 8, 0.7, 4, 0.9)
    return group(view, bars, frame, light, filter_id=SKIN)


def stairs(pen: Gouache) -> str:
    """Steps that widen toward us, each a lit tread and a shaded riser, with a banister on the right."""
    drawn = []
    for index in range(STEPS):
        drawn.append(_step(index, pen))
    side = [(470, 520), (-140, 1640)]
    drawn.append(pen.brush([side[0], (240, 880), side[1]], 34, "#7A4440", 20, 0.4, 5, 1.0, (0.01, 0.02)))
    drawn.append(pen.brush([(462, 516), (226, 880), (-150, 1636)], 9, "#E0A25C", 21, 0.6, 5, 0.9))
    return group(*drawn, filter_id=WOOD) + _banister(pen)


def _edge_of(index: float) -> tuple[float, float, float]:
    """The y, left and right end of a step's front edge; nearer steps are lower, wider and taller."""
    share = (index / STEPS) ** 1.35
    y = TOP + (FOOT - TOP) * share
    return y, 470 - 600 * share, 800 + 480 * share


def _step(index: int, pen: Gouache) -> str:
    y, left, right = _edge_of(index)
    below, next_left, next_right = _edge_of(index + 1)
    tread = y + (below - y) * 0.42
    share = index / (STEPS - 1)
    light, dark = mixed("#B97F58", "#E0A25C", share), mixed("#7A484A", "#A8643F", share)
    top = np.array([(left, y), (right, y), ((right + next_right) / 2, tread), ((left + next_left) / 2, tread)])
    riser = np.array(
        [((left + next_left) / 2, tread), ((right + next_right) / 2, tread), (next_right, below), (next_left, below)]
    )
    high, seed = below - y, 30 + index
    drawn = filled(pen.rough(riser, 1.6, seed, 9), dark) + filled(pen.rough(top, 1.6, seed, 9), light)
    middle = (left + right) / 2
    drawn += pen.brush(
        [(left, y + high * 0.2), (middle, y + high * 0.16), (right, y + high * 0.2)],
        high * 0.3,
        mixed(light, "#F6C885", 0.4),
        seed,
        0.8,
        6,
        0.7,
    )
    drawn += pen.brush(
        [(next_left, tread + high * 0.3), (middle, tread + high * 0.34), (next_right, tread + high * 0.3)],
        high * 0.36,
        mixed(dark, "#5A2A34", 0.35),
        seed + 1,
        0.7,
        5,
        0.7,
    )
    lip = [((left + next_left) / 2, tread), (middle, tread - 2), ((right + next_right) / 2, tread)]
    return drawn + pen.brush(lip, max(5.0, high * 0.09), "#F2B971", seed + 2, 0.7, 5, 0.85)


def _banister(pen: Gouache) -> str:
    posts = "".join(
        filled(pen.tube([(x, y - high), (x, y)], [w, w], 1, int(x)), "#8E5535")
        + pen.brush([(x - w * 0.25, y - high), (x - w * 0.25, y)], w * 0.3, "#D9964F", int(x), 0.7, 5, 0.8)
        for x, y, high, w in ((820, 640, 200, 18), (880, 790, 240, 21), (956, 990, 290, 25), (1050, 1260, 350, 30))
    )
    rail = filled(
        pen.tube([(800, 428), (880, 540), (966, 700), (1080, 910), (1180, 1080)], [24, 27, 31, 36, 40], 1.4, 4),
        "#A5683F",
    )
    shine = pen.brush([(800, 420), (880, 530), (966, 688), (1080, 896)], 8, "#F2B971", 5, 0.8, 5, 0.9)
    return group(posts, rail, shine, filter_id=SKIN)


def floor(pen: Gouache) -> str:
    """The landing at the foot of the stairs, dark and calm."""
    base = filled(
        pen.rough(np.array([(-100, 1630), (1180, 1624), (1180, 2010), (-100, 2010)], float), 2, 4, 9), "#7B452F"
    )
    boards = [
        pen.brush(
            [(-100, 1656 + i * 42), (540, 1650 + i * 42), (1180, 1646 + i * 42)],
            50,
            mixed("#96583A", "#55292B", i / 8),
            80 + i,
            0.7,
            5,
            0.8,
        )
        for i in range(9)
    ]
    lip = pen.brush([(-100, 1634), (540, 1630), (1180, 1628)], 14, "#E8AE6B", 7, 0.6, 5, 0.95)
    cast = wall.shadow([(-100, 1640), (1180, 1636), (1180, 1690), (-100, 1684)], 0.5, soft(9), pen, "#3E1C28")
    return group(base, *boards, filter_id=WOOD) + cast + lip


def poured(pen: Gouache) -> str:
    """Slips that lie on the steps, smaller and fewer farther up."""
    rng, places = np.random.default_rng(6), []
    for index in range(46):
        step = float(rng.uniform(0.4, STEPS))
        y, left, right = _edge_of(step)
        size = 0.34 + 0.66 * (step / STEPS)
        x = float(rng.uniform(left + 40, min(right - 30, 900)))
        places.append((x, y + 8, 138 * size, 80 * size, float(rng.uniform(-34, 34)), index))
    return strewn(pen, sorted(places, key=lambda place: place[1]))


def front_flood(pen: Gouache) -> str:
    return flood(pen, 70, 1720, 270, seed=21, sag=50)

"""Legs in corduroy, ankles and canvas shoes. Never two alike: one stands, one steps out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from paintbox import TROUSERS

from people.palette import Cloth, Skin
from pipeline.drawing.styles.gouache import Gouache, clipped, filled, group, normals, spline

CANVAS, CANVAS_FAR, CANVAS_SHADE, CANVAS_LIGHT, SOLE = "#F0DDB8", "#E0C79C", "#C9A377", "#FFF6DC", "#A65A3E"
CUFF, CUFF_FAR, CUFF_FOLD = "#DB9467", "#CB7F55", "#9B5238"
SHOE = [(-30, -30), (24, -32), (34, -12), (70, -2), (84, 16), (80, 32), (-34, 32), (-38, 0)]
ANKLE = [(-22, -30), (22, -30), (20, 44), (-20, 44)]
TURNED_UP = [(-56, -22), (56, -22), (54, 12), (-54, 12)]


@dataclass(frozen=True)
class Leg:
    """A way from hip to ankle, the turn of the foot, and whether its toes point left."""

    way: tuple[tuple[float, float], ...]
    turn: float = 0.0
    flip: bool = False
    far: bool = False
    widths: tuple[float, ...] = (154, 128, 107, 99)
    foot: float = 1.0  # size
    cuff: str = CUFF
    cuff_far: str = CUFF_FAR


def leg(one: Leg, cloth: Cloth, skin: Skin, pen: Gouache, lace: str = "#B4623F") -> str:
    """The shoe, the trouser leg over it, and the turned-up cuff."""
    seed = 7 if one.far else 3
    shape = pen.tube(one.way, one.widths, 1.6, seed, caps=False)
    body = filled(shape, cloth.far if one.far else cloth.base) + clipped(shape, _modelled(one, cloth, seed, pen))
    x, y = one.way[-1]
    foot, cuff = _foot(one, skin, lace, pen), _cuff(one, pen)
    placed = f"translate({x:g} {y:g}) rotate({one.turn:g}) scale({one.foot:g})"
    return group(group(foot, transform=placed), body, group(cuff, transform=placed), filter_id=TROUSERS)


def _modelled(one: Leg, cloth: Cloth, seed: int, pen: Gouache) -> str:
    middle = spline(one.way, closed=False)
    across, reach = normals(middle, closed=False), one.widths[1] / 128
    inner = [(float(x), float(y)) for x, y in (middle - across * 30 * reach)[::6]]
    outer = [(float(x), float(y)) for x, y in (middle + across * 36 * reach)[::6]]
    knee_x, knee_y = middle[len(middle) // 2]
    knee = [(knee_x - 34 * reach, knee_y - 6), (knee_x + 20 * reach, knee_y + 8)]
    shade = pen.brush(inner, 44 * reach, cloth.shade, seed + 1, 0.5, 4, 0.6)
    light = pen.brush(outer, 30 * reach, cloth.light, seed + 2, 0.9, 4, 0.3 if one.far else 0.5)
    return shade + light + pen.brush(knee, 9, cloth.fold, seed + 4, 0.7, 5, 0.8)


def _foot(one: Leg, skin: Skin, lace: str, pen: Gouache) -> str:
    ankle = pen.cut(ANKLE, skin.far if one.far else skin.shade, 1, 2)
    shape = pen.edge(SHOE, 1.2, 3, 7)
    sole = filled(pen.rough(np.array([(-44, 20), (90, 20), (90, 40), (-44, 40)], float), 1, 2), SOLE)
    shoe = filled(shape, CANVAS_FAR if one.far else CANVAS) + clipped(
        shape,
        pen.brush([(-36, 6), (0, 14), (60, 14)], 20, CANVAS_SHADE, 3, 0.6, 5, 0.7),
        pen.brush([(-30, -20), (10, -18)], 12, CANVAS_LIGHT, 4, 0.8, 5, 0.8),
        sole,
    )
    shoe += pen.mark([(14, -22), (34, -12)], [5, 6, 4], lace) + pen.mark([(24, -10), (44, -4)], [5, 6, 4], lace)
    return ankle + group(shoe, transform=f"translate(0 63) scale({-1 if one.flip else 1} 1)")


def _cuff(one: Leg, pen: Gouache) -> str:
    turned = pen.cut(TURNED_UP, one.cuff_far if one.far else one.cuff, 1, 2, 6, corners=(0, 1, 2, 3))
    return turned + pen.brush([(-50, 6), (50, 6)], 8, CUFF_FOLD, 3, 0.5, 5, 0.8)

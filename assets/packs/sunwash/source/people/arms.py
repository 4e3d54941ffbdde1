"""Arms: each pose is one smooth sleeve, painted whole and turned at the shoulder only. Jointed pieces show a seam."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from paintbox import FABRIC, soft

from people.hands import hand
from people.palette import CONTACT, Cloth, Skin
from pipeline.drawing.styles.gouache import Gouache, clipped, filled, group, normals, spline
from pipeline.drawing.styles.ink.paths import Array

WIDTHS = (84.0, 80.0, 74.0, 68.0, 58.0)  # of a sleeve from shoulder to wrist


@dataclass(frozen=True)
class Arm:
    """A way from shoulder to wrist, and the hand at its end."""

    way: tuple[tuple[float, float], ...]
    hand: str
    turn: float  # of the hand, degrees
    mirror: bool = False
    widths: tuple[float, ...] = WIDTHS
    hand_first: bool = True  # the cuff lies over the wrist


def sleeve(arm: Arm, cloth: Cloth, skin: Skin, pen: Gouache, *, far: bool = False, bands: str = "") -> str:
    """The sleeve with its hand; `far` is the side away from the light, `bands` the colour of stripes across."""
    seed = 31 if far else 21
    shape = pen.tube(arm.way, arm.widths, 1.4, seed)
    line = spline(arm.way, closed=False)
    wrist, along = line[-1], _unit(line[-1] - line[-4])
    body = filled(shape, cloth.far if far else cloth.base) + clipped(
        shape, _stripes(line, bands, pen), _modelled(arm, line, cloth, seed, pen)
    )
    at = (round(float(wrist[0] + along[0] * 12), 1), round(float(wrist[1] + along[1] * 12), 1))
    fist = hand(arm.hand, at, arm.turn, skin, pen, mirror=arm.mirror, far=far)
    cloth_drawn = group(body, _cuff(arm, wrist, along, cloth, seed, pen), filter_id=FABRIC)
    return fist + cloth_drawn if arm.hand_first else cloth_drawn + fist


def contact(arm: Arm, torso: Array, pen: Gouache, color: str = CONTACT) -> str:
    """What an arm casts on the body under it."""
    way = [(x + 10, y + 14) for x, y in arm.way]
    return clipped(torso, filled(pen.tube(way, [arm.widths[1]] * 3), color, 0.5, soft(9)))


def _modelled(arm: Arm, line: Array, cloth: Cloth, seed: int, pen: Gouache) -> str:
    """Shade along one flank, light along the other, a thin glint, a fold at the elbow."""
    across, width = normals(line, closed=False), arm.widths[1] * 0.3
    middle = across[len(line) // 2]
    side = 1.0 if middle[0] + middle[1] * 0.9 < 0 else -1.0
    shade = pen.brush(_picked(line - across * width * side, 0.05, 0.99), 34, cloth.shade, seed + 3, 0.5, 6, 0.85)
    light = pen.brush(_picked(line + across * width * side, 0.08, 0.94), 24, cloth.light, seed + 5, 0.9, 6, 0.7)
    glint = pen.brush(_picked(line + across * 1.2 * width * side, 0.14, 0.8), 8, cloth.glint, seed + 6, 0.9, 6, 0.7)
    elbow, out = line[int(len(line) * 0.52)], across[int(len(line) * 0.52)]
    fold = [tuple(elbow - out * 40 * side), tuple(elbow - out * 8 * side + np.array([6, -4]))]
    return shade + light + glint + pen.brush(fold, 9, cloth.fold, seed + 7, 0.6, 4, 0.8)


def _stripes(line: Array, color: str, pen: Gouache) -> str:
    """Broad painted bands around a sleeve."""
    if not color:
        return ""
    across = normals(line, closed=False)
    drawn = []
    for share in (0.2, 0.42, 0.64, 0.84):
        index = int(share * (len(line) - 1))
        ends = [tuple(line[index] + across[index] * reach) for reach in (-48, 0, 48)]
        drawn.append(pen.brush(ends, 17, color, 90 + index, 0.5, 5, 0.95, ends=(0.01, 0.02)))
    return "".join(drawn)


def _cuff(arm: Arm, wrist: Array, along: Array, cloth: Cloth, seed: int, pen: Gouache) -> str:
    """A darker ribbed cuff."""
    out, half = np.array([-along[1], along[0]]), arm.widths[-1] * 0.5 + 3
    corners = (wrist - along * 16 + out * half, wrist + along * 13 + out * (half - 3))
    others = (wrist + along * 13 - out * (half - 3), wrist - along * 16 - out * half)
    shape = pen.rough(np.array([*corners, *others]), 1.2, seed, 6)
    ribs = []
    for index, place in enumerate(np.linspace(-half + 7, half - 9, 5)):
        way = [tuple(wrist - along * 16 + out * place), tuple(wrist + along * 14 + out * place * 0.9)]
        ribs.append(pen.brush(way, 4, cloth.rib, seed + index, 0.5, 5, 0.8))
    return filled(shape, cloth.shade) + clipped(shape, *ribs)


def _picked(line: Array, start: float, stop: float, knots: int = 5) -> Sequence[tuple[float, float]]:
    """A few points of a dense line, for a stroke along it."""
    count = len(line)
    step = max(1, int(count * (stop - start) / knots))
    return [(float(x), float(y)) for x, y in line[int(start * count) : int(stop * count) : step]]


def _unit(vector: Array) -> Array:
    unit: Array = vector / np.hypot(*vector)
    return unit

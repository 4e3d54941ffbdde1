"""Sleeves, trouser legs: a limb is a filled strip whose two edges are open strokes, so it grows out of the body."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from people.hands import hand
from people.knots import Array, Point, corner
from people.pen import Pen, loop
from people.puppet import Place, placed
from pipeline.drawing.styles.ink import sides

SHARP = 95.0  # degrees of bend from which the forearm is its own shape, laid on the upper arm


@dataclass(frozen=True, slots=True)
class Arm:
    """Shoulder, elbow, wrist; the hand at its end. `turn` is the hand's own angle, None = along the forearm."""

    joints: tuple[Point, Point, Point]
    hand: str = "relax"  # "" = out of sight
    turn: float | None = None
    mirrored: bool = False  # thumb to the right of the page


@dataclass(frozen=True, slots=True)
class Sleeve:
    """How this character's arms are dressed."""

    widths: tuple[float, float, float] = (80.0, 70.0, 60.0)  # at shoulder, elbow, wrist
    hand: float = 1.25  # size of the hand
    neck: float = 0.5  # how far to the neck the shoulder line starts
    rise: float = 38.0  # how far above the shoulder joint
    pattern: Callable[[Pen, Array, Array, int], str] | None = None  # drawn on the cloth, between its edges


def arm(pen: Pen, drawn: Arm, sleeve: Sleeve, seed: int) -> str:
    """The hand under the cuff, the sleeve with its folds, the cuff."""
    shoulder, elbow, wrist = (np.array(joint, float) for joint in drawn.joints)
    along = _unit(wrist - elbow)
    bend = math.degrees(math.acos(float(np.clip(along @ _unit(elbow - shoulder), -1, 1))))
    angle = math.degrees(math.atan2(along[1], along[0])) - 90 if drawn.turn is None else drawn.turn
    grip = wrist + along * 6
    ink = ""
    if drawn.hand:
        place = Place(float(grip[0]), float(grip[1]), angle, sleeve.hand)
        ink = placed(place, hand(pen, drawn.hand, seed, mirrored=drawn.mirrored))
    ink += (_folded if bend > SHARP else _curved)(pen, shoulder, elbow, wrist, sleeve, seed)
    return ink + _cuff(pen, wrist, along, sleeve.widths[2] * 0.52, seed + 54)


def _unit(vector: Array) -> Array:
    return vector / (float(np.linalg.norm(vector)) or 1.0)


def _points(line: Array, stride: int = 1) -> list[Point]:
    kept = line[::stride]
    return [(float(x), float(y)) for x, y in (kept if len(line) % stride == 1 else np.vstack([kept, line[-1:]]))]


def _curved(pen: Pen, shoulder: Array, elbow: Array, wrist: Array, sleeve: Sleeve, seed: int) -> str:
    ink = _strip(pen, [shoulder, elbow, wrist], sleeve.widths, sleeve, seed + 50)
    before, after = _unit(elbow - shoulder), _unit(wrist - elbow)
    inward = after - before
    if float(np.linalg.norm(inward)) < 0.43:
        return ink
    return ink + _elbow_folds(pen, elbow + _unit(inward) * sleeve.widths[1] * 0.42, after, _unit(inward), seed + 51)


def _elbow_folds(pen: Pen, inside: Array, along: Array, inward: Array, seed: int) -> str:
    """Three creases fanning out of the inside of the elbow."""
    ink = ""
    for k, (offset, long) in enumerate(((0, 30), (15, 20), (-14, 18))):
        start = inside + along * offset
        crease = [start, start - inward * long * 0.5 + along * 3, start - inward * long + along * 9]
        ink += pen.line(crease, 6 - k * 0.6, seed + k, taper=(0.05, 0.7), ends=(0.9, 0.05), wobble=0.5)
    return ink


def _folded(pen: Pen, shoulder: Array, elbow: Array, wrist: Array, sleeve: Sleeve, seed: int) -> str:
    """A tight bend: the upper arm, then a forearm shape on top of it."""
    before, along = _unit(elbow - shoulder), _unit(wrist - elbow)
    broad, bent, _ = sleeve.widths
    middle = (shoulder + elbow) / 2 + np.array([math.copysign(6, shoulder[0]), 0])
    upper = [shoulder, middle, elbow + before * 6]
    ink = _strip(pen, upper, (broad, (broad + bent) / 2, bent), sleeve, seed + 50)
    near, far = _forearm(elbow, wrist, along, sleeve)
    shape = loop([elbow - along * bent * 0.43, *near, *far[::-1]])
    ink += pen.fill(shape)
    if sleeve.pattern:
        ink += pen.clipped(shape, sleeve.pattern(pen, np.array(near), np.array(far), seed))
    ink += pen.shape(shape, 9.5, seed + 52, colour=None)
    turns_left = float(before[0] * along[1] - before[1] * along[0]) > 0
    inner = np.array([-along[1], along[0]]) * (1 if turns_left else -1)
    for out, back, start, end in ((20, 6, -2, 8), (22, 8, 16, 22)):
        crease = [elbow + inner * out + along * start, elbow + inner * back + along * end]
        ink += pen.line(crease, 5.3, seed + 53)
    return ink


def _forearm(elbow: Array, wrist: Array, along: Array, sleeve: Sleeve) -> tuple[list[Array], list[Array]]:
    """Both sides of a forearm, from behind the elbow to the wrist."""
    across = np.array([-along[1], along[0]])
    half, end = sleeve.widths[1] / 2, sleeve.widths[2] / 2
    back, front = elbow - along * half * 0.5, elbow + along * 20
    near = [back - across * half * 0.86, front - across * half, wrist - across * end]
    far = [back + across * half * 0.86, front + across * half, wrist + across * end]
    return near, far


def _strip(pen: Pen, centre: Sequence[Array], widths: Sequence[float], sleeve: Sleeve, seed: int) -> str:
    """The cloth and its two edges: the upper one comes from the neck, the lower one begins late, in the armpit."""
    left, right = sides(_points(np.array(centre)), widths)
    flipped = bool(left[:4, 1].mean() > right[:4, 1].mean())
    upper, lower = (right, left) if flipped else (left, right)
    hanging = max(0.0, float(_unit(centre[1] - centre[0])[1]))
    above = _points(_led_in(upper, centre[0], sleeve.neck + 0.24 * (1 - hanging), sleeve.rise), 6)
    below = _points(lower[int(len(lower) * (0.04 + 0.16 * hanging)) :], 6)
    cloth = loop(
        [corner(above[0]), *above[1:-1], corner(above[-1]), corner(below[-1]), *below[-2:0:-1], corner(below[0])]
    )
    ink = pen.fill(cloth)
    if sleeve.pattern:
        ink += pen.clipped(cloth, sleeve.pattern(pen, left, right, seed))
    middle = float(np.vstack([left, right])[:, 1].mean())
    for edge, line, jitter in ((upper, above, 1 + flipped), (lower, below, 2 - flipped)):
        weight = 9.5 * (1.12 if edge[:, 1].mean() > middle else 0.82)
        ink += pen.line(line, weight, seed + jitter, taper=(0.12, 0.05), ends=(0.25, 0.8), wobble=0.8)
    return ink


def _led_in(edge: Array, shoulder: Array, neck: float, rise: float) -> Array:
    """The upper edge, led in from the neck over the slope of the shoulder; a raised arm starts it farther out."""
    x, y = float(shoulder[0]), float(shoulder[1])
    slope = np.array([[x * neck, y - rise], [x * (neck + 0.28), y - rise + 2]])
    return np.vstack([slope, edge[2:]])


def _cuff(pen: Pen, wrist: Array, along: Array, half: float, seed: int) -> str:
    """A ribbed cuff across the wrist."""
    across = np.array([-along[1], along[0]])
    at = wrist + along * 2
    band = [(-1, -12), (0, -15), (1, -12), (0.92, 10), (0, 9), (-0.92, 10)]
    ink = pen.shape(loop(_points(np.array([at + across * half * x + along * y for x, y in band]))), 8, seed, wobble=0.6)
    for x in (-0.55, -0.2, 0.15, 0.5):
        rib = [at + across * half * x - along * 8, at + across * half * x + along * 6]
        ink += pen.line(rib, 4.5, seed + 1, wobble=0.3)
    return ink

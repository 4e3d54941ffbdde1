"""Bo below the chin: hood, hoodie, trousers, sneakers."""

from __future__ import annotations

import numpy as np

from people.knots import Array, Knot, Point
from people.pen import INK, PAPER, RED, Pen, loop
from pipeline.drawing.styles.ink import tube

HEM = 250  # where the hoodie ends; the hips are under it

HOOD = ((-112, 20), (-120, -28), (-80, -62), (0, -70), (80, -62), (116, -30), (110, 20), (0, 60))
TORSO = ((-60, 8), (-84, 40), (-110, 130), (-118, HEM - 20), (-100, HEM + 6), (0, HEM + 14), (96, HEM + 8),
         (114, HEM - 16), (106, 130), (84, 40), (58, 8), (0, -6))  # fmt: skip
LEFT_SIDE = ((-92, 62), (-110, 130), (-118, HEM - 22), (-106, HEM + 4))
RIGHT_SIDE = ((94, 62), (107, 130), (114, HEM - 18), (102, HEM + 6))
BOTTOM = ((-110, HEM + 1), (-60, HEM + 11), (0, HEM + 14), (60, HEM + 11), (106, HEM + 3))
SIDE_SHADE = ((70, 40), (100, 60), (106, 130), (111, HEM - 34), (70, HEM - 34), (84, 140))
COLLAR_SHADE = ((-56, 14), (0, 46), (58, 14), (46, 48), (0, 62), (-42, 48))

SLIT: tuple[Knot, ...] = (
    (-56, HEM - 30, "c"),
    (-54, HEM - 76),
    (-32, HEM - 106, "c"),
    (-10, HEM - 90),
    (-14, HEM - 40),
)


def hood(pen: Pen, seed: int = 1) -> str:
    """The hood behind the neck."""
    return pen.shape(loop(HOOD), 9, seed + 80)


def torso(pen: Pen, seed: int = 1) -> str:
    """The hoodie's body: pocket and ribbed hem. Its shoulders belong to the sleeves, and have no line here."""
    ink = pen.fill(loop(TORSO)) + pen.hatch(loop(SIDE_SHADE), seed + 4, angle=62, gap=13, width=3.6)
    for k, (side, weight) in enumerate(((LEFT_SIDE, 9), (RIGHT_SIDE, 11), (BOTTOM, 12))):
        ink += pen.line(side, weight, seed + 92 + k, taper=(0.1, 0.06), ends=(0.5, 0.6), wobble=1.1)
    return ink + _hem(pen, seed) + _pocket(pen, seed) + _folds(pen, seed)


def _hem(pen: Pen, seed: int) -> str:
    ink = pen.line([(-114, HEM - 28), (0, HEM - 18), (110, HEM - 26)], 7, seed + 82, taper=(0.05, 0.05))
    for x in range(-100, 110, 19):
        sag = 1 - abs(x) / 110
        ink += pen.line([(x, HEM - 20 + 4 * sag), (x, HEM + 2 + 6 * sag)], 4.5, seed + x, wobble=0.4)
    return ink


def _pocket(pen: Pen, seed: int) -> str:
    ink = pen.line([(-62, HEM - 30), (-58, HEM - 76), (-34, HEM - 108)], 7.5, seed + 83)
    ink += pen.line([(60, HEM - 30), (58, HEM - 76), (34, HEM - 108)], 7.5, seed + 84)
    return ink + pen.line([(-34, HEM - 108), (0, HEM - 102), (36, HEM - 108)], 7, seed + 85, taper=(0.05, 0.05))


def pocket_edge(pen: Pen, seed: int = 1) -> str:
    """The left slit of the pocket again, over the sleeve of a hand that is in it."""
    bulge = [(-24, HEM - 78), (-8, HEM - 64), (-6, HEM - 44)]
    ink = pen.fill(loop(SLIT)) + pen.line([(-60, HEM - 28), (-58, HEM - 76), (-34, HEM - 108)], 9, seed + 83)
    return ink + pen.line(bulge, 5.5, seed + 91, taper=(0.3, 0.5))


def collar(pen: Pen, seed: int = 1) -> str:
    """The neckline with its red strings, over the sleeves."""
    ink = pen.hatch(loop(COLLAR_SHADE), seed + 5, angle=74, gap=11, width=3.4)
    ink += pen.line([(-70, 2), (-40, 38), (4, 48), (48, 36), (74, 2)], 9, seed + 86, taper=(0.15, 0.2))
    ink += pen.line([(-56, -4), (-30, 22), (4, 28), (40, 20), (60, -4)], 6, seed + 87)
    for x, dx in ((-26, -8), (34, 8)):
        cord = [(x, 40), (x + dx, 66), (x + dx * 0.3, 96)]
        ink += pen.line(cord, 8.5, seed + 88, colour=RED, taper=(0.05, 0.05), ends=(0.9, 0.8))
        tip = [(x + dx * 0.3 - 1, 92), (x + dx * 0.3, 108)]
        ink += pen.line(tip, 11, seed + 89, ends=(0.9, 0.9), taper=(0.1, 0.1))
    return ink


def _folds(pen: Pen, seed: int) -> str:
    folds = (
        [(-108, 150), (-84, 156), (-66, 148)],
        [(-110, 120), (-92, 126), (-80, 122)],
        [(100, 170), (78, 178), (66, 172)],
    )
    return "".join(
        pen.line(fold, 6, seed + 90 + k, taper=(0.05, 0.7), ends=(0.9, 0.05)) for k, fold in enumerate(folds)
    )


def hips(pen: Pen, seed: int = 1) -> str:
    """The seat of the trousers, which closes the fork of any two legs."""
    seat = loop([(-86, 214), (0, 210), (86, 214), (88, 262), (44, 292), (2, 282), (-42, 292), (-88, 262)])
    return pen.shape(seat, 5, seed + 77, colour=INK, heavy=0.4, light=0.6)


def leg(pen: Pen, joints: tuple[Point, Point, Point], side: int, tilt: float = 0.0, seed: int = 1) -> str:
    """A black trouser leg with a rolled white cuff, in a sneaker: `side` is where the toes point, `tilt` turns it."""
    hip, knee, ankle = (np.array(joint, float) for joint in joints)
    out = np.array([side, 0.0])
    along = (ankle - knee) / np.linalg.norm(ankle - knee)
    foot = (
        f'<g transform="translate({ankle[0]:g} {ankle[1]:g}) rotate({tilt:g}) scale({side} 1)">{sneaker(pen, seed)}</g>'
    )
    ink = foot + pen.shape(tube(joints, (86, 74, 62)), 7, seed, colour=INK, heavy=0.5, light=0.6, wobble=1.2)
    down = np.array([0.0, 1.0])
    seam = [hip + out * 20 + down * 60, knee + out * 20, ankle + out * 16 - down * 26]
    ink += pen.line(seam, 5.5, seed + 74, colour=PAPER, taper=(0.3, 0.3), ends=(0.1, 0.1))
    for k, y in enumerate((6, 20)):
        crease = [knee - out * 24 + down * (y - 4), knee - out * (4 + 8 * k) + down * (y + 3)]
        ink += pen.line(crease, 5, seed + 75 + k, colour=PAPER)
    return ink + _rolled_cuff(pen, ankle, along, seed + 76)


def _rolled_cuff(pen: Pen, ankle: Array, along: Array, seed: int) -> str:
    across = np.array([-along[1], along[0]])
    band = ((-36, -20), (0, -24), (36, -20), (37, 2), (0, 0), (-37, 2))
    shape = loop([ankle + across * x + along * y for x, y in band])
    fold = [ankle + across * 30 - along * 9, ankle + across * 12 - along * 7]
    return pen.shape(shape, 8, seed) + pen.line(fold, 4.5, seed + 1)


def sneaker(pen: Pen, seed: int = 1) -> str:
    """Around the ankle, toes to the right."""
    upper = loop([(-34, -8), (28, -8), (40, 14), (86, 30), (98, 52), (92, 62), (-36, 62), (-42, 30)])
    sole = loop([(-42, 50), (20, 52), (98, 50), (102, 64), (90, 74), (-38, 74), (-48, 64)])
    cap = loop([(52, 22), (84, 32), (94, 50), (52, 52)])
    ink = pen.shape(upper, 9, seed + 70) + pen.marker(cap, RED, seed, angle=60, width=16, shift=(2, 2), gaps=1)
    ink += pen.line([(56, 20), (50, 34), (52, 50)], 5.5, seed + 69)
    ink += pen.shape(sole, 8, seed + 71)
    for k in range(3):
        ink += pen.line([(16 + k * 12, 2 + k * 9), (34 + k * 12, -2 + k * 9)], 5.5, seed + k, wobble=0.4)
    return ink + pen.line([(-30, 30), (0, 26), (10, 40)], 5, seed + 73)

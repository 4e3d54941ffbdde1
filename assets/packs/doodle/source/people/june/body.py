"""June below the chin: the fall of her hair, striped jumper, dungarees with wide legs, boots, microphone."""

from __future__ import annotations

import numpy as np

from people.hair import clump, shine
from people.knots import Array, Knot, Point
from people.pen import INK, PAPER, RED, Pen, loop
from pipeline.drawing.styles.ink import heart, sides

WAIST = 262  # the hips turn here

FALL: tuple[Knot, ...] = ((-100, -220), (-146, -130), (-160, -20), (-152, 70), (-166, 150), (-188, 206, "c"),
                          (-138, 190), (-128, 226, "c"), (-92, 196), (0, 180), (88, 190), (118, 222, "c"), (126, 180),
                          (176, 196, "c"), (156, 140), (150, 60), (162, -30), (146, -140), (100, -220))  # fmt: skip
JUMPER: tuple[Point, ...] = ((-50, 6), (-72, 36), (-86, 120), (-86, 214), (0, 224), (86, 214), (86, 120), (72, 36),
                             (50, 6), (0, 10))  # fmt: skip
ROLL: tuple[Point, ...] = ((-38, -22), (-44, 6), (-30, 22), (2, 28), (34, 22), (46, 6), (40, -22), (2, -14))
BIB: tuple[Knot, ...] = ((-54, 74, "c"), (2, 80), (56, 74, "c"), (62, 140), (84, 184), (94, 236), (98, 274, "c"),
                         (44, 282), (2, 268, "c"), (-40, 282), (-98, 274, "c"), (-94, 236), (-82, 184),
                         (-60, 140))  # fmt: skip

POCKET: tuple[Knot, ...] = ((-30, 112, "c"), (32, 112, "c"), (31, 152), (18, 166), (1, 170), (-17, 166), (-29, 152))


def fall(pen: Pen, seed: int = 1) -> str:
    """The hair behind her back, down to the elbows."""
    ink = clump(pen, FALL, seed)
    for k, (x, drift) in enumerate(((-134, -14), (-112, -6), (132, 12))):
        strand = [(x, 30), (x + drift * 0.3, 100), (x + drift, 168)]
        ink += shine(pen, strand, 6 - k, seed + 3 + k)
    return ink


def neck(pen: Pen, seed: int = 1) -> str:
    """Her neck, hatched under the chin."""
    column = loop([(-26, -80), (-28, 10), (0, 20), (30, 10), (28, -80)])
    ink = pen.fill(column) + pen.hatch(
        loop([(-24, -56), (26, -56), (24, -26), (-16, -34)]), seed, angle=70, gap=9, width=3.4
    )
    for x in (-27, 29):
        ink += pen.line([(x, -60), (x + 1, -20), (x, 12)], 7, seed + x)
    return ink


def torso(pen: Pen, seed: int = 1) -> str:
    """Jumper, then the dungarees over it; nothing is drawn where the legs go on."""
    jumper = loop(JUMPER)
    ink = pen.fill(jumper) + pen.clipped(jumper, _bands(pen, seed))
    for k, side in enumerate((-1, 1)):
        ink += pen.line([(side * 76, 70), (side * 87, 130), (side * 86, 216)], 9, seed + 80 + k)
    ink += _roll(pen, seed) + _straps(pen, seed) + pen.fill(loop(BIB))
    return ink + _seams(pen, seed) + _pocket(pen, seed)


def stripes(pen: Pen, left: Array, right: Array, seed: int) -> str:
    """Rings around a sleeve, `left` and `right` being its edges."""
    long = float(np.linalg.norm(np.diff((left + right) / 2, axis=0), axis=1).sum())
    count = max(2, int(long / 28))
    along = (np.arange(count) + 0.45) / count
    near, far = _along(left, along), _along(right, along)
    ahead = np.array(_along((left + right) / 2, np.minimum(along + 0.02, 1.0)))
    middle = (near + far) / 2
    forward = ahead - middle
    forward /= np.linalg.norm(forward, axis=1, keepdims=True) + 1e-9
    return "".join(
        pen.line([a, m + f * 5, b], 11.5, seed + 7 * k, taper=(0.02, 0.02), ends=(0.9, 0.9), nib=0.1)
        for k, (a, m, b, f) in enumerate(zip(near, middle, far, forward, strict=True))
    )


def leg(
    pen: Pen, joints: tuple[Point, Point, Point], side: int, tilt: float = 0.0, *, patch: bool = False, seed: int = 1
) -> str:
    """A wide white leg with a turned-up hem, in a black boot."""
    knee, ankle = (np.array(joint, float) for joint in joints[1:])
    along = (ankle - knee) / np.linalg.norm(ankle - knee)
    foot = f'<g transform="translate({ankle[0]:g} {ankle[1]:g}) rotate({tilt:g}) scale({side} 1)">{boot(pen, seed)}</g>'
    left, right = sides(joints, (100, 94, 106))
    ink = foot + pen.fill(loop(np.vstack([left, right[::-1]])[::3]))
    shade = ((knee, 44, -30), (knee, 45, 30), (ankle, 47, -40), (ankle, 26, -36), (knee, 26, 20))
    dark = loop([joint + np.array([x, y]) for joint, x, y in shade])
    if patch:
        ink += pen.hatch(dark, seed + 5, angle=62, gap=12, width=3.6) + _patch(pen, knee, seed)
    for k, (edge, weight) in enumerate(((left, 9.5), (right, 9.5))):
        ink += pen.line(edge[:: max(1, len(edge) // 8)], weight, seed + 60 + k, taper=(0.1, 0.05), ends=(0.4, 0.8))
    bend = np.array([-side * 1.0, 0.0])
    for k, y in enumerate((-14, 6, 24)):
        crease = [knee + bend * 40 + (0, y), knee + bend * (22 - 4 * k) + np.array([0, y + 6])]
        ink += pen.line(crease, 5.5, seed + 63 + k, taper=(0.05, 0.7), ends=(0.9, 0.05))
    return ink + _turned_up(pen, ankle, along, seed + 66)


def boot(pen: Pen, seed: int = 1) -> str:
    """Around the ankle, toes to the right."""
    upper = loop([(-32, -10), (30, -10), (38, 16), (74, 26), (90, 48), (86, 58), (-34, 58), (-40, 24)])
    sole = loop([(-42, 46), (20, 50), (90, 46), (96, 60), (86, 72), (-36, 72), (-46, 60)])
    ink = pen.shape(upper, 7, seed + 70, colour=INK) + pen.shape(sole, 8, seed + 71)
    for x in range(-26, 84, 16):
        ink += pen.line([(x, 60), (x + 1, 70)], 4.5, seed + x, wobble=0.3)
    ink += pen.line([(66, 32), (78, 40), (82, 46)], 5, seed + 72, colour=PAPER)
    for k in range(2):
        ink += pen.line([(16 + k * 14, 8 + k * 9), (34 + k * 14, 4 + k * 8)], 5, seed + 73 + k, colour=PAPER)
    return ink


def microphone(pen: Pen, seed: int = 1) -> str:
    """Around the hand that holds it, its head up."""
    grip = loop([(-10, -38), (0, -40), (10, -38), (8, 48), (0, 54), (-8, 48)], 0.8)
    head = loop([(-24, -58), (-16, -78), (0, -84), (16, -78), (24, -58), (16, -40), (0, -36), (-16, -40)])
    ink = pen.shape(grip, 6, seed + 90, colour=INK) + pen.shape(head, 8.5, seed + 91)
    mesh = "".join(
        pen.line([(x - 14, -84), (x + 14, -36)], 3.6, seed + x, taper=(0.05, 0.05)) for x in (-18, -4, 10, 24)
    )
    mesh += "".join(
        pen.line([(x + 14, -84), (x - 14, -36)], 3.6, seed + x, taper=(0.05, 0.05)) for x in (-22, -8, 6, 20)
    )
    ring = loop([(-15, -40), (0, -36), (15, -40), (14, -30), (0, -26), (-14, -30)])
    return ink + pen.clipped(head, mesh) + pen.shape(ring, 5, seed + 92, colour=RED)


def _bands(pen: Pen, seed: int) -> str:
    ink = ""
    for k, y in enumerate(range(36, 224, 29)):
        band = [(-96, y - 6), (0, y + 6), (96, y - 6)]
        ink += pen.line(band, 12, seed + 20 + k, taper=(0.02, 0.02), ends=(0.9, 0.9), nib=0.1)
    return ink


def _roll(pen: Pen, seed: int) -> str:
    """The rolled collar."""
    ink = pen.shape(loop(ROLL), 8.5, seed + 82)
    for x in range(-28, 36, 13):
        ink += pen.line([(x, -6 + abs(x) / 8), (x + 1, 14 - abs(x) / 9)], 4.5, seed + x, wobble=0.4)
    return ink


def _straps(pen: Pen, seed: int) -> str:
    ink = ""
    for k, side in enumerate((-1, 1)):
        corners = ((54, 12), (36, 16), (34, 92), (54, 92))
        strap = loop([(side * x, y, "c") for x, y in corners], 0.4)
        ink += pen.shape(strap, 8, seed + 83 + k)
    return ink


def _seams(pen: Pen, seed: int) -> str:
    """Every line of the dungarees, one stroke each, with gaps where they meet."""
    lines: tuple[tuple[tuple[Point, ...], float], ...] = (
        (((-54, 76), (2, 82), (56, 76)), 9),
        (((-54, 74), (-60, 140), (-83, 186), (-95, 238), (-98, 276)), 9.5),
        (((56, 74), (62, 140), (85, 186), (95, 238), (98, 276)), 11),
        (((-80, 190), (0, 200), (82, 188)), 7),
        (((2, 228), (0, 252), (2, 274)), 7.5),
        (((-70, 208), (-66, 236), (-92, 256)), 6.5),
        (((72, 208), (68, 236), (93, 254)), 6.5),
        (((-48, 88), (2, 93), (48, 88)), 3.6),
    )
    ink = "".join(pen.line(points, weight, seed + 84 + k) for k, (points, weight) in enumerate(lines))
    for k, x in enumerate((-44, 45)):
        button = loop([(x - 9, 90), (x, 81), (x + 9, 90), (x, 99)])
        ink += (
            pen.fill(button)
            + pen.marker(button, seed=k, width=10, shift=(2, 2), gaps=0)
            + pen.shape(button, 5.5, seed + k, colour=None)
        )
    return ink


def _pocket(pen: Pen, seed: int) -> str:
    """The pocket on the bib, a heart sewn on it."""
    pocket = loop(POCKET, 0.7)
    sewn = heart(1, 136, 30, -6)
    ink = pen.shape(pocket, 6.5, seed + 94) + pen.marker(sewn, RED, seed, width=10, shift=(1, 1), gaps=0)
    return ink + pen.shape(sewn, 4.5, seed + 95, colour=None)


def _patch(pen: Pen, knee: Array, seed: int) -> str:
    corners = ((-22, -24), (20, -28), (24, 16), (-18, 20))
    patch = loop([(knee[0] + x, knee[1] + y, "c") for x, y in corners], 0.5)
    ink = pen.fill(patch) + pen.marker(patch, seed=seed + 3, width=16, shift=(4, 3), gaps=1)
    ink += pen.shape(patch, 5.5, seed + 67, colour=None)
    for k, (x, y) in enumerate(((-6, -26), (22, -8), (4, 18), (-20, 0))):
        stitch = [(knee[0] + x * 0.75, knee[1] + y * 0.75), (knee[0] + x * 1.3, knee[1] + y * 1.3)]
        ink += pen.line(stitch, 4, seed + 68 + k, wobble=0.2)
    return ink


def _turned_up(pen: Pen, ankle: Array, along: Array, seed: int) -> str:
    across = np.array([-along[1], along[0]])
    band = ((-56, -26), (0, -30), (56, -26), (57, 4), (0, 2), (-57, 4))
    ink = pen.shape(loop([ankle + across * x + along * y for x, y in band]), 8.5, seed)
    for k, x in enumerate((-34, 34)):
        ink += pen.line([ankle + across * x - along * 24, ankle + across * x], 4.5, seed + k, wobble=0.3)
    return ink


def _along(edge: Array, shares: Array) -> Array:
    """Points at shares of an edge's length."""
    length = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(edge, axis=0), axis=1))])
    at = shares * length[-1]
    return np.stack([np.interp(at, length, edge[:, 0]), np.interp(at, length, edge[:, 1])], axis=1)

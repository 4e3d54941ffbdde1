"""Icons as brush marks, and the hand that taps."""

from __future__ import annotations

import itertools

from pipeline.core.display import Vector
from pipeline.drawing.styles.gouache import clipped, ellipse, filled, group, shifted
from pipeline.drawing.styles.icons import LINES, Line
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.tones import Hand
from pipeline.drawing.styles.wash.paper import BLUR, WINE, pen_of
from pipeline.drawing.svg import framed

SKIN, SKIN_SHADE, SKIN_LIGHT, SLEEVE, SLEEVE_SHADE, SLEEVE_LIGHT = (
    "#E3A77D", "#C27B58", "#F8D3A6", "#4F7F8A", "#355E6E", "#93BDB2",
)  # fmt: skip

FIST = ((-0.1, -0.06), (0.12, -0.1), (0.36, 0.0), (0.42, 0.24), (0.26, 0.42), (0.02, 0.4), (-0.12, 0.16))


@kept
def icon(name: str, size: float, hand: Hand) -> Vector:
    return framed(painted(name, size, hand.tones.ink, size * 0.12, hand), size, size, centered=True)


@kept
def badge(name: str, size: float, hand: Hand) -> Vector:
    """The icon in cream on a brick seal."""
    seal = pen_of(hand).rough(ellipse(0, 0, size / 2, size / 2), 2.0, hand.seed)
    shade = clipped(
        seal,
        pen_of(hand).brush(
            [(size * 0.3, -size * 0.4), (size * 0.42, 0), (size * 0.2, size * 0.42)], size * 0.3, "#A8432F", 3, 0.5
        ),
    )
    sign = painted(name, size * 0.56, hand.tones.white, size * 0.09, hand)
    return framed(
        BLUR.format(5)
        + filled(shifted(seal, 5, 8), WINE, 0.35, "wash-soft")
        + filled(seal, hand.tones.red)
        + shade
        + sign,
        size,
        size,
        30,
        centered=True,
    )


@kept
def finger(size: float, down: bool, hand: Hand) -> Vector:
    """A painted hand, its index finger up and to the left; pressing, it is a little shorter. The origin is the tip."""
    pen, k, long = pen_of(hand), size, size * (0.4 if down else 0.5)
    index = filled(pen.tube([(0, k * 0.1), (k * 0.01, long)], [k * 0.19, k * 0.21], 0.8, 3), SKIN)
    fist = pen.cut([(k * x, long + k * y) for x, y in FIST], SKIN, 1, 4, 7)
    thumb = filled(
        pen.tube(
            [(k * 0.06, long + k * 0.3), (-k * 0.14, long + k * 0.2), (-k * 0.24, long + k * 0.04)],
            [k * 0.2, k * 0.18, k * 0.14],
            0.8,
            5,
        ),
        SKIN,
    )
    folds = "".join(
        pen.mark([(k * x, long - k * 0.04), (k * (x + 0.01), long + k * 0.14)], [2, 5, 2], SKIN_SHADE, 6)
        for x in (0.12, 0.25)
    )
    nail = filled(ellipse(-k * 0.005, k * 0.09, k * 0.05, k * 0.06), SKIN_LIGHT, 0.8)
    light = pen.brush([(-k * 0.05, k * 0.16), (-k * 0.05, long)], k * 0.05, SKIN_LIGHT, 7, 0.8, 4, 0.8)
    cuff = pen.edge(
        [
            (-k * 0.1, long + k * 0.34),
            (k * 0.34, long + k * 0.36),
            (k * 0.42, long + k * 0.7),
            (-k * 0.04, long + k * 0.72),
        ],
        1.4,
        8,
        8,
        (0, 1, 2, 3),
    )
    sleeve = filled(cuff, SLEEVE) + clipped(
        cuff,
        pen.brush([(k * 0.3, long + k * 0.34), (k * 0.36, long + k * 0.72)], k * 0.16, SLEEVE_SHADE, 9, 0.5, 5, 0.9),
        pen.brush([(-k * 0.06, long + k * 0.36), (-k * 0.02, long + k * 0.7)], k * 0.09, SLEEVE_LIGHT, 10, 0.8, 5, 0.9),
    )
    return framed(
        group(sleeve, thumb, fist, index, folds, nail, light, transform="rotate(-24)"),
        2 * size,
        2 * size,
        size * 0.5,
        centered=True,
    )


def painted(name: str, size: float, color: str, width: float, hand: Hand) -> str:
    """An icon's lines in one colour."""
    return "".join(_stroke(each, size, color, width, hand) for each in LINES[name])


def _stroke(each: Line, size: float, color: str, width: float, hand: Hand) -> str:
    pen = pen_of(hand)
    if each.radius:
        (x, y), radius = each.points[0], each.radius * size
        ring = ellipse(x * size, y * size, radius, radius, count=24)
        if each.solid:
            return filled(pen.rough(ring, 0.4, hand.seed), color)
        return filled(
            pen.tube(
                [*((float(u), float(v)) for u, v in ring), (float(ring[0, 0]), float(ring[0, 1]))], [width, width]
            ),
            color,
        )
    points = [(x * size, y * size) for x, y in each.points]
    if each.solid:
        return pen.cut(points, color, 0.4, hand.seed, 6, () if each.round else range(len(points)))
    points = [*points, points[0]] if each.closed else points
    if each.round:
        return filled(pen.tube(points, [width * 0.9, width, width * 0.9]), color)
    pairs = itertools.pairwise(points)
    return "".join(filled(pen.tube([one, other], [width, width]), color) for one, other in pairs)

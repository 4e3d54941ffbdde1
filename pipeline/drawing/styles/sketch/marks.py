"""Small marks of the pen and the marker, most of which can be half drawn."""

from __future__ import annotations

import math

from pipeline.core.display import Vector
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.ink.curve import Knot
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import Marks, Offset
from pipeline.drawing.styles.sketch.pen import Pen
from pipeline.drawing.styles.tones import Hand
from pipeline.drawing.svg import framed

SWIPE_HEIGHT = 30.0  # units that one swipe to and fro strikes out
SHAFT = 0.75  # share of an arrow's time that its shaft takes


@kept
def swash(width: float, height: float, share: float, hand: Hand) -> Vector:
    """One broad stroke of the marker behind a word; it stands still."""
    points = [(8, height / 2 + 2), (width * 0.5, height / 2 - 3), (width - 8, height / 2 + 1)]
    stroke = ink.stroke(
        points,
        height,
        seed=hand.seed,
        taper=(0.03, 0.03),
        ends=(0.8, 0.8),
        wobble=1.5,
        nib=None,
        fill=hand.tones.marker,
        until=share,
    )
    return framed(stroke, width, height)


@kept
def underline(width: float, share: float, hand: Hand) -> Vector:
    """A red stroke under words."""
    points = [(0, 2), (width * 0.48, -4), (width, 2)]
    return framed(Pen(hand).line(points, 9, hand.tones.red, until=share), width, 8)


@kept
def strike(width: float, height: float, share: float, hand: Hand) -> Vector:
    """Words crossed out with the red marker, to and fro."""
    swipes = min(4, max(2, round(height / SWIPE_HEIGHT)))
    stroke = ink.stroke(
        ink.zigzag(0, 0, width, height, swipes),
        14,
        seed=hand.seed,
        taper=(0.02, 0.04),
        ends=(0.7, 0.4),
        wobble=1.2,
        tension=0.35,
        nib=None,
        fill=hand.tones.red,
        opacity=0.88,
        until=share,
    )
    return framed(stroke, width, height)


@kept
def ring(width: float, height: float, share: float, hand: Hand) -> Vector:
    """A loose red loop around a thing; it runs past its own start."""
    angles = [math.radians(190 + 400 * i / 12) for i in range(13)]
    spread = [1.0 + 0.05 * math.sin(1.7 * i) + 0.008 * i for i in range(13)]
    around = zip(angles, spread, strict=True)
    points = [(width / 2 * (1 + s * math.cos(a)), height / 2 * (1 + s * math.sin(a))) for a, s in around]
    form = ((0.1, 0.2), (0.5, 0.1))
    return framed(Pen(hand).line(points, 10, hand.tones.red, form=form, wobble=1.2, until=share), width, height, 40)


@kept
def tick(size: float, share: float, hand: Hand) -> Vector:
    """A red tick."""
    points: list[Knot] = [(-0.42 * size, 0.02 * size), (-0.14 * size, 0.36 * size, "c"), (0.52 * size, -0.46 * size)]
    form = ((0.1, 0.3), (0.5, 0.2))
    return framed(
        Pen(hand).line(points, size * 0.17, hand.tones.red, form=form, until=share), size, size, centered=True
    )


@kept
def arrow(to: Offset, bow: float, share: float, hand: Hand) -> Vector:
    """A bowed red arrow from the origin: first its shaft, then its head."""
    (x, y), red = to, hand.tones.red
    length = math.hypot(x, y)
    points = [(0.0, 0.0), *((x * t - y * bow, y * t + x * bow) for t in (0.25, 0.75)), (x, y)]
    if share < SHAFT:
        markup = Pen(hand).line(points, 10, red, form=((0.2, 0.05), (0.2, 0.9)), until=share / SHAFT)
    else:
        head = min(30.0, length * 0.3)
        markup = ink.arrow(points, 10, seed=hand.seed, phase=hand.phase, fill=red, head=head)
    return framed(markup, 2 * length, 2 * length, centered=True)


@kept
def heart(size: float, hand: Hand) -> Vector:
    """A red heart, coloured a little past its line."""
    shape = ink.heart(0, 0, size, 6)
    color = ink.marker(shape, hand.tones.red, 40, size * 0.24, seed=3, shift=(2, 2), gaps=1, wobble=size * 0.02)
    markup = ink.filled(shape.path(), hand.tones.white) + color
    return framed(markup + Pen(hand).shape(shape, max(6.0, size * 0.09)), size, size, centered=True)


@kept
def tag(width: float, height: float, hostile: bool, hand: Hand) -> Vector:
    """A scrap of paper for a name."""
    top = [(0.0, 3.0), (width * 0.5, 0.0), (width - 2, 2.0)]
    foot = [(width, height - 3), (width * 0.45, height), (3.0, height - 2)]
    fill = hand.tones.grey if hostile else hand.tones.white
    return framed(Pen(hand).shape(ink.polygon(top + foot), 7, fill, wobble=0.8), width, height)


MARKS = Marks(swash, underline, strike, ring, tick, arrow, heart, tag)

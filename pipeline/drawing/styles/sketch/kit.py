"""App screens in the sketchbook: white boxes with a black pen around them, hatching for what is unkind."""

from __future__ import annotations

import math

from pipeline.core.display import Vector
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.ink.noise import generator
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import Lettering, ScreenLook
from pipeline.drawing.styles.sketch.finger import finger
from pipeline.drawing.styles.sketch.marks import MARKS
from pipeline.drawing.styles.sketch.pen import Pen
from pipeline.drawing.styles.sketch.signs import avatar, badge, icon
from pipeline.drawing.styles.tones import Hand
from pipeline.drawing.svg import framed

LINED = "#F3E7CC"
RADIUS = 26.0
SCRAWL_GAP = 34.0


@kept
def sheet(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """A white box with its hatched shadow."""
    pen, shape = Pen(hand), ink.rounded_rect(0, 0, width, height, min(36.0, height / 3))
    fill = ink.PALE if kind == "hostile" else ink.WHITE
    markup = pen.hatch(_shadow(width, height), 48, 11, 3.8) + ink.filled(shape.path(), fill)
    markup += ink.marker(shape, hand.tones.marker, -18, 40, seed=hand.seed, shift=(6, 5)) if kind == "own" else ""
    return framed(markup + pen.shape(shape, 9.5), width, height, 60)


@kept
def window(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """What is behind somebody: rays of the marker, a scribbled cloud, or faintly lined paper."""
    shape = ink.rounded_rect(0, 0, width, height, RADIUS)
    back = {"own": _rays, "kind": _rays, "hostile": _gloom}.get(kind, _lined)(width, height, hand)
    ground = hand.tones.grey if kind == "hostile" else LINED
    return framed(ink.filled(shape.path(), ground) + ink.clipped(shape, back), width, height)


@kept
def rim(width: float, height: float, kind: str, hand: Hand) -> Vector:
    return framed(Pen(hand).shape(ink.rounded_rect(0, 0, width, height, RADIUS), 8, wobble=0.8), width, height)


@kept
def slip(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """A comment: marker for one's own, pencil over grey for a hostile one."""
    pen, shape = Pen(hand), ink.rounded_rect(0, 0, width, height, min(28.0, height * 0.4))
    markup = ink.filled(shape.path(), ink.PALE if kind == "hostile" else hand.tones.white)
    if kind == "hostile":
        markup += ink.clipped(shape, ink.hatch(shape, 58, 26, 5, seed=hand.seed, fill=hand.tones.grey, opacity=0.9))
    if kind == "own":
        markup += ink.marker(shape, hand.tones.marker, -18, 34, seed=hand.seed, shift=(5, 4), gaps=2)
    if kind == "kind":
        area = ink.rounded_rect(0, height * 0.62, width, height * 0.3, 10)
        markup += ink.clipped(shape, ink.marker(area, hand.tones.marker, -4, 30, seed=hand.seed, opacity=0.55, gaps=1))
    return framed(markup + pen.shape(shape, 7.5, wobble=0.9), width, height)


@kept
def scrawl(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """Lines that look like words and are none."""
    rows, rng = max(1, round(height / SCRAWL_GAP)), generator(hand.seed, 11)
    markup = ""
    for row in range(rows):
        end = width * (rng.uniform(0.45, 0.75) if row == rows - 1 and rows > 1 else rng.uniform(0.86, 1.0))
        y, x = height * (row + 0.5) / rows, 2.0
        while x < end - 24:
            word = min(end - x, rng.uniform(46, 120))
            markup += _loops(x, y, word, Pen(hand), row * 31 + int(x))
            x += word + 16
    return framed(markup, width, height)


@kept
def pill(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """A button or label; a serious one has a red line."""
    shape = ink.rounded_rect(0, 0, width, height, height * 0.46)
    tones = hand.tones
    fill = {"quiet": ink.PALE, "lit": tones.marker, "chosen": tones.ink}.get(kind, ink.WHITE)
    if kind == "alarm":
        line = ink.outline(shape, 11, seed=hand.seed, phase=hand.phase, fill=fill, ink=tones.red, wobble=0.8)
        return framed(line, width, height)
    return framed(Pen(hand).shape(shape, 7, fill, wobble=0.8), width, height)


@kept
def toggle(width: float, height: float, share: float, hand: Hand) -> Vector:
    """A switch, yellow once it is on."""
    pen, track = Pen(hand), ink.rounded_rect(0, 0, width, height, height / 2)
    markup = ink.filled(track.path(), hand.tones.marker if share >= 0.5 else ink.PALE) + pen.shape(track, 7, wobble=0.8)
    x, knob = height / 2 + (width - height) * share, height * 0.4
    return framed(markup + pen.shape(ink.ellipse(x, height / 2, knob, knob), 6.5, ink.WHITE, salt=1), width, height)


@kept
def spark(size: float, share: float, hand: Hand) -> Vector:
    """Short red strokes around a tap, flying outward."""
    inner, outer = size * (0.26 + 0.16 * share), size * (0.42 + 0.16 * share)
    turns = [math.radians(-90 + 51 * i + 9 * math.sin(5.0 * i)) for i in range(7)]
    rays = (
        Pen(hand).line([(inner * math.cos(t), inner * math.sin(t)), (outer * math.cos(t), outer * math.sin(t))], 9,
                       hand.tones.red, salt=i)
        for i, t in enumerate(turns)
    )  # fmt: skip
    return framed("".join(rays), size, size, 40, centered=True)


def letters(kind: str, hand: Hand) -> Lettering:
    """Black on everything but black."""
    return Lettering(ink.WHITE if kind == "chosen" else hand.tones.ink)


def _loops(x: float, y: float, width: float, pen: Pen, salt: int) -> str:
    """One word that can not be read: the pen going up and down."""
    steps = max(3, int(width / 13))
    heights = generator(pen.hand.seed + salt, 7).uniform(0.35, 1.0, steps + 1)
    points = [(x + width * i / steps, y + (-9 if i % 2 else 8) * float(heights[i])) for i in range(steps + 1)]
    return pen.line(points, 5.5, form=((0.1, 0.2), (0.7, 0.4)), wobble=0.4, salt=salt)


def _rays(width: float, height: float, hand: Hand) -> str:
    """A fan of marker strokes behind whoever performs."""
    x, y, far = width / 2, height * 0.6, math.hypot(width, height)
    turns = [math.radians(-170 + 32 * i) for i in range(6)]
    fans = (
        ink.polygon([(x, y), (x + far * math.cos(t), y + far * math.sin(t)),
                     (x + far * math.cos(t + 0.26), y + far * math.sin(t + 0.26))])
        for t in turns
    )  # fmt: skip
    return "".join(ink.filled(fan.path(), hand.tones.marker, 0.55) for fan in fans)


def _gloom(width: float, height: float, hand: Hand) -> str:
    """Slanting pencil rain under a dark cloud."""
    area = ink.polygon([(0, 0), (width, 0), (width, height), (0, height)])
    rain = ink.hatch(area, 68, 22, 4, seed=hand.seed, fill=hand.tones.ink, opacity=0.28)
    puffs = ((0.2, 0.62), (0.52, 1.0), (0.84, 0.7))
    cloud = "".join(
        ink.scribble(width * x, 0, width * 0.2, height * 0.13 * size, turns=34, width=5, seed=hand.seed + i,
                     fill=hand.tones.ink)
        for i, (x, size) in enumerate(puffs)
    )  # fmt: skip
    return rain + cloud


def _lined(width: float, height: float, hand: Hand) -> str:
    return "".join(
        ink.stroke([(x + 14, -4), (x - 10, height + 4)], 2.5, seed=x, wobble=0.5, opacity=0.22, fill=hand.tones.ink)
        for x in range(10, int(width) + 20, 30)
    )


def _shadow(width: float, height: float) -> ink.Curve:
    """The strip along the right and under edge that a sheet throws on the page."""
    reach = 22.0
    outside = [(width + 3.0, 40.0), (width + reach, 54), (width + reach, height), (width, height + reach),
               (44.0, height + reach)]  # fmt: skip
    inside = [(28.0, height + 3), (width - 16, height), (width + 3, height - 20)]
    return ink.Curve([*outside, *inside], tension=0.5)


SKETCH_SCREEN = ScreenLook(
    MARKS, sheet, window, rim, slip, scrawl, avatar, pill, toggle, icon, badge, finger, spark, letters,
    RADIUS, leading=0.98,
)  # fmt: skip

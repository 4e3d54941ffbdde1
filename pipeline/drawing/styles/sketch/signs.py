"""Small signs of app screens: icons, badges, and the little faces beside names."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pipeline.core.display import Vector
from pipeline.core.registry import frozen
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.icons import LINES, Line
from pipeline.drawing.styles.ink.curve import Knot
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.sketch.pen import BLUNT, Pen
from pipeline.drawing.styles.tones import Hand
from pipeline.drawing.svg import framed


@kept
def icon(name: str, size: float, hand: Hand) -> Vector:
    """A small picture about the origin."""
    return framed(drawn(name, size, size * 0.115, Pen(hand)), size, size, centered=True)


@kept
def badge(name: str, size: float, hand: Hand) -> Vector:
    """A white disc with a red sign, as one stamps it on a thing."""
    pen, disc = Pen(hand), ink.ellipse(0, 0, size / 2, size / 2)
    markup = pen.shape(disc, 8, hand.tones.white)
    return framed(markup + drawn(name, size * 0.62, size * 0.095, pen, hand.tones.red), size, size, centered=True)


@kept
def avatar(name: str, size: float, hand: Hand) -> Vector:
    """A round little face: smiling, scribbled, or with a heart for an eye."""
    return framed(FACES.get(name, _face)(size, Pen(hand)), size, size, centered=True)


def drawn(name: str, size: float, width: float, pen: Pen, color: str = "") -> str:
    """An icon's lines with the pen."""
    return "".join(_line(each, size, width, pen, color, i) for i, each in enumerate(LINES[name]))


def _line(each: Line, size: float, width: float, pen: Pen, color: str, salt: int) -> str:
    color = color or pen.hand.tones.ink
    shape: ink.Shape
    if each.radius:
        (x, y), radius = each.points[0], each.radius * size
        shape = ink.ellipse(x * size, y * size, radius, radius)
    else:
        knots: list[Knot] = [(x * size, y * size) if each.round else (x * size, y * size, "c") for x, y in each.points]
        if not each.closed:
            line = [(x * size, y * size) for x, y in each.points] if each.round else knots
            return pen.line(line, width, color, form=BLUNT, wobble=0.5, salt=salt)
        shape = ink.Curve(knots)
    hand = pen.hand
    fill = color if each.solid else None
    return ink.outline(
        shape, width, seed=hand.seed + salt, phase=hand.phase, fill=fill, ink=color, wobble=0.5, thin=0.7
    )


def _face(size: float, pen: Pen) -> str:
    """Two dots and a smile."""
    half = size / 2
    markup = pen.shape(ink.ellipse(0, 0, half, half), size * 0.075, pen.hand.tones.white, wobble=0.7)
    smile = [(-half * 0.36, half * 0.2), (0, half * 0.42), (half * 0.4, half * 0.16)]
    return markup + _eyes(half, pen) + pen.line(smile, size * 0.075, salt=3)


def _own(size: float, pen: Pen) -> str:
    """One's own: coloured, with a heart."""
    half, disc = size / 2, ink.ellipse(0, 0, size / 2, size / 2)
    markup = ink.filled(disc.path(), pen.hand.tones.white)
    markup += ink.marker(
        disc, pen.hand.tones.marker, -30, size * 0.3, seed=pen.hand.seed, shift=(2, 2), gaps=1, wobble=1.5
    )
    heart = ink.heart(0, half * 0.06, size * 0.46)
    markup += pen.shape(disc, size * 0.075, wobble=0.7)
    return markup + ink.filled(heart.path(), pen.hand.tones.red)


def _scribbled(size: float, pen: Pen) -> str:
    """A tangle with two eyes and a flat mouth."""
    half, hand = size / 2, pen.hand
    ball = ink.filled(ink.ellipse(0, 0, half * 0.8, half * 0.78).path(), hand.tones.ink)
    tangle = ink.scribble(0, 0, half * 0.94, half * 0.92, turns=30, width=size * 0.05, seed=hand.seed, phase=hand.phase,
                          fill=hand.tones.ink)  # fmt: skip
    eyes = "".join(ink.filled(ink.ellipse(x * half, -half * 0.12, half * 0.2, half * 0.24).path(), hand.tones.white)
                   for x in (-0.32, 0.34))  # fmt: skip
    brows = pen.line([(-half * 0.62, -half * 0.5), (-half * 0.12, -half * 0.24)], size * 0.07, hand.tones.white)
    brows += pen.line([(half * 0.66, -half * 0.5), (half * 0.14, -half * 0.24)], size * 0.07, hand.tones.white)
    mouth = pen.line(
        [(-half * 0.32, half * 0.44), (0, half * 0.32), (half * 0.36, half * 0.46)], size * 0.07, hand.tones.white
    )
    return ball + tangle + eyes + _pupils(half, pen) + brows + mouth


def _eyes(half: float, pen: Pen) -> str:
    return "".join(ink.filled(ink.ellipse(x * half, -half * 0.16, half * 0.1, half * 0.14).path(), pen.hand.tones.ink)
                   for x in (-0.3, 0.32))  # fmt: skip


def _pupils(half: float, pen: Pen) -> str:
    return "".join(ink.filled(ink.ellipse(x * half, -half * 0.08, half * 0.09, half * 0.11).path(), pen.hand.tones.ink)
                   for x in (-0.27, 0.29))  # fmt: skip


FACES: Mapping[str, Callable[[float, Pen], str]] = frozen({"own": _own, "hostile": _scribbled})

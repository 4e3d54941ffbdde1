"""A big black phone and what lies on its screen."""

from __future__ import annotations

from pipeline.core.display import Vector
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import ChatLook
from pipeline.drawing.styles.sketch.icons import icon
from pipeline.drawing.styles.sketch.marks import MARKS
from pipeline.drawing.styles.sketch.messages import message
from pipeline.drawing.styles.sketch.pen import BLUNT, Pen
from pipeline.drawing.styles.tones import Hand
from pipeline.drawing.svg import framed

SCREEN, PICTURE = "#FFFDF5", "#F3E7CC"
BEZEL = 22.0


@kept
def phone(width: float, height: float, hand: Hand) -> Vector:
    """The body with its hatched shadow, a white screen and the notch."""
    pen, black = Pen(hand), hand.tones.ink
    screen = ink.rounded_rect(BEZEL, BEZEL + 4, width - 2 * BEZEL, height - 2 * BEZEL - 8, 36)
    markup = pen.hatch(_shadow(width, height), 48, 12, 4)
    markup += pen.shape(ink.rounded_rect(0, 0, width, height, 54), 15, black, wobble=1.5)
    markup += pen.line([(width + 4, 170), (width + 7, 260)], 12, form=BLUNT)
    markup += pen.shape(screen, 6, SCREEN, wobble=1.0, salt=1)
    markup += ink.filled(ink.rounded_rect(width / 2 - 46, 36, 92, 15, 7).path(), black)
    return framed(markup, width, height, 60)


@kept
def picture(width: float, height: float, hand: Hand) -> Vector:
    """The frame of a post's picture, faintly lined."""
    shape = ink.rounded_rect(0, 0, width, height, 22)
    lines = (
        ink.stroke([(x + 14, -4), (x - 10, height + 4)], 2.5, seed=x, wobble=0.5, opacity=0.22, fill=hand.tones.ink)
        for x in range(10, int(width) + 20, 30)
    )
    markup = ink.filled(shape.path(), PICTURE) + ink.clipped(shape, "".join(lines))
    return framed(markup + Pen(hand).shape(shape, 7, wobble=0.8), width, height)


@kept
def field(width: float, height: float, hand: Hand) -> Vector:
    """The box one types in."""
    shape = ink.rounded_rect(0, 0, width, height, 24)
    return framed(Pen(hand).shape(shape, 7.5, hand.tones.white, wobble=0.8), width, height)


@kept
def button(width: float, height: float, lit: bool, hand: Hand) -> Vector:
    """A button: grey while nothing is to be sent or done, coloured once it is pressed."""
    shape = ink.rounded_rect(0, 0, width, height, height * 0.44)
    fill = hand.tones.marker if lit else ink.PALE
    return framed(Pen(hand).shape(shape, 7, fill, wobble=0.8), width, height)


@kept
def dots(size: float, up: int, hand: Hand) -> Vector:
    """Somebody is typing: three dots, one of them up."""
    heights = [size * (0.5 if i == up else 1.0) for i in range(3)]
    shapes = [ink.ellipse(size * (0.5 + 1.9 * i), y, size / 2, size / 2) for i, y in enumerate(heights)]
    return framed(Pen(hand).shape(shapes, 3, hand.tones.ink, wobble=0.6), size * 4.8, size * 1.6)


@kept
def caret(height: float, hand: Hand) -> Vector:
    """Where the next letter goes."""
    return framed(Pen(hand).line([(3, 0), (3, height)], 6, form=BLUNT), 6, height, 12)


@kept
def rule(width: float, hand: Hand) -> Vector:
    """The line under a title."""
    return framed(Pen(hand).line([(0, 1), (width / 2, -2), (width, 1)], 5, form=BLUNT), width, 4)


def _shadow(width: float, height: float) -> ink.Curve:
    """The strip along the right and under edge that the phone throws on the page."""
    outside = [(width + 4.0, 60.0), (width + 32, 80), (width + 34, height), (width, height + 32), (60, height + 34)]
    inside = [(40.0, height + 4), (width - 20, height), (width + 4, height - 30)]
    return ink.Curve(outside + inside, tension=0.5)


SKETCH_PHONE = ChatLook(MARKS, phone, picture, field, button, icon, message, dots, caret, rule, leading=0.98)

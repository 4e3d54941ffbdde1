"""A phone painted in plum, its screen warm paper; messages are slips without tails."""

from __future__ import annotations

from pipeline.core.display import Vector
from pipeline.core.registry import frozen
from pipeline.drawing.styles.gouache import clipped, ellipse, filled, rounded, shifted
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import ChatLook
from pipeline.drawing.styles.tones import Hand
from pipeline.drawing.styles.wash.marks import MARKS
from pipeline.drawing.styles.wash.paper import BLUR, WINE, pen_of, shadow
from pipeline.drawing.styles.wash.signs import icon
from pipeline.drawing.svg import framed

BODY, BODY_LIGHT, BODY_DARK, SCREEN = "#4A3A44", "#8A6F7C", "#34252F", "#FFF6DE"
BEZEL = 22.0
MESSAGES = frozen({"mine": "#F7D98F", "theirs": "#FFFBEC", "draft": "#F3E3C4"})


@kept
def phone(width: float, height: float, hand: Hand) -> Vector:
    """Body, lit left edge, screen, notch."""
    pen = pen_of(hand)
    shape = pen.rough(rounded(0, 0, width, height, 54), 1.2, 2)
    screen = pen.rough(rounded(BEZEL, BEZEL, width - 2 * BEZEL, height - 2 * BEZEL, 36), 1.0, 3)
    edges = clipped(
        shape,
        pen.brush([(9, 40), (7, height / 2), (9, height - 50)], 13, BODY_LIGHT, 4, 0.8, 5, 0.9),
        pen.brush([(width - 8, 40), (width - 6, height - 40)], 18, BODY_DARK, 5, 0.6, 4, 0.9),
        pen.brush([(60, 8), (width - 60, 7)], 9, BODY_LIGHT, 6, 0.8, 5, 0.7),
    )
    wash = clipped(
        screen,
        pen.brush([(0, 120), (width / 2, 60), (width, 20)], 150, "#FFFDF2", 7, 0.9, 3, 0.7),
        pen.brush([(0, height - 60), (width / 2, height - 30), (width, height - 90)], 120, "#F6E3B4", 8, 0.9, 4, 0.5),
    )
    notch = filled(rounded(width / 2 - 46, 36, 92, 15, 7), BODY)
    return framed(
        shadow(shape, (26, 34), 0.4, 12) + filled(shape, BODY) + edges + filled(screen, SCREEN) + wash + notch,
        width,
        height,
        80,
    )


@kept
def picture(width: float, height: float, hand: Hand) -> Vector:
    """The ground of a post's picture: a warm wash with ragged edges."""
    pen = pen_of(hand)
    shape = pen.rough(rounded(0, 0, width, height, 20), 1.6, hand.seed)
    inside = clipped(
        shape,
        pen.brush([(0, height * 0.3), (width, height * 0.1)], height * 0.5, "#FBE7B6", 3, 0.9, 4, 0.8),
        pen.brush([(0, height * 0.8), (width, height * 0.7)], height * 0.4, "#E9B878", 4, 0.9, 5, 0.6),
    )
    return framed(filled(shape, "#F3CF8E") + inside, width, height)


@kept
def field(width: float, height: float, hand: Hand) -> Vector:
    """Where one types: paper sunk a little into the screen."""
    shape = pen_of(hand).rough(rounded(0, 0, width, height, 24), 1.2, hand.seed)
    shade = clipped(shape, pen_of(hand).brush([(0, 6), (width, 5)], 14, "#DDBE8D", 3, 0.7, 4, 0.6))
    return framed(filled(shape, "#FFFDF2") + shade, width, height)


@kept
def button(width: float, height: float, lit: bool, hand: Hand) -> Vector:
    shape = pen_of(hand).rough(rounded(0, 0, width, height, height * 0.44), 1.2, hand.seed)
    base, light = (hand.tones.marker, "#FBDD8E") if lit else ("#E6D3A8", "#F6E7C6")
    inside = clipped(
        shape,
        pen_of(hand).brush([(10, height * 0.3), (width * 0.8, height * 0.24)], height * 0.3, light, 3, 0.8, 4, 0.9),
    )
    return framed(
        BLUR.format(4) + filled(shifted(shape, 3, 6), WINE, 0.3, "wash-soft") + filled(shape, base) + inside,
        width,
        height,
    )


@kept
def message(width: float, height: float, kind: str, tail: bool, hand: Hand) -> Vector:
    """A slip of paper: butter for one's own, cream for those of others; a draft is only half opaque."""
    pen = pen_of(hand)
    shape = pen.rough(rounded(0, 0, width, height, 22), 1.4, hand.seed)
    color = MESSAGES[kind]
    inside = clipped(
        shape,
        pen.brush([(0, height - 5), (width, height - 7)], 15, "#DDB583", hand.seed + 3, 0.7, 4, 0.55),
        pen.brush([(8, 8), (width * 0.7, 6)], 12, "#FFFEF6", hand.seed + 4, 0.8, 3, 0.7),
    )
    body = filled(shape, color, 0.75 if kind == "draft" else 1.0) + inside
    return framed(BLUR.format(6) + filled(shifted(shape, 5, 9), WINE, 0.28, "wash-soft") + body, width, height, 40)


@kept
def dots(size: float, up: int, hand: Hand) -> Vector:
    """Somebody is typing: three drops, one of them up."""
    heights = [size * (0.5 if i == up else 1.0) for i in range(3)]
    drops = (filled(ellipse(size * (0.5 + 1.9 * i), y, size / 2, size / 2), "#A9735A") for i, y in enumerate(heights))
    return framed("".join(drops), size * 4.8, size * 1.6)


@kept
def caret(height: float, hand: Hand) -> Vector:
    return framed(pen_of(hand).mark([(3, 0), (3, height)], [4, 7, 4], hand.tones.red, 3), 6, height, 12)


@kept
def rule(width: float, hand: Hand) -> Vector:
    """A thin ochre stroke under a title."""
    return framed(pen_of(hand).brush([(0, 1), (width / 2, -1), (width, 1)], 7, "#E3B75F", 3, 0.7, 5, 0.9), width, 4)


WASH_PHONE = ChatLook(MARKS, phone, picture, field, button, icon, message, dots, caret, rule, leading=1.06)

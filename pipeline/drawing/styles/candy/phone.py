"""A lilac phone with a glossy edge, and messages like jelly beans."""

from __future__ import annotations

from pipeline.core.display import Vector
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.candy.kit import icon
from pipeline.drawing.styles.candy.marks import MARKS
from pipeline.drawing.styles.candy.sugar import STITCH, button, deep, framed, light, paper, shadow, sweet
from pipeline.drawing.styles.gloss import Gradient, Shade, painted, soft
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import ChatLook
from pipeline.drawing.styles.tones import Hand

LILAC = "#A68CF2"
SCREEN = Gradient(((0, "#FFF7FB"), (0.6, "#FFFFFF"), (1, "#FFEAF4")))
BEZEL = 20.0
DRAFT_DASH = ' stroke-linecap="round" stroke-dasharray="16 12"'


@kept
def phone(width: float, height: float, hand: Hand) -> Vector:
    """The body, its screen, a notch."""
    body = ink.rounded_rect(0, 0, width, height, 62)
    screen = ink.rounded_rect(BEZEL, BEZEL, width - 2 * BEZEL, height - 2 * BEZEL, 44)
    markup = shadow(body, 18, 16, 0.34) + sweet(body, LILAC, 9)
    markup += soft(screen, SCREEN, Shade("#D9B8F0", (-4, -8), 10, 0.5))
    markup += painted(ink.rounded_rect(width / 2 - 48, 34, 96, 20, 10), deep(LILAC, 0.45))
    return framed(markup, width, height, 60)


@kept
def picture(width: float, height: float, hand: Hand) -> Vector:
    """The frame of a post's picture: rays in mint and peach."""
    shape = ink.rounded_rect(0, 0, width, height, 28)
    fill = Gradient(((0, "#BDF3E6"), (0.6, "#FFF1D6"), (1, "#FFC6DC")))
    return framed(paper(shape, fill, STITCH, 6), width, height)


@kept
def field(width: float, height: float, hand: Hand) -> Vector:
    """The box one types in."""
    shape = ink.rounded_rect(0, 0, width, height, min(34.0, height / 2))
    inside = soft(shape, "#FFF9FC", Shade("#F3C4DC", (-4, -6), 6, 0.5))
    return framed(inside + paper(shape, "none", STITCH, 6), width, height)


@kept
def candy_button(width: float, height: float, lit: bool, hand: Hand) -> Vector:
    """A 3D candy: pale while it waits, pink once it is pressed."""
    color = hand.tones.marker if lit else light(hand.tones.marker, 0.5)
    return framed(button(width, height - 8, color, 8), width, height)


@kept
def message(width: float, height: float, kind: str, tail: bool, hand: Hand) -> Vector:
    """One's own in pink, others' in white, drafts dashed."""
    radius = min(44.0, height / 2)
    shape = ink.rounded_rect(0, 0, width, height, radius)
    top, foot = {
        "mine": (light(hand.tones.marker, 0.35), hand.tones.marker),
        "theirs": ("#FFFFFF", "#FDF0F7"),
        "draft": ("#FFFFFF", "#FFF7FB"),
    }[kind]
    corner = ""
    if tail:
        left = kind == "theirs"
        x, way = (radius * 0.9, -1) if left else (width - radius * 0.9, 1)
        points = [(x - way * 26, height - 12, "c"), (x + way * 16, height + 26, "c"), (x + way * 14, height - 16, "c")]
        corner = painted(ink.Curve(points, tension=0.5), foot)
    edge = deep(hand.tones.marker, 0.18) if kind == "mine" else STITCH
    if kind == "draft":
        line = f'<path d="{shape.path()}" fill="none" stroke="{edge}" stroke-width="5"{DRAFT_DASH}/>'
        return framed(
            shadow(shape, 6, 7, 0.2) + painted(shape, Gradient(((0, top), (1, foot)))) + line, width, height, 44
        )
    markup = shadow(shape, 7, 7, 0.26) + corner + paper(shape, Gradient(((0, top), (1, foot))), edge, 4)
    return framed(markup + corner, width, height, 44)


@kept
def dots(size: float, up: int, hand: Hand) -> Vector:
    """Somebody is typing: three sweets, one of them up."""
    colors = ("#FF8DB8", "#B9A2F4", "#7FDCCB")
    heights = [size * (0.5 if i == up else 1.0) for i in range(3)]
    markup = "".join(
        painted(ink.ellipse(size * (0.5 + 1.9 * i), y, size / 2, size / 2), Gradient(((0, light(c)), (1, c))))
        for i, (y, c) in enumerate(zip(heights, colors, strict=True))
    )
    return framed(markup, size * 4.8, size * 1.6)


@kept
def caret(height: float, hand: Hand) -> Vector:
    """Where the next letter goes."""
    return framed(painted(ink.rounded_rect(0, 0, 6, height, 3), hand.tones.red), 6, height, 12)


@kept
def rule(width: float, hand: Hand) -> Vector:
    """A dotted line under a title."""
    line = (
        f'<path d="M0 1H{width:g}" stroke="{STITCH}" stroke-width="5" stroke-dasharray="1 13" stroke-linecap="round"/>'
    )
    return framed(line, width, 4)


CANDY_PHONE = ChatLook(
    MARKS, phone, picture, field, candy_button, icon, message, dots, caret, rule, leading=1.08
)  # fmt: skip

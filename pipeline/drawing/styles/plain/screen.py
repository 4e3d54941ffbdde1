"""A plain phone."""

from __future__ import annotations

from pipeline.core.display import Vector
from pipeline.core.registry import frozen
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import ChatLook
from pipeline.drawing.styles.plain.marks import MARKS
from pipeline.drawing.styles.plain.shapes import HEART, box, disc, line, picture
from pipeline.drawing.styles.tones import Hand


@kept
def phone(width: float, height: float, hand: Hand) -> Vector:
    tones = hand.tones
    screen = box(18, 18, width - 36, height - 36, 36, tones.white)
    notch = box(width / 2 - 50, 36, 100, 18, 9, tones.ink)
    return picture(box(0, 0, width, height, 54, tones.ink) + screen + notch, width, height)


@kept
def frame(width: float, height: float, hand: Hand) -> Vector:
    """The frame of a picture, and the box one types in."""
    return picture(box(0, 0, width, height, 22, hand.tones.page, hand.tones.ink), width, height)


@kept
def button(width: float, height: float, lit: bool, hand: Hand) -> Vector:
    fill = hand.tones.marker if lit else hand.tones.grey
    return picture(box(0, 0, width, height, height / 2, fill), width, height)


@kept
def icon(name: str, size: float, hand: Hand) -> Vector:
    """A heart, a speech mark or a bin."""
    line = f'fill="none" stroke="{hand.tones.ink}" stroke-width=".11" stroke-linejoin="round"'
    return picture(f'<path transform="scale({size:g})" d="{ICONS[name]}" {line}/>', size, size, centered=True)


@kept
def message(width: float, height: float, kind: str, tail: bool, hand: Hand) -> Vector:
    fill = {"mine": hand.tones.marker, "theirs": hand.tones.grey, "draft": hand.tones.page}[kind]
    corner = box(0 if kind == "theirs" else width - 40, height - 40, 40, 40, 6, fill) if tail else ""
    return picture(box(0, 0, width, height, 36, fill) + corner, width, height)


@kept
def dots(size: float, up: int, hand: Hand) -> Vector:
    heights = (size * (0.5 if i == up else 1.0) for i in range(3))
    marks = (disc(size * (0.5 + 1.9 * i), y, size / 2, hand.tones.ink) for i, y in enumerate(heights))
    return picture("".join(marks), size * 4.8, size * 1.6)


@kept
def caret(height: float, hand: Hand) -> Vector:
    return picture(line([(3, 0), (3, height)], hand.tones.ink), 6, height)


@kept
def rule(width: float, hand: Hand) -> Vector:
    return picture(line([(0, 0), (width, 0)], hand.tones.grey, 4), width, 4)


ICONS = frozen(
    {
        "like": HEART,
        "comments": "M-.45-.4H.45V.2H0L-.2.45V.2H-.45Z",
        "delete": "M-.4-.3H.4M-.15-.3V-.42H.15V-.3M-.3-.3L-.24.42H.24L.3-.3",
    }
)
PLAIN_CHAT = ChatLook(MARKS, phone, frame, frame, button, icon, message, dots, caret, rule, leading=1.05)

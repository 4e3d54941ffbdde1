"""Plain sheets for captions and cards."""

from __future__ import annotations

from pipeline.core.display import Vector
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import CaptionLook, CardLook
from pipeline.drawing.styles.plain.marks import MARKS
from pipeline.drawing.styles.plain.shapes import box, picture
from pipeline.drawing.styles.tones import Hand


@kept
def strip(width: float, height: float, hostile: bool, hand: Hand) -> Vector:
    fill = hand.tones.grey if hostile else hand.tones.white
    return picture(box(0, 0, width, height, 28, fill), width, height)


@kept
def page(width: float, height: float, hand: Hand) -> Vector:
    return picture(box(0, 0, width, height, 0, hand.tones.page), width, height, 0)


@kept
def sheet(width: float, height: float, hand: Hand) -> Vector:
    return picture(box(0, 0, width, height, 44, hand.tones.white), width, height)


@kept
def checkbox(size: float, hand: Hand) -> Vector:
    markup = box(-size / 2, -size / 2, size, size, size * 0.2, hand.tones.white, hand.tones.ink)
    return picture(markup, size, size, centered=True)


PLAIN_CAPTION = CaptionLook(MARKS, strip, padding=(44.0, 24.0), leading=1.05, steps=(520.0, 650.0, 780.0))
PLAIN_CARD = CardLook(MARKS, page, sheet, checkbox, padding=(64.0, 64.0), leading=1.08)

"""Captions on a white pill with a dotted pink seam; notes in the same hand."""

from __future__ import annotations

from pipeline.core.display import Vector
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.candy.marks import MARKS, seam
from pipeline.drawing.styles.candy.sugar import framed, light, shadow
from pipeline.drawing.styles.gloss import painted
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import CaptionLook, NoteLook
from pipeline.drawing.styles.tones import Hand

RADIUS = 60.0


@kept
def pill(width: float, height: float, hostile: bool, hand: Hand) -> Vector:
    """White and round; hostile words get a pale grey one."""
    radius = min(RADIUS, height / 2)
    shape = ink.rounded_rect(0, 0, width, height, radius)
    fill = light(hand.tones.grey, 0.45) if hostile else hand.tones.white
    markup = shadow(shape, 11, 10, 0.3) + painted(shape, fill) + seam(width, height, radius, hostile, hand)
    return framed(markup, width, height, 50)


PILL = CaptionLook(MARKS, pill, padding=(52.0, 22.0), leading=1.14, steps=(520.0, 650.0, 800.0))
ICING = NoteLook(MARKS, leading=1.08)

"""A soft hand that points and taps: index finger on the thumb's side, thumb out, a mint cuff."""

from __future__ import annotations

from pipeline.core.display import Vector
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.candy.sugar import framed
from pipeline.drawing.styles.gloss import Line, Rim, Shade, capsules, oval, soft, tapered
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.tones import Hand

SKIN, SKIN_LIGHT, SKIN_LINE = "#F7C9A6", "#FFE3CC", "#A9505A"
CUFF, CUFF_SHADE, CUFF_LINE = "#7FDCCB", "#3FA79B", "#23857F"
SLEEVE, SLEEVE_SHADE, SLEEVE_LINE = "#FFF6FA", "#C9A8E6", "#8A4F8E"


@kept
def finger(size: float, down: bool, hand: Hand) -> Vector:
    """The origin is the fingertip; pressing, the finger is a little shorter and its tip is flattened."""
    s = size / 100
    long = 30 * s if down else 40 * s
    wide = 21 * s if down else 18 * s
    palm = long + 16 * s
    bars = [
        (0.0, wide / 2, 0.0, palm, wide),
        (16 * s, palm - 6 * s, 17 * s, palm - 2 * s, 19 * s),
        (29 * s, palm - 2 * s, 30 * s, palm + 2 * s, 18 * s),
        (10 * s, palm + 14 * s, 22 * s, palm + 14 * s, 44 * s),
        (-2 * s, palm + 20 * s, -18 * s, palm + 4 * s, 17 * s),
    ]
    markup = _sleeve(s, palm) + capsules(bars, SKIN, SKIN_LINE, 5.0)
    markup += oval(6 * s, palm + 6 * s, 10 * s, 7 * s, SKIN_LIGHT, 0.8)
    markup += oval(0, 11 * s, 5 * s, 6.5 * s, SKIN_LIGHT, 0.9)
    for x in (9, 23):
        markup += tapered([(x * s, palm - 12 * s), (x * s, palm + 2 * s)], 4, SKIN_LINE, (0.1, 0.6), (0.8, 0.2))
    return framed(f'<g transform="rotate(-24)">{markup}</g>', 2 * size, 2 * size, size * 1.3, centered=True)


def _sleeve(s: float, palm: float) -> str:
    """The end of a white sleeve and its mint cuff."""
    arm = ink.rounded_rect(-12 * s, palm + 44 * s, 56 * s, 80 * s, 22 * s)
    cuff = ink.rounded_rect(-14 * s, palm + 32 * s, 60 * s, 22 * s, 11 * s)
    sleeve = soft(arm, SLEEVE, Shade(SLEEVE_SHADE, (-8, -8), 8, 0.7), Rim(), Line(SLEEVE_LINE, 7))
    return sleeve + soft(
        cuff, CUFF, Shade(CUFF_SHADE, (-5, -6), 4, 0.7), Rim("#FFFFFF", (-2, -2), 1), Line(CUFF_LINE, 6)
    )

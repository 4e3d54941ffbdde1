"""What all hair has: the back of it, and dark strokes where locks meet."""

from __future__ import annotations

from people.part import Part
from people.skin import Look, Ramp, white_rim
from pipeline.core.geometry import Point
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Gradient, blurred, painted, soft, tapered
from pipeline.drawing.styles.gloss.paint import Fill

BACK = [
    (400, 70), (530, 90), (606, 190), (618, 300), (600, 380), (556, 430), (400, 440), (244, 430), (200, 380),
    (182, 300), (194, 190), (270, 90),
]  # fmt: skip
SHINE = Gradient(((0, "#FFFFFF", 0.85), (1, "#FFFFFF", 0.35)))
Line = list[tuple[float, float]]
Knots = list[tuple[float, float] | tuple[float, float, str]]


def back(look: Look, dark: str, deep: str) -> list[Part]:
    """Behind the face; it ends at the ears, under the cheeks. Only its sides are seen, and only they are drawn."""
    fill = Gradient(((0, look.hair.shade), (1, dark)))
    shape = ink.Curve(BACK)
    shade = Ramp(dark, dark, deep, look.hair.line).dark((0, -20), 14, 0.7)
    whole = soft(shape, fill, shade, line=look.hair.edge(8))
    return [
        Part(f"hair-back-{side}", ink.clipped(ink.rounded_rect(x, 60, 104, 400, 1), whole), Point(400, 470))
        for side, x in (("left", 160), ("right", 536))
    ]


def partings(look: Look, lines: list[tuple[Line, float]], opacity: float = 0.85) -> str:
    """Strong where two locks meet, fading into the form."""
    return "".join(tapered(line, width, look.hair.line, (0.02, 0.85), (1, 0.03), opacity) for line, width in lines)


def wedges(look: Look, shapes: list[Line], opacity: float = 0.45) -> str:
    """Soft shade where one lock tucks under the next."""
    return "".join(blurred(painted(ink.Curve(shape), look.hair.shade, opacity), 6) for shape in shapes)


def tie(look: Look, x: float, y: float, radius: float, turn: float) -> str:
    """An elastic around a lock."""
    r = radius
    trim = look.trim
    band = ink.Curve(
        [
            (x - r * 1.3, y - r * 0.3), (x, y - r * 0.62), (x + r * 1.3, y - r * 0.3), (x + r * 1.36, y + r * 0.3),
            (x, y + r * 0.62), (x - r * 1.36, y + r * 0.3),
        ]
    )  # fmt: skip
    markup = soft(band, trim.base, trim.dark((-4, -6), 3, 0.8), white_rim((-2, -1), 0.8), trim.edge(6))
    markup += (
        f'<ellipse cx="{x - r * 0.5:.1f}" cy="{y - r * 0.2:.1f}" rx="{r * 0.28:.1f}" ry="{r * 0.14:.1f}" fill="#fff"/>'
    )
    return f'<g transform="rotate({turn:g} {x:g} {y:g})">{markup}</g>'


def gloss_dot(x: float, y: float, rx: float, ry: float, turn: float = -32) -> str:
    """One oval light with a dot beside it."""
    return (
        f'<g transform="rotate({turn:g} {x:.1f} {y:.1f})"><ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:g}" ry="{ry:g}" '
        f'fill="#fff" opacity=".85"/><circle cx="{x + rx * 1.45:.1f}" cy="{y + ry * 0.2:.1f}" r="{ry * 0.5:.1f}" '
        'fill="#fff" opacity=".8"/></g>'
    )


def front_fill(look: Look, mid: float = 0.42) -> Fill:
    hair = look.hair
    return Gradient(((0, hair.light), (mid, hair.base), (0.8, hair.base), (1, look.ends[0])))

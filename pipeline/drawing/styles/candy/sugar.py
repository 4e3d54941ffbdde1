"""What every candy look is made of: one colour's light, shade and line, soft shadows, a stitched inner edge."""

from __future__ import annotations

from pipeline.core.color import Color
from pipeline.core.display import Vector
from pipeline.drawing import svg
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Gradient, Line, Rim, Shade, blurred, contour, oval, painted, soft
from pipeline.drawing.styles.gloss.paint import Fill
from pipeline.drawing.styles.ink.curve import Shape

WHITE, DARK = "#FFFFFF", "#5A1650"  # what colours are mixed with for their light, and for their shade and line
SHADOW = "#A23C7E"
STITCH = "#FFB3D3"


def light(color: str, share: float = 0.42) -> str:
    return Color.parse(color).mix(Color.parse(WHITE), share).hex


def deep(color: str, share: float = 0.4) -> str:
    return Color.parse(color).mix(Color.parse(DARK), share).hex


def sweet(shape: Shape, color: str, width: float = 7.0, inner: str = "") -> str:
    """A glossy shape in one colour, its line the same colour, dark."""
    fill = Gradient(((0, light(color)), (1, color)))
    shade, rim = Shade(deep(color, 0.32), (-5, -9), 7, 0.6), Rim(WHITE, (-3, -3), 1.4, 0.8)
    return soft(shape, fill, shade, rim, Line(deep(color, 0.55), width), inner)


def paper(shape: Shape, fill: Fill, edge: str = STITCH, width: float = 5.0) -> str:
    """A flat light sheet with a thin line."""
    return painted(shape, fill) + contour(shape, Line(edge, width, thin=0.85, heavy=0.2))


def shadow(shape: Shape, drop: float = 10.0, blur: float = 10.0, opacity: float = 0.3) -> str:
    """What a floating shape throws on what is behind it."""
    moved = ink.group(f"translate({drop * 0.6:g} {drop:g})", painted(shape, SHADOW))
    return blurred(moved, blur) if opacity == 1.0 else f'<g opacity="{opacity:g}">{blurred(moved, blur)}</g>'


def stitched(width: float, height: float, radius: float, color: str = STITCH, inset: float = 9.0) -> str:
    """A dotted seam inside a sheet's edge."""
    path = ink.rounded_rect(inset, inset, width - 2 * inset, height - 2 * inset, max(2.0, radius - inset)).path()
    return (
        f'<path d="{path}" fill="none" stroke="{color}" stroke-width="5" stroke-dasharray="1 14" '
        'stroke-linecap="round"/>'
    )


def button(width: float, height: float, color: str, lift: float = 9.0) -> str:
    """A 3D candy one wants to press: a dark foot, a glossy top, a bar of light."""
    radius = height / 2
    foot = ink.rounded_rect(0, lift, width, height, radius)
    top = ink.rounded_rect(0, 0, width, height, radius)
    fill = Gradient(((0, light(color, 0.38)), (1, color)))
    shade, rim = Shade(deep(color, 0.4), (-2, -9), 7, 0.55), Rim(light(color, 0.8), (-3, -3), 1.5, 0.85)
    face = soft(top, fill, shade, rim, Line(deep(color, 0.5), 6))
    bar = (
        f'<rect x="{radius * 0.6:g}" y="{height * 0.11:g}" width="{width - radius * 1.2:g}" height="{height * 0.2:g}" '
    )
    bar += f'rx="{height * 0.1:g}" fill="#fff" opacity=".5"/>'
    return shadow(foot, 8, 7, 0.32) + painted(foot, deep(color, 0.45)) + face + bar


def shine(x: float, y: float, size: float) -> str:
    """An oval light, upper left."""
    return oval(round(x, 1), round(y, 1), round(size, 1), round(size * 0.55, 1), WHITE, 0.88, -32)


def framed(markup: str, width: float, height: float, reach: float = 30.0, *, centered: bool = False) -> Vector:
    """A picture of that size, with a border for what goes beyond."""
    return svg.framed(markup, width, height, reach, centered=centered)

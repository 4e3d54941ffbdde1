"""A soft candy in one light from the upper left: fill, inner shade, rim light, a line of its own colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.drawing.styles.gloss.paint import TIGHT, Fill, blurred, painted
from pipeline.drawing.styles.ink.clip import clipped
from pipeline.drawing.styles.ink.curve import Knots, Shape
from pipeline.drawing.styles.ink.outline import outline
from pipeline.drawing.styles.ink.paths import number
from pipeline.drawing.styles.ink.stroke import stroke

Offset = tuple[float, float]
LIGHT = (-0.5, -0.86)
REACH = 2.6  # blurs, beyond which a blurred edge is not seen


@dataclass(frozen=True, slots=True)
class Shade:
    """A soft inner shadow: how far it is moved toward the light, how soft it is, how strong."""

    color: str
    shift: Offset = (-14.0, -18.0)
    blur: float = 9.0
    opacity: float = 0.6


@dataclass(frozen=True, slots=True)
class Rim:
    """A thin light inside the shaded edge."""

    color: str = "#FFFFFF"
    shift: Offset = (-6.0, -3.0)
    blur: float = 1.6
    opacity: float = 0.85


@dataclass(frozen=True, slots=True)
class Line:
    """A contour: `thin` of its width toward the light, `thin + heavy` away from it."""

    color: str
    width: float = 8.0
    thin: float = 0.55
    heavy: float = 0.55


def soft(
    shape: Shape,
    fill: Fill,
    shade: Shade | None = None,
    rim: Rim | None = None,
    line: Line | None = None,
    inner: str = "",
) -> str:
    """A shape filled, shaded, lit along its rim and gone around; `inner` is seen inside it, over the shade."""
    inside = painted(shape, fill)
    inside += _ring(shape, shade.color, shade.shift, shade.blur, shade.opacity) if shade else ""
    inside += inner
    inside += _ring(shape, rim.color, rim.shift, rim.blur, rim.opacity) if rim else ""
    bare = not (shade or rim or inner)
    return (inside if bare else clipped(shape, inside)) + (contour(shape, line) if line else "")


def contour(shape: Shape, line: Line) -> str:
    """The line around a shape."""
    return outline(
        shape, line.width, fill=None, ink=line.color, wobble=0.0, thin=line.thin, heavy=line.heavy, light=LIGHT
    )


def tapered(
    points: Knots,
    width: float,
    color: str,
    taper: Offset = (0.18, 0.3),
    ends: Offset = (0.12, 0.05),
    opacity: float = 1.0,
) -> str:
    """An open line that comes out of nothing and goes back to it."""
    return stroke(points, width, taper=taper, ends=ends, wobble=0.0, nib=None, fill=color, opacity=opacity)


def capsules(items: Sequence[tuple[float, float, float, float, float]], fill: str, line: str, width: float) -> str:
    """Fat strokes (x1, y1, x2, y2, width) that merge into one silhouette: all lines under, all fills over."""
    under = "".join(_capsule(x1, y1, x2, y2, w + 2 * width, line) for x1, y1, x2, y2, w in items) if width else ""
    return under + "".join(_capsule(x1, y1, x2, y2, w, fill) for x1, y1, x2, y2, w in items)


def _capsule(x1: float, y1: float, x2: float, y2: float, width: float, color: str) -> str:
    path = f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}"
    return f'<path d="{path}" stroke="{color}" stroke-width="{number(width)}" stroke-linecap="round" fill="none"/>'


def _ring(shape: Shape, color: str, shift: Offset, blur: float, opacity: float) -> str:
    """All around a shape, moved and blurred into it."""
    pad = max(abs(shift[0]), abs(shift[1])) + REACH * blur
    box = shape.box().inset(-pad)
    hole = f"M{number(box.x)} {number(box.y)}H{number(box.right)}V{number(box.bottom)}H{number(box.x)}Z{shape.path()}"
    ring = f'<path d="{hole}" fill-rule="evenodd" fill="{color}"/>'
    moved = f'transform="translate({number(shift[0])} {number(shift[1])})" opacity="{opacity:g}"'
    return f"<g {moved}>{blurred(ring, blur, TIGHT)}</g>"

"""Even lines and flat colours as pictures."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.core.display import Vector
from pipeline.drawing import svg

LINE = 6.0
HEART = "M0-.25C.1-.5.5-.5.5-.15C.5.15.15.3 0 .5C-.15.3-.5.15-.5-.15C-.5-.5-.1-.5 0-.25Z"  # of size 1


def picture(markup: str, width: float, height: float, reach: float = 12.0, *, centered: bool = False) -> Vector:
    """A picture of `width` x `height` with a border of `reach` for what goes beyond."""
    return svg.framed(markup, width, height, reach, centered=centered)


def box(x: float, y: float, width: float, height: float, radius: float, fill: str, edge: str = "") -> str:
    """A rounded rectangle."""
    line = f' stroke="{edge}" stroke-width="{LINE:g}"' if edge else ""
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius:g}" fill="{fill}"{line}/>'


def disc(x: float, y: float, radius: float, fill: str, edge: str = "") -> str:
    """A circle."""
    line = f' stroke="{edge}" stroke-width="{LINE:g}"' if edge else ""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{fill}"{line}/>'


def line(points: Sequence[tuple[float, float]], color: str, width: float = LINE, share: float = 1.0) -> str:
    """A round-ended line through points, of which the first `share` is drawn."""
    path = "M" + "L".join(f"{x:g} {y:g}" for x, y in points)
    drawn = f' pathLength="1" stroke-dasharray="{share:g} 2"' if share < 1.0 else ""
    return (
        f'<path d="{path}" fill="none" stroke="{color}" stroke-width="{width:g}" stroke-linecap="round" '
        f'stroke-linejoin="round"{drawn}/>'
    )


def polygon(points: Sequence[tuple[float, float]], fill: str, edge: str = "") -> str:
    """A filled shape with straight sides."""
    path = "M" + "L".join(f"{x:g} {y:g}" for x, y in points) + "Z"
    rim = f' stroke="{edge}" stroke-width="{LINE:g}" stroke-linejoin="round"' if edge else ""
    return f'<path d="{path}" fill="{fill}"{rim}/>'

"""The printed page: rules, margin and spiral, drawn as things that never boil."""

from __future__ import annotations

from pipeline.core.seed import between
from pipeline.drawing.styles.ink import PAPER, ellipse, filled, stroke

LEFT, RIGHT, TOP, BOTTOM = -80.0, 1160.0, -80.0, 2000.0
RULE, MARGIN = "#A9C4D6", "#E79087"


def rules(first: float = 250.0, last: float = BOTTOM, gap: float = 76.0) -> str:
    """Printed blue rules, one every 76 units."""
    lines = []
    y, i = first, 0
    while y < last:
        points = [(x, y + between(-2, 2, "rule", i, x)) for x in (LEFT, 330.0, 750.0, RIGHT)]
        lines.append(stroke(points, 3, seed=i, taper=(0, 0), ends=(1, 1), wobble=0.4, nib=None, fill=RULE, opacity=0.6))
        y, i = y + gap, i + 1
    return "".join(lines)


def margin() -> str:
    """The red margin line."""
    points = [(66, TOP), (65, 700), (68, 1400), (66, BOTTOM)]
    return stroke(points, 4, seed=77, taper=(0, 0), ends=(1, 1), wobble=0.6, nib=None, fill=MARGIN, opacity=0.75)


def spiral() -> str:
    """Punched holes and wire along the top."""
    return "".join(_ring(x) for x in range(-40, int(RIGHT), 74))


def _ring(x: int) -> str:
    wire = [(x + 2, 66), (x - 14, 40), (x - 12, -2), (x + 4, -40)]
    shine = [(x - 2, 58), (x - 11, 36), (x - 9, 6)]
    return (
        filled(ellipse(x, 66, 15, 16).path(), "#6B5A45", 0.9)
        + filled(ellipse(x + 2, 69, 12, 12).path(), "#2B2320")
        + stroke(wire, 10, seed=x + 99, taper=(0.05, 0.05), ends=(0.9, 0.9), wobble=0.4)
        + stroke(shine, 3, seed=x + 99, taper=(0.3, 0.3), wobble=0.3, nib=None, fill=PAPER)
    )


def printed(_phase: int) -> str:
    """Rules, margin and spiral together."""
    return rules() + margin() + spiral()

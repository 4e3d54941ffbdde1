"""Solid black hair: leaf-shaped clumps with corner tips."""

from __future__ import annotations

from people.knots import Line
from people.pen import INK, PAPER, Pen, loop


def clump(pen: Pen, outline: Line, seed: int) -> str:
    """One clump; corners are tips."""
    return pen.shape(loop(outline), 4, seed, colour=INK, heavy=0.4, light=0.6, wobble=0.8)


def shine(pen: Pen, points: Line, width: float, seed: int) -> str:
    """A thin paper-white stroke that gives a black mass its form."""
    return pen.line(points, width, seed, taper=(0.4, 0.5), ends=(0.1, 0.05), wobble=0.6, colour=PAPER)

"""A pen scribbles the old scene away, line under line; the eraser follows and the new scene is there."""

from __future__ import annotations

import math

from pipeline.core.display import Fill, Node
from pipeline.core.geometry import IDENTITY, Point
from pipeline.core.seed import smooth_noise
from pipeline.drawing.context import Context
from pipeline.drawing.place import group, place, polygon
from pipeline.drawing.transitions.shapes import Polygon, frame_box

_LINES = 13
_SLOPE = -0.2  # the lines rise to the right, as a right hand scribbles
_OVERLAP = 1.5  # thickness of a line as a share of the distance to the next
_STEPS = 12  # corners along an edge of a line
_DARK = "#1E1A1C"


def scribble(
    outgoing: tuple[Node, ...], incoming: tuple[Node, ...], progress: float, context: Context
) -> tuple[Node, ...]:
    """In the first half the lines grow over the old scene, in the second they are rubbed off the new one."""
    growing = progress < 0.5
    done = (2 * progress if growing else 2 * progress - 1) * (_LINES + 1)
    scene = outgoing if growing else incoming
    return (*scene, *(node for index in range(_LINES) for node in _line(index, done - index, growing, context)))


def _line(index: int, share: float, growing: bool, context: Context) -> tuple[Node, ...]:
    """One line, drawn or rubbed off up to a share of its length, every other one from the right."""
    reach = min(1.0, max(0.0, share))
    start, end = (0.0, reach) if growing else (reach, 1.0)
    if end - start <= 0.0:
        return ()
    if index % 2:
        start, end = 1 - end, 1 - start
    frame = frame_box(context)
    ink = place(Fill(context.pack.palette.get("ink", _DARK), frame.width, frame.height), IDENTITY, context=context)
    return group((ink,), clip=polygon(_band(index, start, end, context), context))


def _band(index: int, start: float, end: float, context: Context) -> Polygon:
    """The outline of a line between two shares of its length: uneven edges, round ends."""
    frame = frame_box(context)
    rise = frame.width * abs(_SLOPE)
    gap = (frame.height + rise) / _LINES
    half, middle = gap * _OVERLAP / 2, gap * (index + 0.5)
    left, right = -half + (frame.width + 2 * half) * start, -half + (frame.width + 2 * half) * end

    def edge(x: float, side: float) -> Point:
        rough = smooth_noise(x / 150, context.seed, "scribble", index, side)
        return Point(x, middle + _SLOPE * x + side * half * (1 + 0.16 * rough))

    xs = [left + (right - left) * i / _STEPS for i in range(_STEPS + 1)]
    tips = [Point(right + half * math.cos(a), middle + _SLOPE * right + half * math.sin(a)) for a in (-0.8, 0.0, 0.8)]
    ends = [Point(left - half * math.cos(a), middle + _SLOPE * left - half * math.sin(a)) for a in (-0.8, 0.0, 0.8)]
    return (*(edge(x, -1) for x in xs), *tips, *(edge(x, 1) for x in reversed(xs)), *ends)

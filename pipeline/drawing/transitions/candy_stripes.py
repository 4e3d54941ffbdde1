"""Round-ended stripes of candy run across the frame one after the other, and off again from the new scene."""

from __future__ import annotations

import math
from collections.abc import Iterator

from pipeline.core.color import Color
from pipeline.core.display import Clip, Fill, Node
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import IDENTITY, Point
from pipeline.drawing.context import Context
from pipeline.drawing.place import group, place
from pipeline.drawing.transitions.shapes import Polygon, corners, frame_box

_COLORS = (("pink", "#FF93BC"), ("page", "#FFE3EF"), ("lilac", "#B9A2F4"), ("mint", "#7FDCCB"))  # palette, usual
_STRIPES = 8
_SLANT = 24.0  # degrees from level
_LATE = 0.55  # share of a half that the last stripe starts after the first
_LEAST = 0.02  # of its way a stripe has gone when it starts: something is to be seen from the first frame on
_CAP = 12  # corners of a round end
# From, to (shares of a stripe's width), how far its end stays behind, mixed with, how much: body, light, shade.
_BANDS = (
    (0.0, 1.0, 0.0, "#FFFFFF", 0.0),
    (0.13, 0.3, 0.22, "#FFFFFF", 0.5),
    (0.9, 1.0, 0.3, "#5A1650", 0.14),
)
_Axes = tuple[Point, Point]


def candy_stripes(
    outgoing: tuple[Node, ...], incoming: tuple[Node, ...], progress: float, context: Context
) -> tuple[Node, ...]:
    """In the first half they come from the left, in the second they leave at the right."""
    coming = progress < 0.5
    scene, half = (outgoing, 2 * progress) if coming else (incoming, 2 * progress - 1)
    return (*scene, *(node for band in _BANDS for node in _band(band, half, coming, context)))


def _band(band: tuple[float, float, float, str, float], half: float, coming: bool, context: Context) -> Iterator[Node]:
    """One band of every stripe, a colour at a time."""
    frame = frame_box(context)
    for number, (name, usual) in enumerate(_COLORS):
        color = Color.parse(context.pack.palette.get(name, usual)).mix(Color.parse(band[3]), band[4]).hex
        shapes = [
            shape
            for index in range(number, _STRIPES, len(_COLORS))
            if (shape := _stripe(index, band, half, coming, context))
        ]
        px = context.scale
        clip = Clip(tuple(tuple((x * px, y * px) for x, y in shape) for shape in shapes))
        fill = place(Fill(color, frame.width, frame.height), IDENTITY, context=context)
        yield from group((fill,), clip=clip) if shapes else ()


def _stripe(
    index: int, band: tuple[float, float, float, str, float], half: float, coming: bool, context: Context
) -> Polygon:
    """A band of a stripe: from its left end up to its round tip, or from its tip to its right end."""
    across, along = axes = _axes()
    frame = corners(frame_box(context))
    low, high = _reach(frame, across)
    wide = (high - low) / _STRIPES
    top, foot = low + wide * (index + band[0]), low + wide * (index + band[1]) + (1.0 if band[1] == 1.0 else 0.0)
    left, right = _reach(frame, along)
    left, right, radius = left - wide, right + wide, (foot - top) / 2
    start = _LATE * index / (_STRIPES - 1)
    done = min(1.0, max(0.0, (half - start) / (1 - _LATE)))
    if (coming and done <= 0) or (not coming and done >= 1):
        return ()
    tip = left + (right - left) * (_LEAST + (1 - _LEAST) * EASINGS["in-out-sine"](done))
    if coming:
        return _capsule(axes, left - wide, tip - band[2] * wide - radius, top, radius, 1.0)
    return _capsule(axes, right + wide, tip + band[2] * wide + radius, top, radius, -1.0)


def _capsule(axes: _Axes, end: float, tip: float, top: float, radius: float, way: float) -> Polygon:
    """Straight at `end`, round at `tip`, which lies in direction `way`."""
    if (tip - end) * way <= 0:
        return ()
    turns = (math.pi * (step / _CAP - 0.5) for step in range(_CAP + 1))
    cap = ((tip + way * radius * math.cos(turn), top + radius + radius * math.sin(turn)) for turn in turns)
    places = ((end, top), *cap, (end, top + 2 * radius))
    across, along = axes
    return tuple(Point(along.x * u + across.x * v, along.y * u + across.y * v) for u, v in places)


def _axes() -> _Axes:
    """Across the stripes, and along them."""
    turn = math.radians(_SLANT)
    return Point(math.sin(turn), math.cos(turn)), Point(math.cos(turn), -math.sin(turn))


def _reach(polygon: Polygon, axis: Point) -> tuple[float, float]:
    """The extent of a polygon along an axis."""
    places = [axis.x * p.x + axis.y * p.y for p in polygon]
    return min(places), max(places)

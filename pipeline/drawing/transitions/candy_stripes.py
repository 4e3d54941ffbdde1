"""Stripes of candy run across the frame one after the other, and off again from the new scene."""

from __future__ import annotations

import math

from pipeline.core.display import Clip, Fill, Node
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import IDENTITY, Box, Point
from pipeline.drawing.context import Context
from pipeline.drawing.place import group, place
from pipeline.drawing.transitions.shapes import Polygon, corners, cut, frame_box

_COLORS = (("pink", "#FF93BC"), ("page", "#FFE3EF"), ("lilac", "#B9A2F4"), ("mint", "#7FDCCB"))  # palette, usual
_STRIPES = 8
_SLANT = 24.0  # degrees from level
_LATE = 0.55  # share of a half that the last stripe starts after the first
_OVERLAP = 1.0  # units that a stripe reaches under the next


def candy_stripes(
    outgoing: tuple[Node, ...], incoming: tuple[Node, ...], progress: float, context: Context
) -> tuple[Node, ...]:
    """In the first half they come from the left, in the second they leave at the right."""
    frame = frame_box(context)
    coming = progress < 0.5
    scene, half = (outgoing, 2 * progress) if coming else (incoming, 2 * progress - 1)
    nodes: tuple[Node, ...] = scene
    for number, (name, usual) in enumerate(_COLORS):
        shapes = [
            stripe
            for index in range(number, _STRIPES, len(_COLORS))
            if len(stripe := _stripe(index, half, coming, frame)) > 2
        ]
        if shapes:
            color = context.pack.palette.get(name, usual)
            fill = place(Fill(color, frame.width, frame.height), IDENTITY, context=context)
            px = context.scale
            clip = Clip(tuple(tuple((x * px, y * px) for x, y in shape) for shape in shapes))
            nodes += group((fill,), clip=clip)
    return nodes


def _stripe(index: int, half: float, coming: bool, frame: Box) -> Polygon:
    """What of a stripe is there: from its left end, or up to its right one."""
    across, along = _axes()
    low, high = _reach(corners(frame), across)
    step = (high - low) / _STRIPES
    band = cut(corners(frame), across, low + step * (index + 1) + _OVERLAP)
    band = cut(band, Point(-across.x, -across.y), -(low + step * index - _OVERLAP))
    if len(band) < 3:
        return ()
    start = _LATE * index / (_STRIPES - 1)
    done = EASINGS["in-out-sine"](min(1.0, max(0.0, (half - start) / (1 - _LATE))))
    left, right = _reach(band, along)
    edge = left + (right - left) * done
    if coming:
        return cut(band, along, edge) if done > 0 else ()
    return cut(band, Point(-along.x, -along.y), -edge) if done < 1 else ()


def _axes() -> tuple[Point, Point]:
    """Across the stripes, and along them."""
    turn = math.radians(_SLANT)
    return Point(math.sin(turn), math.cos(turn)), Point(math.cos(turn), -math.sin(turn))


def _reach(polygon: Polygon, axis: Point) -> tuple[float, float]:
    """The extent of a polygon along an axis."""
    places = [axis.x * p.x + axis.y * p.y for p in polygon]
    return min(places), max(places)

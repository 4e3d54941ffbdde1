"""A slanted edge uncovers the new scene from the right, as a hand turns to what comes next."""

from __future__ import annotations

import math

from pipeline.core.display import Node
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Point
from pipeline.drawing.context import Context
from pipeline.drawing.place import group, polygon
from pipeline.drawing.transitions.shapes import corners, cut, frame_box

_SLANT = 14.0  # degrees from upright


def wipe(outgoing: tuple[Node, ...], incoming: tuple[Node, ...], progress: float, context: Context) -> tuple[Node, ...]:
    """The new scene to the right of an edge that crosses the frame."""
    frame = corners(frame_box(context))
    normal = Point(-math.cos(math.radians(_SLANT)), -math.sin(math.radians(_SLANT)))
    reach = [normal.x * p.x + normal.y * p.y for p in frame]
    limit = min(reach) + (max(reach) - min(reach)) * EASINGS["in-out-cubic"](progress)
    seen = cut(frame, normal, limit)
    return (*outgoing, *group(incoming, clip=polygon(seen, context))) if len(seen) > 2 else outgoing

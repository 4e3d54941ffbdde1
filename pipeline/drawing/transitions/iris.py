"""A round hole closes over the old scene and opens on the new one."""

from __future__ import annotations

from pipeline.core.display import Fill, Node
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import IDENTITY, Point
from pipeline.drawing.context import Context
from pipeline.drawing.place import group, place, polygon
from pipeline.drawing.transitions.shapes import farthest, frame_box, opening, round_about

_DARK = "#1E1A1C"
_ROUGH = 0.03
_CENTER = Point(0.5, 0.45)  # shares of the frame


def iris(outgoing: tuple[Node, ...], incoming: tuple[Node, ...], progress: float, context: Context) -> tuple[Node, ...]:
    """The hole closes in the first half, opens in the second."""
    frame = frame_box(context)
    center = opening(context, _CENTER)
    reach = farthest(center, frame) / (1 - _ROUGH)
    dark = place(Fill(context.pack.palette.get("ink", _DARK), frame.width, frame.height), IDENTITY, context=context)
    half = abs(2 * progress - 1)
    hole = round_about(center, reach * EASINGS["in"](half), rough=_ROUGH, seed=context.seed)
    scene = outgoing if progress < 0.5 else incoming
    return (dark, *group(scene, clip=polygon(hole, context))) if half > 0.02 else (dark,)

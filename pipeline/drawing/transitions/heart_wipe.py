"""A heart opens on the new scene, with an edge of icing."""

from __future__ import annotations

from functools import lru_cache

from pipeline.core.display import Fill, Node
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import IDENTITY, Point
from pipeline.drawing.context import Context
from pipeline.drawing.place import group, place, polygon
from pipeline.drawing.styles.ink import heart
from pipeline.drawing.transitions.shapes import Polygon, farthest, frame_box, opening

_CENTER = Point(0.5, 0.44)  # shares of the frame
_COVERS = 4.4  # widths of the frame at which the heart has it all inside
_EDGES = ((1.0, "pink", "#FF93BC"), (0.875, "white", "#FFFFFF"), (0.845, "lilac", "#B9A2F4"))  # size, palette, usual
_INSIDE = 0.79
_BEAT = 0.12  # how much the heart gives as it opens


def heart_wipe(
    outgoing: tuple[Node, ...], incoming: tuple[Node, ...], progress: float, context: Context
) -> tuple[Node, ...]:
    """It beats once while it is small, then takes the whole frame."""
    frame = frame_box(context)
    center, usual = opening(context, _CENTER), Point(frame.width * _CENTER.x, frame.height * _CENTER.y)
    covers = _COVERS * farthest(center, frame) / farthest(usual, frame)
    size = frame.width * (covers / _INSIDE) * _opened(progress)
    nodes: tuple[Node, ...] = outgoing
    for share, name, color in _EDGES:
        fill = place(Fill(_color(context, name, color), frame.width, frame.height), IDENTITY, context=context)
        nodes += group((fill,), clip=polygon(_heart(size * share, center), context))
    return (*nodes, *group(incoming, clip=polygon(_heart(size * _INSIDE, center), context)))


def _opened(progress: float) -> float:
    """How far it is open: a first beat at a fifth of the frame, then all of it."""
    first = 0.06 * EASINGS["back"](min(1.0, progress / 0.35))
    rest = max(0.0, (progress - 0.3) / 0.7)
    return first + (1 - first) * EASINGS["in-cubic"](rest) if rest else first


def _heart(size: float, center: Point) -> Polygon:
    return tuple(Point(center.x + px * size, center.y + py * size) for px, py in _unit())


@lru_cache(maxsize=1)
def _unit() -> tuple[tuple[float, float], ...]:
    """The outline of a heart of size 1 about the origin."""
    return tuple((float(x), float(y)) for x, y in heart(0, 0, 100).sample(3.0) / 100)


def _color(context: Context, name: str, usual: str) -> str:
    return context.pack.palette.get(name, usual)

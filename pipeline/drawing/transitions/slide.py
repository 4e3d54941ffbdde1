"""The new scene pushes the old one out to the left."""

from __future__ import annotations

from pipeline.core.display import Node
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import translate
from pipeline.drawing.context import Context
from pipeline.drawing.place import transformed


def slide(
    outgoing: tuple[Node, ...], incoming: tuple[Node, ...], progress: float, context: Context
) -> tuple[Node, ...]:
    """Two pages side by side, moved by whole pixels."""
    width = context.timeline.size[0]
    moved = round(width * EASINGS["in-out-cubic"](progress))
    return (*transformed(outgoing, translate(-moved, 0)), *transformed(incoming, translate(width - moved, 0)))

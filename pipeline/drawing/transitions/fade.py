"""The new scene comes up through the old one."""

from __future__ import annotations

from pipeline.core.display import Node
from pipeline.core.easing import EASINGS
from pipeline.drawing.context import Context
from pipeline.drawing.place import group


def fade(outgoing: tuple[Node, ...], incoming: tuple[Node, ...], progress: float, context: Context) -> tuple[Node, ...]:
    """A dissolve."""
    return (*outgoing, *group(incoming, opacity=EASINGS["in-out-sine"](progress)))

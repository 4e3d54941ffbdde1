"""One frame this, the next frame that."""

from __future__ import annotations

from pipeline.core.display import Node
from pipeline.drawing.context import Context


def cut(outgoing: tuple[Node, ...], incoming: tuple[Node, ...], progress: float, context: Context) -> tuple[Node, ...]:
    """The change in the middle of the span."""
    return outgoing if progress < 0.5 else incoming

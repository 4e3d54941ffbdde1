"""How a screen comes up and is put away."""

from __future__ import annotations

from pipeline.core.easing import EASINGS
from pipeline.core.timing import Span
from pipeline.drawing.context import Context
from pipeline.drawing.panel import Panel
from pipeline.timeline.model import Place

COME_FRAMES, GO_FRAMES = 11, 7
SWING = 7.0  # degrees it turns while it comes


def held(span: Span, place: Place, size: tuple[float, float], n: int, context: Context) -> Panel:
    """The panel of a screen, its origin the left top corner: it comes from the nearer end of the frame, and goes there.

    One that opens its scene is there at once, and one that lasts to the scene's end does not go.
    """
    away = away_at(span, n, context)
    far = 1.0 if place.y > context.timeline.units_high * 0.45 else -1.0
    reach = (place.y if far < 0 else context.timeline.units_high - place.y) + size[1] * place.size
    panel = Panel(context).at(place.x, place.y + far * away * reach, turn=place.tilt + away * SWING)
    return panel.sized(place.size).at(-size[0] / 2, -size[1] / 2)


def away_at(span: Span, n: int, context: Context) -> float:
    """How much of the way a screen is off its place at frame `n`."""
    away = 0.0
    if span.start > context.scene.span.start:
        come = context.share(context.drawing_frame(n, span.start), span.start, COME_FRAMES)
        away = 1 - EASINGS["back"](come)
    if span.end < context.scene.span.end:
        left = span.end - GO_FRAMES
        away = max(
            away, EASINGS["in"](context.share(context.drawing_frame(n, left), left, GO_FRAMES)) if n >= left else 0
        )
    return away

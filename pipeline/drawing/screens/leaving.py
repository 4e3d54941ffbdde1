"""How comments leave: they fall off, are swept to the side, or fly to a place."""

from __future__ import annotations

import math

from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Point
from pipeline.drawing.context import Context
from pipeline.drawing.pace import progress
from pipeline.drawing.panel import Panel
from pipeline.timeline.model import Comment, Flight, Place

FALLS, SWEEPS = 24, 12  # frames
LIFT, WEIGHT, SPIN = 420.0, 3400.0, 60.0  # units per second, per second squared; degrees per second
SLIDE = 480.0  # units per second, to the nearer side: not over the face in the middle
FAR, TURN = 1300.0, 24.0  # units and degrees of a sweep
ARC = 170.0  # units a flight rises above the straight way


def seen_until(comment: Comment) -> float:
    """The first frame at which a comment that is gone can no longer be seen."""
    if comment.flight is None:
        return comment.gone + (FALLS if comment.badge else SWEEPS)
    return math.inf if comment.flight.stays else comment.flight.at + comment.flight.over


def fallen(panel: Panel, comment: Comment, n: int, *, right: bool) -> Panel:
    """A panel on its way out: what was tapped falls, what was filtered is swept to a side."""
    context = panel.context
    if not comment.badge:
        share = EASINGS["in"](progress(n, comment.gone, SWEEPS, context))
        side = 1.0 if right else -1.0
        return panel.at(side * FAR * share, 60 * share, turn=side * TURN * share)
    t = context.timeline.rate.seconds(context.drawing_frame(n, comment.gone) + context.pack.motion.hold - comment.gone)
    side = SLIDE if right else -SLIDE
    return panel.at(side * t, -LIFT * t + WEIGHT * t * t / 2, turn=SPIN * t)


def flown(flight: Flight, start: Place, n: int, context: Context) -> Place:
    """Where a thing in flight is at frame `n`, in units of the stage."""
    share = EASINGS["in-out"](progress(n, flight.at, flight.over, context))
    rise = ARC * math.sin(math.pi * share)
    way = Point(flight.to.x - start.x, flight.to.y - start.y)
    return Place(
        start.x + way.x * share,
        start.y + way.y * share - rise,
        start.size + (flight.to.size * start.size - start.size) * share,
        start.tilt + (flight.to.tilt - start.tilt) * share,
    )

"""How a listener's reaction looks: turns and shifts of head, brows and body on the pack's held drawings."""

from __future__ import annotations

import math
from bisect import bisect_right

from pipeline.core.geometry import Point
from pipeline.core.registry import frozen
from pipeline.drawing.acting.face import BROWS
from pipeline.drawing.acting.rig import BODY, HEAD, Joints
from pipeline.drawing.context import Context
from pipeline.packs.model import Idle
from pipeline.timeline.model import Actor
from pipeline.timeline.track import value_at

STILL = Joints({}, {})
RISE = 0.3  # share of a held reaction that is its way in, and its way out


def reacted(actor: Actor, d: int, idle: Idle, context: Context) -> Joints:
    """What the reaction under way adds on the drawing made at frame `d`."""
    index = bisect_right(actor.reactions, d, key=lambda reaction: reaction.at) - 1
    if index < 0:
        return STILL
    reaction = actor.reactions[index]
    share = context.share(d, reaction.at, reaction.over)
    if not 0.0 < share < 1.0:
        return STILL
    side = -reaction.side if value_at(actor.flip, d) else reaction.side
    return SHAPES[reaction.kind](share, idle.talk_bounce, side)


def _nod(share: float, bounce: float, side: float) -> Joints:
    """Twice down and up, the second time less."""
    dip = math.sin(2 * math.pi * share) ** 2 * (1.0 if share < 0.5 else 0.6)
    return Joints({HEAD: 3.5 * dip * side}, {HEAD: Point(0.0, 2.2 * bounce * dip)})


def _tilt(share: float, bounce: float, side: float) -> Joints:
    """The head to one side for a while, the inner brows up."""
    much = _held(share)
    return Joints({HEAD: 7.0 * much * side}, {BROWS: Point(0.0, -0.9 * bounce * much)})


def _lift(share: float, bounce: float, side: float) -> Joints:
    """Brows and head up."""
    much = _held(share)
    return Joints(
        {HEAD: -3.0 * much * side}, {HEAD: Point(0.0, -1.5 * bounce * much), BROWS: Point(0.0, -1.8 * bounce * much)}
    )


def _flinch(share: float, bounce: float, side: float) -> Joints:
    """Away from the speaker at once, slowly back."""
    much = (1 - share) ** 0.8 * min(1.0, 6 * share)
    return Joints({HEAD: -6.0 * much * side, BODY: -3.0 * much * side}, {HEAD: Point(-2.0 * bounce * much * side, 0.0)})


def _held(share: float) -> float:
    edge = min(share, 1 - share) / RISE
    return 0.5 - 0.5 * math.cos(math.pi * min(1.0, edge))


SHAPES = frozen({"nod": _nod, "tilt": _tilt, "lift": _lift, "flinch": _flinch})

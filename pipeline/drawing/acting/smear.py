"""Smears: who goes very fast is drawn out along the way, for the few drawings in which the eye could not follow."""

from __future__ import annotations

import math

from pipeline.core.geometry import IDENTITY, Matrix, Point, rotation, scaling, translate
from pipeline.drawing.context import Context
from pipeline.timeline.model import Actor
from pipeline.timeline.track import place_at

_SLOW, _FAST = 700.0, 2600.0  # units a second: below is no smear, from there on a whole one
_STEPS = 8  # of a smear, so that a drawing comes back
_THIN = 0.4  # how much of its breadth is lost for what its length gains


def smear(actor: Actor, d: int, context: Context) -> Matrix:
    """What draws an actor out on the drawing made at frame `d`, on the stage; nothing when it is not fast."""
    most = context.pack.motion.smear
    if not most:
        return IDENTITY
    before = max(actor.span.start, context.scene.span.start, d - context.pack.motion.hold)
    now, then = place_at(actor.place, d), place_at(actor.place, before)
    x, y = now.x - then.x, now.y - then.y
    seconds = context.timeline.rate.seconds(d - before)
    speed = math.hypot(x, y) / seconds if seconds else 0.0
    share = math.ceil(_STEPS * min(1.0, max(0.0, (speed - _SLOW) / (_FAST - _SLOW)))) / _STEPS
    return drawn_out(Point(now.x, now.y), math.degrees(math.atan2(y, x)), 1 + most * share)


def drawn_out(about: Point, degrees: float, factor: float) -> Matrix:
    """Longer in one direction and thinner across it, about a point: the feet, which stay on the floor."""
    if factor == 1.0:
        return IDENTITY
    there, back = translate(-about.x, -about.y), translate(about.x, about.y)
    longer = rotation(-degrees).then(scaling(factor, factor**-_THIN)).then(rotation(degrees))
    return there.then(longer).then(back)

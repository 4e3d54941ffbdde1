"""Where the eyes look, and when they shut on the way there."""

from __future__ import annotations

import math
from typing import NamedTuple

from pipeline.core.geometry import Point
from pipeline.core.seed import between, chance
from pipeline.drawing.acting.face import expression_of
from pipeline.drawing.context import Context
from pipeline.packs.model import Character
from pipeline.timeline.model import Actor
from pipeline.timeline.track import mix_point, point_at, value_at

_AHEAD = Point(0.0, 0.0)
_DART_FRAMES = 21  # eyes that look at one thing still jump a little, about this often
_DART = 0.1
_TREMBLES = (7.0, 4.3, 5.7)  # frames of a tremble to and fro: two waves across, one up and down
_BLINK_OVER = 0.9  # how far eyes jump before they shut on the way


class Gaze(NamedTuple):
    """The eyes on one drawing."""

    pupils: Point  # how far they are moved, in canvas units
    blinks: bool  # eyes shut for one drawing, as on every large change of look or mood


def gaze(actor: Actor, character: Character, d: int, context: Context) -> Gaze:
    """The eyes on the drawing made at `d`: halfway on the first drawing of a new look, there on the second."""
    past = max(actor.span.start, d - context.face_hold)
    now, before = _wanted(actor, character, d), _wanted(actor, character, past)
    look = _dart(now, actor, d, context) if before == now else mix_point(before, now, 0.5)
    x, y = max(-1.0, min(1.0, look.x)), max(-1.0, min(1.0, look.y))
    jump = math.dist(before, now) > _BLINK_OVER
    mood = value_at(actor.expression, d) != value_at(actor.expression, past)
    shaken = _tremble(expression_of(character, value_at(actor.expression, d)).tremble, context.since(context.quiet(d)))
    x, y = x * character.look_range.x + shaken.x, y * character.look_range.y + shaken.y
    return Gaze(Point(x, y), jump or mood)


def _wanted(actor: Actor, character: Character, d: int) -> Point:
    """Where the story, else the pose, else the expression looks, -1..1 on the unmirrored drawing."""
    asked = point_at(actor.look, d)
    if asked != _AHEAD:
        return Point(-asked.x, asked.y) if value_at(actor.flip, d) else asked
    pose = character.poses.get(value_at(actor.pose, d))
    if pose is not None and pose.look is not None:
        return pose.look
    return expression_of(character, value_at(actor.expression, d)).look


def _tremble(units: float, own: int) -> Point:
    """What is in wet eyes is never quite still: two quick waves whose sum does not seem to repeat."""
    if not units:
        return _AHEAD
    turn = 2 * math.pi * own
    across = 0.6 * math.sin(turn / _TREMBLES[0]) + 0.4 * math.sin(turn / _TREMBLES[1])
    return Point(units * across, 0.6 * units * math.sin(turn / _TREMBLES[2]))


def _dart(look: Point, actor: Actor, d: int, context: Context) -> Point:
    """The look with a small jump now and then."""
    words = (context.seed, context.scene.id, actor.role, context.since(d) // _DART_FRAMES)
    if chance(*words, "dart") < 0.5:
        return look
    x = between(-_DART, _DART, *words, "dart-x")
    y = between(-_DART, _DART, *words, "dart-y") / 2
    return Point(look.x + x, look.y + y)

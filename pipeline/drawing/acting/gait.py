"""Where a puppet stands: its way across the stage in hops, its turn to the other side, its entrance."""

from __future__ import annotations

import math
from typing import NamedTuple

from pipeline.core.geometry import Matrix, rotation, scaling, translate
from pipeline.drawing.acting.rig import Joints
from pipeline.drawing.context import Context
from pipeline.drawing.pace import Arrival, arrival
from pipeline.packs.model import Character
from pipeline.timeline.model import Actor, Key, Place
from pipeline.timeline.track import index_at, place_at, value_at

_STRIDE = 190.0  # units of the way per hop, at size 1
_HOP = 30.0  # units
_LEAN = 5.0  # degrees into the way
_LEG_SWING = 14.0  # degrees
_TURN_FRAMES = 3
_LANDING = 0.05  # share of the height lost where a hop begins and ends


class Step(NamedTuple):
    """The state of a walk: 0 standing."""

    phase: float = 0.0  # hops done, with a fraction
    way: float = 0.0  # -1 to the left, 1 to the right, 0 standing


def step_at(actor: Actor, d: int) -> Step:
    """How far a walk is on the drawing made at frame `d`."""
    index = index_at(actor.place, d)
    key = actor.place[index]
    if index == 0 or d >= key.at + key.over:
        return Step()
    start = place_at(actor.place, key.at)
    far = key.value.x - start.x
    if abs(far) < _STRIDE / 4:
        return Step()
    hops = max(1, round(abs(far) / (_STRIDE * max(0.2, key.value.size))))
    done = (place_at(actor.place, d).x - start.x) / far
    return Step(hops * min(1.0, max(0.0, done)), math.copysign(1.0, far))


def stride(step: Step) -> Joints:
    """The legs of a walk, swung against each other."""
    if not step.way:
        return Joints({}, {})
    degrees = _LEG_SWING * math.sin(math.pi * step.phase)
    return Joints({"leg-left": degrees, "leg-right": -degrees}, {})


class Standing(NamedTuple):
    """Where and how large a puppet is on one drawing."""

    matrix: Matrix  # from its canvas to units of the stage
    size: float  # units per canvas unit its sprites are made for
    opacity: float


def standing(actor: Actor, character: Character, d: int, stretch: float, step: Step, context: Context) -> Standing:
    """Feet on the spot; stretched, leaning and hopping about them."""
    spot, come = place_at(actor.place, d), presence(actor, d, context)
    hop = abs(math.sin(math.pi * step.phase)) if step.way else 0.0
    tall = stretch * (1 - _LANDING * (1 - hop) * abs(step.way))
    wide = tall**-0.5 * _turning(actor, d, context) * (-1.0 if value_at(actor.flip, d) else 1.0)
    size = character.scale * spot.size
    on_feet = translate(-character.feet.x, -character.feet.y).then(
        scaling(size * wide * come.grow[0], size * tall * come.grow[1])
    )
    lifted = spot.y - come.lift - _HOP * spot.size * hop
    matrix = on_feet.then(rotation(spot.tilt + _LEAN * step.way * hop)).then(translate(spot.x, lifted))
    return Standing(matrix, character.scale * _settled_size(actor, d), come.opacity)


def presence(actor: Actor, d: int, context: Context) -> Arrival:
    """How much of the puppet is there, in the creator's way of arriving."""
    keys: tuple[Key[float], ...] = actor.presence
    index = index_at(keys, d)
    key = keys[index]
    style = context.pack.motion.entrance
    if index == 0 or key.value == keys[index - 1].value:
        return arrival(style, key.value)
    before = keys[index - 1].value
    return arrival(style, before + (key.value - before) * context.share(d, key.at, key.over))


def _settled_size(actor: Actor, d: int) -> float:
    """The size at rest, or the larger end of the change under way."""
    index = index_at(actor.place, d)
    key: Key[Place] = actor.place[index]
    if index == 0 or d >= key.at + key.over:
        return key.value.size
    return max(key.value.size, actor.place[index - 1].value.size)


def _turning(actor: Actor, d: int, context: Context) -> float:
    """The width while turning round: one drawing as if seen from the side."""
    index = index_at(actor.flip, d)
    key = actor.flip[index]
    if index == 0 or key.at <= actor.span.start or key.value == actor.flip[index - 1].value:
        return 1.0
    share = context.share(d, key.at, _TURN_FRAMES)
    return 0.2 + 0.8 * share if share < 1.0 else 1.0

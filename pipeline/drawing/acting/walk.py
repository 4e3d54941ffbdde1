"""Going from place to place: in steps, one foot planted while the other swings past it, or in hops."""

from __future__ import annotations

import math
from typing import NamedTuple

from pipeline.core.geometry import Point
from pipeline.drawing.acting.rig import BODY, Joints, rig_of
from pipeline.drawing.context import Context
from pipeline.packs.model import Character, Pose
from pipeline.timeline.model import Actor
from pipeline.timeline.track import index_at, place_at, value_at

LEGS = ("leg-left", "leg-right")
ARMS = ("arm-left", "arm-right")
_HOP_WAY = 190.0  # units of the way per hop, at size 1
_HOP = 30.0  # units
_HOP_SWING = 14.0  # degrees of a leg in a hop
_REACH = 20.0  # degrees of a leg in a step, to the front and to the back
_LIFT = 0.13  # of its length, by which a swinging leg is drawn up
_LEAN = 4.0  # degrees into the way
_ARM = 0.8  # degrees of an arm per degree of the leg across from it
_DRAWINGS = 2  # a step takes no fewer: else legs would jump from end to end


class Step(NamedTuple):
    """A walk on one drawing; nothing of it when standing."""

    way: float = 0.0  # -1 to the left, 1 to the right, 0 standing
    phase: float = 0.0  # steps done, with a fraction
    much: float = 0.0  # 0..1: both feet are together where a walk begins and ends
    leg: float = 0.0  # length of a leg in canvas units; 0 = it hops

    @property
    def share(self) -> float:
        """How much of the step under way is done."""
        return self.phase - math.floor(self.phase)

    @property
    def planted(self) -> float:
        """Degrees of the leg that stands: before the body first, behind it at last; of a canvas seen unturned."""
        return self.much * _REACH * (2 * self.share - 1) * self.way

    @property
    def air(self) -> float:
        """0..1: how far a hop is off the floor, or a step from touching down."""
        return math.sin(math.pi * self.share) if self.way else 0.0

    @property
    def rise(self) -> float:
        """Canvas units by which the body is above its standing height: below it when the legs are apart."""
        return -self.leg * (1 - math.cos(math.radians(self.planted)))


STANDING = Step()


def step_at(actor: Actor, character: Character, d: int, context: Context) -> Step:
    """How far a walk is on the drawing made at frame `d`."""
    index = index_at(actor.place, d)
    key = actor.place[index]
    if index == 0 or d >= key.at + key.over or (actor.on and value_at(actor.on, d)):
        return STANDING
    start = place_at(actor.place, key.at)
    far, size = key.value.x - start.x, max(0.2, key.value.size)
    if abs(far) < _HOP_WAY / 4:
        return STANDING
    leg = _leg(character) if context.pack.motion.walk == "step" else 0.0
    each = 2 * leg * math.sin(math.radians(_REACH)) * character.scale * size if leg else _HOP_WAY * size
    most = max(1, key.over // (_DRAWINGS * context.pack.motion.hold))
    steps = max(1, min(most, round(abs(far) / each)))
    phase = steps * min(1.0, max(0.0, (place_at(actor.place, d).x - start.x) / far))
    return Step(math.copysign(1.0, far), phase, min(1.0, 2 * phase, 2 * (steps - phase)), leg)


def _leg(character: Character) -> float:
    """From the hip to the floor."""
    rig = rig_of(character)
    hips = [rig.pivot(slot, "").y for slot in LEGS if slot in rig.parents]
    return max(0.0, character.feet.y - sum(hips) / len(hips)) if len(hips) == len(LEGS) else 0.0


def stride(step: Step, pose: Pose, mirrored: bool) -> Joints:
    """Legs against each other, free arms against the legs, the body into the way."""
    if not step.way:
        return Joints({}, {})
    side = -1.0 if mirrored else 1.0
    if not step.leg:
        degrees = side * _HOP_SWING * math.sin(math.pi * step.phase)
        return Joints(dict(zip(LEGS, (degrees, -degrees), strict=True)), {})
    stands, swings = LEGS if math.floor(step.phase) % 2 else LEGS[::-1]
    turn = {stands: side * step.planted, swings: -side * step.planted, BODY: side * step.way * step.much * _LEAN}
    for arm, leg in zip(ARMS, LEGS, strict=True):
        if arm not in pose.over:
            turn[arm] = -_ARM * turn[leg]
    return Joints(turn, {swings: Point(0.0, -_LIFT * step.leg * step.air * step.much)})


def lifted(step: Step, size: float, scale: float) -> float:
    """Units by which a walking body is above where it would stand."""
    return step.rise * scale if step.leg else _HOP * size * step.air

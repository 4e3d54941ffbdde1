"""What is late: hair, cloth, a bun. It stays behind when what carries it moves, swings past its place and settles.

A late part is a damped spring. Where it is now is the sum of where its carrier was in the frames before, each weighed
by how much of that moment the spring still holds: a closed form of the timeline, so any frame stands alone. The
carrier's turn is passed on as a turn; the way it goes (a walk, a bounce, a hop) turns the part about its own joint.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from pipeline.core.easing import held
from pipeline.core.geometry import Point
from pipeline.drawing.acting.posture import posture
from pipeline.drawing.acting.rig import ROOT, Joints, Rig, rig_of
from pipeline.drawing.context import Context
from pipeline.drawing.identity import Same, per_object
from pipeline.packs.model import Character
from pipeline.packs.moves import Follow
from pipeline.timeline.model import Actor
from pipeline.timeline.query import mouth_at

_LONGEST = 60  # frames a spring remembers
_FORGOTTEN = 0.004  # what is left of a moment when it is no longer counted
_FINE, _COARSE = 0.125, 0.5  # degrees: the steps a late part turns in, on ones and on held drawings
_HANGS = 0.12  # of the canvas's height: how far a part without a tip hangs down


class Drive(NamedTuple):
    """What carries a chain, at one moment: its turn in degrees, and its joint in canvas units."""

    turn: float
    x: float
    y: float


def follow(actor: Actor, character: Character, d: int, context: Context) -> Joints:
    """The turns of all late parts on the drawing made at frame `d`."""
    if not character.follow:
        return Joints({}, {})
    rig, turns = rig_of(character), {}
    step = _FINE if context.pack.motion.hold == 1 else _COARSE
    for slot, late in character.follow.items():
        if late.degrees:
            behind = _behind(late, character, rig, _path(slot, rig, actor, d, context))
            turns[slot] = round(behind / step) * step
    return Joints(turns, {})


@lru_cache(maxsize=256)
def _weights(late: float, swing: float, damping: float) -> tuple[float, ...]:
    """How much of the frame `j` frames ago a spring still holds; the weights add up to 1.

    A spring alone is late by `2 damping / frequency`; what is missing to `late` is waited first. A part that shall be
    less late than that swings quicker.
    """
    damping = min(damping, 0.999)
    own = 2 * damping / (2 * math.pi / swing)
    frequency = 2 * math.pi / swing if own <= late else 2 * damping / max(late, 0.25)
    wait = max(0.0, late - own)
    steps = [
        _reached(j + 1 - wait, frequency, damping) - _reached(j - wait, frequency, damping) for j in range(_LONGEST)
    ]
    while len(steps) > 1 and abs(steps[-1]) < _FORGOTTEN:
        steps.pop()
    total = sum(steps)
    return tuple(step / total for step in steps)


def _reached(t: float, frequency: float, damping: float) -> float:
    """How far a spring has come `t` frames after its carrier jumped by 1."""
    if t <= 0:
        return 0.0
    root = math.sqrt(1 - damping * damping)
    angle = frequency * root * t
    return 1 - math.exp(-damping * frequency * t) * (math.cos(angle) + damping / root * math.sin(angle))


def _behind(late: Follow, character: Character, rig: Rig, path: Sequence[Drive]) -> float:
    """How far a part is turned against what it hangs on: less the turn that its carrier in the chain makes itself."""
    mine = _swung(late, character, rig, path)
    carrier = character.follow.get(rig.parents.get(late.slot, ROOT))
    theirs = _swung(carrier, character, rig, path) if carrier and carrier.degrees else 0.0
    return late.degrees * math.tanh((mine - theirs) / late.degrees)


def _swung(late: Follow, character: Character, rig: Rig, path: Sequence[Drive]) -> float:
    """Degrees by which a part is behind the place its carrier would take it to."""
    now, weights = path[0], _weights(late.late, late.swing, late.damping)
    if all(then is now for then in path):
        return 0.0
    turn = x = y = 0.0
    for weight, then in zip(weights, path, strict=False):
        turn, x, y = turn + weight * then[0], x + weight * then[1], y + weight * then[2]
    tip = _reach(late, character, rig)
    across = tip.x * (y - now.y) - tip.y * (x - now.x)
    return turn - now.turn + math.degrees(across / (tip.x * tip.x + tip.y * tip.y))


def _reach(late: Follow, character: Character, rig: Rig) -> Point:
    """From a part's joint to its far end: given, or the joint of the next link, or as the link before, or down."""
    own = rig.pivot(late.slot, "")
    tip = late.tip or next(
        (rig.pivot(slot, "") for slot in character.follow if rig.parents.get(slot) == late.slot), None
    )
    if tip is not None and tip != own:
        return Point(tip.x - own.x, tip.y - own.y)
    carrier = character.follow.get(rig.parents.get(late.slot, ROOT))
    return _reach(carrier, character, rig) if carrier else Point(0.0, _HANGS * character.canvas.height)


def _path(slot: str, rig: Rig, actor: Actor, d: int, context: Context) -> tuple[Drive, ...]:
    """What carries the chain of a slot, on this drawing and on those before, a frame apart, the newest first."""
    follow = context.pack.characters[actor.character].follow
    first = slot
    while (above := rig.parents.get(first, ROOT)) in follow:
        first = above
    return _carried(Same(actor), Same(context), first, d)


@lru_cache(maxsize=64)
def _carried(actor: Same[Actor], context: Same[Context], first: str, d: int) -> tuple[Drive, ...]:
    return tuple(_drives(actor, context, first, d))


def _drives(actor: Same[Actor], context: Same[Context], first: str, d: int) -> Iterator[Drive]:
    character = actor.value.character
    begin = max(context.value.scene.span.start, actor.value.span.start)
    mirrored = posture(actor, context, d, mouth_at(actor.value, d)).stands.mirrored
    hold = context.value.pack.motion.hold
    moments = (
        max(begin, held(max(begin, d - j), hold)) for j in range(_window(context.value.pack.characters[character]))
    )
    for moment, frames in groupby(moments):
        drive = _drive(actor, context, first, moment, mirrored)
        for _ in frames:
            yield drive


@per_object
def _window(character: Character) -> int:
    """How many frames the slowest spring of a character remembers."""
    return max(len(_weights(late.late, late.swing, late.damping)) for late in character.follow.values())


@lru_cache(maxsize=4096)
def _drive(actor: Same[Actor], context: Same[Context], first: str, d: int, mirrored: bool) -> Drive:
    """The carrier on the drawing made at `d`, as seen from a body that looks the way it does now."""
    body = posture(actor, context, d, mouth_at(actor.value, d))
    rig = rig_of(context.value.pack.characters[actor.value.character])
    carrier, side = rig.parents.get(first, ROOT), -1.0 if mirrored else 1.0
    joint = body.bones(context.value, actor.value).nest(carrier).apply(*rig.pivot(first, body.view))
    stands = body.stands
    turn = sum(body.joints.turn.get(slot, 0.0) for slot in (carrier, *rig.above.get(carrier, ())))
    return Drive(
        turn + side * stands.tilt,
        (joint.x - stands.feet.x) * stands.grow[0] + side * stands.spot.x / stands.scale,
        (joint.y - stands.feet.y) * stands.grow[1] + stands.spot.y / stands.scale,
    )

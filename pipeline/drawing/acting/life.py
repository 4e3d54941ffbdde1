"""What a puppet does by itself: breathing, a swaying head, nods on stressed words, darting eyes."""

from __future__ import annotations

import math
from bisect import bisect_right
from typing import NamedTuple

from pipeline.core.geometry import Point
from pipeline.core.registry import frozen
from pipeline.core.seed import chance, smooth_noise
from pipeline.drawing.acting.face import BROWS
from pipeline.drawing.acting.inhale import inhaled
from pipeline.drawing.acting.reactions import reacted
from pipeline.drawing.acting.rig import BODY, HEAD, Joints
from pipeline.drawing.context import Context
from pipeline.packs.model import Character, Idle
from pipeline.timeline.model import Actor

_NOD_FRAMES = 9
_NOD_DEGREES = 2.5
_LEAN_DEGREES = 1.2  # of the body on a stressed word
_BROW_SHARE = 0.8  # how far the brows rise on a stressed word, as a share of the head's way
_SWAY_FRAMES = 9
_FINE = 10  # steps of breath and sway on ones: about a pixel each, so that many a drawing is the one before
_OPENING = frozen({"B": 0.12, "C": 0.25, "D": 0.4, "E": 0.2})  # how much the head lifts with an open mouth


class Life(NamedTuple):
    """The small motions of one drawing."""

    breath: float  # factor of the height: breathing, and giving on a stressed word
    joints: Joints


def life(actor: Actor, character: Character, d: int, mouth: str, context: Context) -> Life:
    """What the puppet does by itself on the drawing made at frame `d`, while its mouth has a shape."""
    idle = character.idle
    d = context.quiet(d)
    own = context.since(d)
    nod, side = _nod(actor, d, context)
    lift = -idle.talk_bounce * _OPENING.get(mouth, 0.0)
    head = Point(0.0, lift + idle.talk_bounce * nod)
    breath = _breath(idle, own, context, actor.role) + inhaled(actor, d, context)
    by_itself = Joints(
        {HEAD: idle.sway * _sway(own, context, actor.role) + _NOD_DEGREES * nod, BODY: _LEAN_DEGREES * side * nod},
        {
            BODY: Point(0.0, -idle.rise * breath),
            HEAD: head,
            BROWS: Point(0.0, -_BROW_SHARE * idle.talk_bounce * nod),
        },
    )
    return Life(
        (1 + idle.breath * breath) * (1 - context.pack.motion.give.talk * nod),
        added(by_itself, reacted(actor, d, idle, context)),
    )


def added(joints: Joints, more: Joints) -> Joints:
    """The sums of two sets of turns and shifts."""
    turn, shift = dict(joints.turn), dict(joints.shift)
    for slot, degrees in more.turn.items():
        turn[slot] = turn.get(slot, 0.0) + degrees
    for slot, by in more.shift.items():
        there = shift.get(slot, Point(0.0, 0.0))
        shift[slot] = Point(there.x + by.x, there.y + by.y)
    return Joints(turn, shift)


def _breath(idle: Idle, own: int, context: Context, role: str) -> float:
    """-1..1; with held drawings in half steps, so that a drawing comes back and is not resampled each time."""
    full = math.sin(2 * math.pi * (own / idle.breath_frames + chance(context.seed, "breath", role)))
    return round(_FINE * full) / _FINE if context.pack.motion.hold == 1 else round(2 * full) / 2


def _sway(own: int, context: Context, role: str) -> float:
    """-1..1; with held drawings in whole steps, as one who traces the same drawing again and again."""
    words = (context.seed, "sway", context.scene.id, role)
    if context.pack.motion.hold == 1:
        return round(_FINE * smooth_noise(own / (4 * _SWAY_FRAMES), *words)) / _FINE
    return round(1.6 * smooth_noise(own // _SWAY_FRAMES / 2.5, *words))


def _nod(actor: Actor, d: int, context: Context) -> tuple[float, float]:
    """0..1, down and up again on each stressed word; and the side the body leans to, which changes with each."""
    index = bisect_right(actor.accents, d) - 1
    if index < 0:
        return 0.0, 1.0
    return _bow(context.share(d, actor.accents[index], _NOD_FRAMES)), 1.0 if index % 2 else -1.0


def _bow(share: float) -> float:
    return math.sin(math.pi * share**0.7) if 0.0 < share < 1.0 else 0.0

"""Bodies in the music: a bounce that lands on the beat of the bed, and a lean to one side and the other."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from pipeline.drawing.acting.face import expression_of
from pipeline.drawing.acting.rig import BODY, HEAD, Joints
from pipeline.drawing.context import Context
from pipeline.drawing.pulse import pulse_at
from pipeline.packs.model import Character
from pipeline.timeline.model import Actor, Track
from pipeline.timeline.track import index_at

_MOOD_FRAMES = 10  # until a new mood or pose is felt in the bounce
_HEAD_ANSWERS = -0.6  # of the body's lean


class Bob(NamedTuple):
    """The bounce of one drawing."""

    stretch: float = 1.0
    lift: float = 0.0  # units at size 1
    joints: Joints = Joints({}, {})


STILL = Bob()


def bounce(actor: Actor, character: Character, d: int, context: Context) -> Bob:
    """How the music moves a body on the drawing made at frame `d`: lowest and squashed on the beat."""
    style = context.pack.motion.bounce
    if not (style.depth or style.lift or style.sway):
        return STILL
    pulse = pulse_at(context.quiet(d), context)
    much = pulse.strength * _felt(actor, character, d)
    if much <= 0:
        return STILL
    phase = (pulse.phase(style.every) - style.late) % 1.0
    rise = math.sin(math.pi * phase)  # off the floor and back, with the sharp landing of a ball
    lean = much * style.sway * math.sin(math.pi * (pulse.beats / style.every - style.late))
    return Bob(
        1 + much * style.depth * (2 * rise - 1),
        much * style.lift * rise,
        Joints({BODY: lean, HEAD: _HEAD_ANSWERS * lean}, {}) if style.sway else STILL.joints,
    )


def _felt(actor: Actor, character: Character, d: int) -> float:
    """How much of the bounce goes through the body in its mood and pose."""
    moods = _mixed(actor.expression, d, lambda name: expression_of(character, name).bounce)
    poses = character.poses
    return moods * _mixed(actor.pose, d, lambda name: poses[name].bounce if name in poses else 1.0)


def _mixed(track: Track[str], d: int, share: Callable[[str], float]) -> float:
    """A share that each name of a track has, on its way from the one before."""
    index = index_at(track, d)
    now = share(track[index].value)
    if index == 0:
        return now
    before, done = share(track[index - 1].value), min(1.0, (d - track[index].at) / _MOOD_FRAMES)
    return before + (now - before) * done

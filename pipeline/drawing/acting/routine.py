"""A pose that is a round of other poses, such as a dance: one step after the other, on the beats of the music."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pipeline.core.timing import Span
from pipeline.drawing.context import Context
from pipeline.drawing.identity import Same
from pipeline.packs.model import Character, Pose
from pipeline.timeline.model import Actor, Key
from pipeline.timeline.rhythm import strokes
from pipeline.timeline.track import index_at

_SOONEST, _LATEST = 0.6, 1.5  # of a step's frames: a beat in between is waited for
_BRACE = 1 / 3  # of a change: one is lowest then, and that is to fall on the beat


@lru_cache(maxsize=256)
def pose_changes(actor_key: Same[Actor], context_key: Same[Context]) -> tuple[Key[str], ...]:
    """The pose track from the actor's first moment on: rounds as their steps, and nothing that is already there."""
    actor, context = actor_key.value, context_key.value
    character = context.pack.characters[actor.character]
    keys = actor.pose[index_at(actor.pose, actor.span.start) :]
    keys = tuple(key for index, key in enumerate(keys) if index == 0 or key.value != keys[index - 1].value)
    ends = [*(key.at for key in keys[1:]), actor.span.end]
    return tuple(step for key, end in zip(keys, ends, strict=True) for step in _steps(key, end, character, context))


def _steps(key: Key[str], end: int, character: Character, context: Context) -> Iterator[Key[str]]:
    """A key of the track, or the steps of its round."""
    pose = character.poses.get(key.value)
    if pose is None or not pose.steps:
        yield key
        return
    for index, at in enumerate(_moments(pose, key.at, end, context)):
        yield Key(at, pose.steps[index % len(pose.steps)], key.over)


def _moments(pose: Pose, start: int, end: int, context: Context) -> Iterator[int]:
    """When each step is begun: as often as the pose says, or on the beat nearest to that."""
    lead = round(context.pack.motion.settle * _BRACE)
    beats = [stroke.frame - lead for stroke in strokes(context.timeline, Span(start, max(start, end) + lead))]
    at = start
    while at < end:
        yield at
        soonest, latest = at + _SOONEST * pose.every, at + _LATEST * pose.every
        at = next((beat for beat in beats if soonest <= beat <= latest), at + pose.every)

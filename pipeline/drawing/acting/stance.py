"""From pose to pose: which drawing shows, how far its joints are, and the squash in between.

A change takes `settle` frames. Its first third is the old drawing flattened, as one braces oneself; then the new
drawing springs up, a little past its place, and comes to rest.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Point
from pipeline.core.registry import frozen
from pipeline.drawing.acting.rig import Joints
from pipeline.drawing.acting.routine import pose_changes
from pipeline.drawing.context import Context
from pipeline.drawing.identity import Same
from pipeline.packs.model import Character, Pose
from pipeline.packs.moves import Motion
from pipeline.timeline.model import Actor, Key
from pipeline.timeline.track import index_at, mix_float, mix_point

_BRACE = 1 / 3  # share of a change in which the old drawing still shows
_STRETCHED = 2 / 3  # share of a change at which the new drawing is tallest
_DRAG = 8.0  # degrees an arm flies out before it comes to rest
_OUTWARD = frozen({"arm-left": 1.0, "arm-right": -1.0})  # the sign of a turn away from the body
_STILL = Point(0.0, 0.0)


class Stance(NamedTuple):
    """A puppet's body at one moment."""

    pose: Pose
    choices: Mapping[str, str]
    joints: Joints
    stretch: float  # factor of its height, about the feet


def stance(actor: Actor, character: Character, d: int, context: Context) -> Stance:
    """The body on the drawing made at frame `d`."""
    keys = pose_changes(Same(actor), Same(context))
    index = index_at(keys, d)
    share = _share(keys, index, d, context)
    shown = index if index == 0 or share >= _BRACE + 1e-9 else index - 1
    pose = _pose(character, keys[shown].value)
    since = max(0, d - keys[shown].at)
    joints = _swung(_joints(character, keys, index, d, context), pose, since)
    if index and shown == index:
        joints = _dragged(joints, _pose(character, keys[index - 1].value), pose, share)
    return Stance(
        pose,
        _choices(pose, since),
        joints,
        _stretch(share, context.pack.motion.squash),
    )


def _pose(character: Character, name: str) -> Pose:
    return character.poses.get(name) or character.poses[character.default_pose]


def _share(keys: tuple[Key[str], ...], index: int, d: int, context: Context) -> float:
    """How much of the newest change is done on this drawing."""
    key = keys[index]
    return 1.0 if index == 0 else context.share(d, key.at, max(key.over, context.pack.motion.settle))


def _choices(pose: Pose, since: int) -> dict[str, str]:
    step = since // max(1, pose.every)
    return {slot: names[step % len(names)] for slot, names in pose.choices.items() if names}


def _joints(character: Character, keys: tuple[Key[str], ...], index: int, d: int, context: Context) -> Joints:
    """Turns and shifts on their way from the pose before, wherever that one had got to."""
    target = _pose(character, keys[index].value)
    share = _share(keys, index, d, context)
    if share >= 1.0:
        return Joints(target.turn, target.shift)
    before = _joints(character, keys, index - 1, keys[index].at, context)
    eased = _settling(share, context.pack.motion)
    return Joints(
        {
            slot: mix_float(before.turn.get(slot, 0.0), target.turn.get(slot, 0.0), eased)
            for slot in {**before.turn, **target.turn}
        },
        {
            slot: mix_point(before.shift.get(slot, _STILL), target.shift.get(slot, _STILL), eased)
            for slot in {**before.shift, **target.shift}
        },
    )


def _settling(share: float, motion: Motion) -> float:
    """The way from the old joints to the new: still while bracing, then past the end and back."""
    u = _way(share)
    return EASINGS[motion.ease](u) + motion.overshoot * math.sin(math.pi * u)


def _way(share: float) -> float:
    """How much of the change after bracing is done."""
    return max(0.0, (share - _BRACE) / (1 - _BRACE))


def _stretch(share: float, squash: tuple[float, float]) -> float:
    """1, down to the low end while bracing, up to the high end, and back to 1."""
    low, high = squash
    if share <= _BRACE:
        return mix_float(1.0, low, share / _BRACE)
    if share <= _STRETCHED:
        return mix_float(low, high, (share - _BRACE) / (_STRETCHED - _BRACE))
    return mix_float(high, 1.0, (share - _STRETCHED) / (1 - _STRETCHED))


def _swung(joints: Joints, pose: Pose, since: int) -> Joints:
    """The joints with the pose's own swinging on top."""
    if not pose.swing:
        return joints
    turn = dict(joints.turn)
    for slot, (degrees, frames) in pose.swing.items():
        turn[slot] = turn.get(slot, 0.0) + degrees * math.sin(2 * math.pi * since / max(1, frames))
    return Joints(turn, joints.shift)


def _dragged(joints: Joints, before: Pose, pose: Pose, share: float) -> Joints:
    """The joints with newly placed arms a little behind the body; arms that hold something stay at it."""
    late = _DRAG * math.sin(math.pi * _way(share)) if share < 1.0 else 0.0
    free = [slot for slot in _OUTWARD if slot not in pose.over and not pose.props]
    moved = [slot for slot in free if pose.choices.get(slot) != before.choices.get(slot)]
    if not late or not moved:
        return joints
    return Joints(
        {**joints.turn, **{slot: joints.turn.get(slot, 0.0) + _OUTWARD[slot] * late for slot in moved}}, joints.shift
    )

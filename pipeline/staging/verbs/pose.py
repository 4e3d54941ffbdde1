"""A role takes a pose."""

from __future__ import annotations

from pipeline.script.story import Pose
from pipeline.staging import names
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Key


def pose(stage: Stage, beat: Pose, start: float) -> float:
    """Takes no time of its own: the pose settles, in the pack's time, while the next beat begins."""
    n = stage.frame(start)
    puppet = stage.actor(beat.role, n, beat.mark)
    if puppet is not None:
        name = names.pose(beat.pose, puppet.character, stage.world, beat.mark)
        puppet.pose.append(Key(n, name, stage.world.drawn(stage.world.pack.motion.settle)))
    return start

"""A role walks to another place, or changes size."""

from __future__ import annotations

from pipeline.script.story import Move
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Key

SECONDS = 0.6


def move(stage: Stage, beat: Move, start: float) -> float:
    """Blocks for `over`, 0.6 s by itself; the role faces the middle of the stage from its new place."""
    n = stage.frame(start)
    puppet = stage.actor(beat.role, n, beat.mark)
    if puppet is None:
        return start
    over = stage.seconds(beat.over, SECONDS)
    puppet.size = puppet.size if beat.size is None else beat.size
    place = stage.standing(beat.at, beat.role, n, puppet.size)
    puppet.place.append(Key(n, place, stage.frames(start, over), beat.ease or "in-out-sine"))
    stage.face_middle(puppet, n)
    return start + over

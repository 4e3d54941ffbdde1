"""A role turns its eyes."""

from __future__ import annotations

from pipeline.script.story import Look
from pipeline.staging.puppets import Gaze
from pipeline.staging.stage import Stage


def look(stage: Stage, beat: Look, start: float) -> float:
    """Takes no time; the eyes stay there until the next `look` of the role."""
    n = stage.frame(start)
    puppet = stage.actor(beat.role, n, beat.mark)
    if puppet is not None:
        puppet.gazes.append(Gaze(n, beat.to))
    return start

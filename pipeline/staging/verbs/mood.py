"""A role's face changes without a word."""

from __future__ import annotations

from pipeline.script.story import Mood
from pipeline.staging import names
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Key


def mood(stage: Stage, beat: Mood, start: float) -> float:
    """Takes no time; the expression stays until another one is asked for."""
    n = stage.frame(start)
    puppet = stage.actor(beat.role, n, beat.mark)
    if puppet is not None:
        puppet.mood = names.expression(beat.expression, puppet.character, stage.world, beat.mark)
        puppet.expression.append(Key(n, puppet.mood))
    return start

"""A role turns to its other side."""

from __future__ import annotations

from pipeline.script.story import Flip
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Key


def flip(stage: Stage, beat: Flip, start: float) -> float:
    """Takes no time; from now on the author decides which way the role faces."""
    n = stage.frame(start)
    puppet = stage.actor(beat.role, n, beat.mark)
    if puppet is not None:
        puppet.flip.append(Key(n, not puppet.flip[-1].value))
        puppet.turned = True
    return start

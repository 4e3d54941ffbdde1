"""A role leaves."""

from __future__ import annotations

from pipeline.script.story import Exit
from pipeline.staging.entrance import offstage, side
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Key


def leave(stage: Stage, beat: Exit, start: float) -> float:
    """Blocks until the role is gone: 0.5 s to a side, 0.4 s where it stands."""
    n = stage.frame(start)
    puppet = stage.actor(beat.role, n, beat.mark)
    if puppet is None:
        return start
    place = puppet.goal(n)
    away = offstage(beat.to or side(stage.world.pack.motion.entrance, place), place)
    over = stage.seconds(beat.over, 0.4 if away is None else 0.5)
    leaving = stage.frames(start, over)
    if away is None:
        puppet.presence.append(Key(n, 0.0, leaving, "linear"))
    else:
        puppet.place.append(Key(n, away, leaving, "in-cubic"))
        puppet.presence.append(Key(n + leaving, 0.0))
    stage.cues += sound(stage, ("exit", "whoosh"), start, volume=0.4)
    return start + over

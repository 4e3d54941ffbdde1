"""Cues of voices and of sounds, those that are asked for and those that come with what happens."""

from __future__ import annotations

import math
from collections.abc import Sequence

from pipeline.core.timing import Span
from pipeline.staging.spoken import Spoken
from pipeline.staging.stage import Stage
from pipeline.staging.world import CENTER
from pipeline.timeline.model import Cue

WIDTH = 0.35  # how far to a side a voice at the edge of the frame is heard
SILENCE = -60.0


def decibels(volume: float) -> float:
    """A volume (1 = as recorded) as gain."""
    return 20 * math.log10(volume) if volume > 0.001 else SILENCE


def sound(
    stage: Stage, choices: Sequence[str], start: float, *, volume: float = 1.0, lasting: float | None = None
) -> tuple[Cue, ...]:
    """The first of `choices` that the pack has, once or repeated for as long as it lasts; nothing when it has none."""
    found = next((stage.world.pack.sounds[name] for name in choices if name in stage.world.pack.sounds), None)
    if found is None:
        return ()
    span = stage.world.span(start, start + (found.seconds if lasting is None else lasting))
    repeated = lasting is not None and lasting > found.seconds
    return (Cue("sfx", found.file, found.digest, span, found.gain_db + decibels(volume), loop=repeated),)


def voice(stage: Stage, line: Spoken) -> tuple[Cue, ...]:
    """The line's take, heard from where its speaker stands; nothing when it is silent."""
    take = line.take
    if take.path is None:
        return ()
    span = Span(line.span.start, line.span.start + stage.frame(take.seconds))
    puppet = stage.puppets.get(line.role)
    here = puppet is not None and puppet.here(span.start)
    side = (puppet.goal(span.start).x - CENTER) / CENTER if puppet is not None and here else 0.0
    return (Cue("voice", take.digest, take.digest, span, pan=round(WIDTH * max(-1.0, min(1.0, side)), 3)),)

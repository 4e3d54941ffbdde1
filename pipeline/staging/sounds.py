"""Cues of voices and of sounds, those that are asked for and those that come with what happens."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from pipeline.core.timing import Span
from pipeline.script.story import Music, Sfx
from pipeline.staging.spoken import Spoken
from pipeline.staging.stage import Stage
from pipeline.staging.world import CENTER
from pipeline.timeline.model import Cue

WIDTH = 0.35  # how far to a side a voice at the edge of the frame is heard
SILENCE = -60.0
STINGER = 0.7  # the usual volume of a stinger: it leads for a moment


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


def asked(stage: Stage, beat: Sfx, start: float) -> tuple[Cue, ...]:
    """The sound of a `sfx` step, from its role's side, through what it says, for as long as it says."""
    lasting = None if beat.over is None else stage.seconds(beat.over, 0.0)
    fade = stage.frame(stage.seconds(beat.fade, 0.0))
    return tuple(
        replace(
            cue,
            pan=side(stage, beat.side, cue.span.start) if beat.side else 0.0,
            through=beat.through,
            fade_in=min(fade, cue.span.length),
            fade_out=min(fade, cue.span.length),
            loop=cue.loop or beat.loop,
        )
        for cue in sound(stage, (beat.name,), start, volume=beat.volume, lasting=lasting)
    )


def stinger(stage: Stage, beat: Music, start: float) -> tuple[Cue, ...]:
    """A phrase of music, once, over the bed."""
    bed = stage.world.pack.music.get(beat.stinger)
    if bed is None:
        stage.world.ledger.note(beat.mark, f'pack {stage.world.pack.name} has no music "{beat.stinger}"')
        return ()
    span = stage.world.span(start, start + bed.seconds)
    volume = STINGER if beat.volume is None or beat.track or beat.mood else beat.volume
    return (Cue("music", bed.file, bed.digest, span, bed.gain_db + decibels(volume), duck=True, leads=True),)


def voice(stage: Stage, line: Spoken) -> tuple[Cue, ...]:
    """The line's take, heard from where its speaker stands; nothing when it is silent."""
    take = line.take
    if take.path is None:
        return ()
    span = Span(line.span.start, line.span.start + stage.frame(take.seconds))
    pan = side(stage, line.role, span.start)
    return (Cue("voice", take.digest, take.digest, span, pan=pan, through=line.through),)


def side(stage: Stage, role: str, n: int) -> float:
    """From which side a role is heard at frame `n`: the middle, where it is not on the stage."""
    puppet = stage.puppets.get(role)
    if puppet is None or not puppet.here(n):
        return 0.0
    place = (puppet.goal(n).x - CENTER) / CENTER
    return round(WIDTH * max(-1.0, min(1.0, place)), 3)

"""Music starts, changes or stops."""

from __future__ import annotations

from pipeline.script.story import Music
from pipeline.staging.stage import MusicChange, Stage

FADE = 0.8


def music(stage: Stage, beat: Music, start: float) -> float:
    """Takes no time of its own; plays on, across scenes, until another track or a stop."""
    bed = stage.world.pack.music.get(beat.track)
    if beat.track and bed is None:
        stage.world.ledger.note(beat.mark, f'pack {stage.world.pack.name} has no music "{beat.track}"')
    fade = stage.seconds(beat.fade, FADE)
    stage.bed = bed
    stage.music.append(MusicChange(start, bed, beat.volume, fade))
    return start

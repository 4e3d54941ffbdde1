"""A sound."""

from __future__ import annotations

from pipeline.script.story import Sfx
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage


def sfx(stage: Stage, beat: Sfx, start: float) -> float:
    """Takes no time of its own: it rings while the next beats play."""
    found = sound(stage, (beat.name,), start, volume=beat.volume)
    if not found:
        stage.world.ledger.note(beat.mark, f'pack {stage.world.pack.name} has no sound "{beat.name}"')
    stage.cues += found
    return start

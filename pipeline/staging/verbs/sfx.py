"""A sound begins, or one that goes on ends."""

from __future__ import annotations

from dataclasses import replace

from pipeline.core.timing import Span
from pipeline.script.story import Sfx
from pipeline.staging.rhythm import NOW, next_on
from pipeline.staging.sounds import asked
from pipeline.staging.stage import Stage

FADE = 0.4  # seconds in which a sound that goes on is gone


def sfx(stage: Stage, beat: Sfx, start: float) -> float:
    """Takes no time of its own: it rings while the next beats play."""
    at = next_on(stage.playing, beat.on or NOW, start)
    if beat.stop:
        _stop(stage, beat, at)
    if beat.name:
        found = asked(stage, beat, at)
        if not found:
            stage.world.ledger.note(beat.mark, f'pack {stage.world.pack.name} has no sound "{beat.name}"')
        (stage.ringing if beat.loop and beat.over is None else stage.cues).extend(found)
    return start


def _stop(stage: Stage, beat: Sfx, at: float) -> None:
    """The sound that goes on fades away from here."""
    sound, frame, fade = stage.world.pack.sounds.get(beat.stop), stage.frame(at), stage.seconds(beat.fade, FADE)
    found = next(
        (c for c in reversed(stage.ringing) if sound and c.source == sound.file and c.span.start <= frame), None
    )
    if found is None:
        stage.world.ledger.note(beat.mark, f'no sound "{beat.stop}" goes on that could be stopped')
        return
    stage.ringing.remove(found)
    span = Span(found.span.start, max(found.span.start, stage.frame(at + fade)))
    stage.cues.append(replace(found, span=span, fade_out=min(stage.frame(fade), span.length)))

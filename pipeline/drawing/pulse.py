"""The beat of the music that plays at a frame, told from the film's cues and the beds of the pack."""

from __future__ import annotations

import math
from typing import NamedTuple

from pipeline.drawing.context import Context
from pipeline.drawing.identity import per_object
from pipeline.packs.model import Bed, Pack
from pipeline.timeline.model import Cue, Timeline

_RISE = 2.0  # beats until the body is in the music, and out of it again


class Pulse(NamedTuple):
    """Where in the music a frame is."""

    beats: float = 0.0  # since the bed began; whole numbers are beats
    strength: float = 0.0  # 0 without music, 1 well inside it

    def phase(self, every: float) -> float:
        """How far through its bounce of `every` beats a body is, 0..1; 0 is on the beat."""
        turns = self.beats / every
        return turns - math.floor(turns)


SILENCE = Pulse()


def pulse_at(n: int, context: Context) -> Pulse:
    """The music at frame `n` of the film; the newest bed where one fades into the next."""
    beds = _beds(context.pack)
    cue = next((cue for cue in _music(context.timeline) if n in cue.span and cue.source in beds), None)
    if cue is None:
        return SILENCE
    bed, rate = beds[cue.source], context.timeline.rate
    beats = _position(rate.seconds(n - cue.span.start), cue) * bed.bpm / 60
    come = rate.seconds(n - cue.span.start) * bed.bpm / 60
    left = rate.seconds(cue.span.end - n) * bed.bpm / 60
    return Pulse(beats, min(1.0, (come + 1) / _RISE, left / _RISE))


def _position(seconds: float, cue: Cue) -> float:
    """The second of the bed's file that is heard so long after the cue began."""
    length = cue.loop_end - cue.loop_start
    if not cue.loop or length <= 0 or seconds < cue.loop_end:
        return seconds
    return cue.loop_start + (seconds - cue.loop_end) % length


@per_object
def _music(timeline: Timeline) -> tuple[Cue, ...]:
    """The beds of the film, the newest first."""
    return tuple(sorted((cue for cue in timeline.cues if cue.kind == "music"), key=lambda cue: -cue.span.start))


@per_object
def _beds(pack: Pack) -> dict[str, Bed]:
    return {bed.file: bed for bed in pack.music.values()}

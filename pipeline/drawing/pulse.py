"""How far a body is in the music at a frame: which beat, and how strongly it is felt."""

from __future__ import annotations

import math
from typing import NamedTuple

from pipeline.drawing.context import Context
from pipeline.timeline.rhythm import tempo_at

_RISE = 2.0  # beats until the body is in the music, and out of it again


class Pulse(NamedTuple):
    """Where in the music a frame is."""

    beats: float = 0.0  # since its first bar began; whole numbers are beats
    strength: float = 0.0  # 0 without music, 1 well inside it

    def phase(self, every: float) -> float:
        """How far through its bounce of `every` beats a body is, 0..1; 0 is on the beat."""
        turns = self.beats / every
        return turns - math.floor(turns)


SILENCE = Pulse()


def pulse_at(n: int, context: Context) -> Pulse:
    """The music at frame `n` of the film."""
    tempo = tempo_at(context.timeline, n)
    if tempo is None:
        return SILENCE
    come, left = (n - tempo.span.start) / tempo.beat, (tempo.span.end - n) / tempo.beat
    before = tempo_at(context.timeline, tempo.span.start - 1)
    fresh = 1.0 if before is not None and before.beat == tempo.beat else min(1.0, (come + 1) / _RISE)
    return Pulse((n - tempo.first) / tempo.beat, min(fresh, 1.0 if _goes_on(tempo.span.end, context) else left / _RISE))


def _goes_on(n: int, context: Context) -> bool:
    """Whether music is still felt at a frame: another piece takes over, or the film ends in it."""
    return n >= context.timeline.frames or tempo_at(context.timeline, n) is not None

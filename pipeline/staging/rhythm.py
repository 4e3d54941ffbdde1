"""Where the music is: what plays since when, what changes, and the moments at which beats and bars fall."""

from __future__ import annotations

import math
from dataclasses import dataclass

from pipeline.packs.model import Bed

HAIR = 1e-6  # seconds: a moment on the beat is on it, whatever sums of floats make of it
NOW, BEAT, BAR = "now", "beat", "bar"


@dataclass(frozen=True, slots=True)
class Playing:
    """A bed that plays: at second `since` of the film, its file's second `offset` is heard."""

    bed: Bed
    since: float
    offset: float = 0.0
    volume: float = 1.0

    @property
    def first(self) -> float:
        """The second of the film at which a bar began, or would have begun before the music came in."""
        return self.since - self.offset + self.bed.first_beat

    def next(self, on: str, moment: float) -> float:
        """The first beat or bar from a moment on; the moment itself where the beats are not known."""
        step = self.bed.beat * (self.bed.bar if on == BAR else 1)
        if not step or on == NOW:
            return moment
        return self.first + math.ceil((moment - self.first) / step - HAIR) * step

    def handed(self, bed: Bed, moment: float) -> float:
        """Where another piece of the same beats is to be, for the music to go on as if it had played all along."""
        start, end = bed.loop_start, bed.loop_end or bed.seconds
        place = bed.first_beat + (moment - self.first)
        turn = end - start
        return start + (place - start) % turn if turn > 0 and not start <= place < end else place


@dataclass(frozen=True, slots=True)
class MusicChange:
    """From second `at` of the film on, this bed plays (or none), from its second `offset` on."""

    at: float
    bed: Bed | None
    volume: float
    fade: float
    offset: float = 0.0

    def playing(self) -> Playing | None:
        """What is heard from then on."""
        return Playing(self.bed, self.at, self.offset, self.volume) if self.bed else None


def next_on(playing: Playing | None, on: str, moment: float) -> float:
    """When something set on the music falls, if any plays."""
    return playing.next(on, moment) if playing else moment

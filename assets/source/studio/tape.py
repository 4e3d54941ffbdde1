"""Notes on a circular tape: bars and beats, swing, and hands that are never exactly on time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studio.shaping import RATE, Wave

NECK = (57, 79)  # the notes under a ukulele player's fingers


@dataclass(frozen=True, slots=True)
class Time:
    """How fast, how many beats to the bar, and where the second eighth of a beat falls."""

    bpm: float
    bar: int = 4
    swing: float = 0.5

    @property
    def beat(self) -> float:
        """Seconds from one beat to the next."""
        return 60.0 / self.bpm

    def swung(self, beat: float) -> float:
        """Eighths lean back; everything between leans with them."""
        whole, part = divmod(beat, 1.0)
        late = self.swing
        return float(whole + (part / 0.5 * late if part <= 0.5 else late + (part - 0.5) / 0.5 * (1 - late)))


@dataclass(frozen=True, slots=True)
class Tape:
    """A stereo loop of whole bars; what rings past its end is heard at its start."""

    time: Time
    bars: int
    sound: Wave

    @classmethod
    def of(cls, time: Time, bars: int) -> Tape:
        return cls(time, bars, np.zeros((round(bars * time.bar * time.beat * RATE), 2)))

    def add(self, sound: Wave) -> None:
        """Something that is as long as the tape, (n, 2)."""
        self.sound[:] += sound

    def put(self, piece: Wave, beat: float, pan: float = 0.0, late: float = 0.0) -> None:
        """A mono sound at a beat (counted from 0), `late` seconds after it, -1 left to 1 right."""
        start = round((self.time.swung(beat) * self.time.beat + late) * RATE) % len(self.sound)
        angle = (pan + 1) * np.pi / 4
        both = piece[:, None] * (np.asarray((np.cos(angle), np.sin(angle))) * np.sqrt(2))
        while len(both):
            fits = both[: len(self.sound) - start]
            self.sound[start : start + len(fits)] += fits
            both, start = both[len(fits) :], 0


def human(rng: np.random.Generator, spread: float = 0.007) -> float:
    """Seconds a hand is late (or early)."""
    return float(np.clip(rng.normal(0.0, spread), -2 * spread, 2 * spread))


def force(rng: np.random.Generator, middle: float, spread: float = 0.12) -> float:
    """How hard a note is played."""
    return float(middle * np.clip(rng.normal(1.0, spread), 0.7, 1.3))


def led(chords: Sequence[Sequence[int]], start: Sequence[int], reach: tuple[int, int] = NECK) -> list[tuple[int, ...]]:
    """Each chord (pitch classes) in the grip nearest to the one before: fingers move as little as they can."""
    grips: list[tuple[int, ...]] = []
    before = tuple(start)
    for chord in chords:
        before = min(_grips(chord, reach), key=lambda grip: (_moved(grip, before), grip))
        grips.append(before)
    return grips


def _moved(grip: Sequence[int], before: Sequence[int]) -> int:
    return sum(abs(one - other) for one, other in zip(grip, before, strict=True))


def _grips(chord: Sequence[int], reach: tuple[int, int]) -> list[tuple[int, ...]]:
    """The chord's inversions, each note above the last, within the player's reach."""
    found = []
    rising = sorted(chord, key=lambda pitch: (pitch - chord[0]) % 12)
    for turn in range(len(rising)):
        turned = (*rising[turn:], *rising[:turn])
        for octave in range(3, 7):
            notes = [12 * octave + turned[0]]
            for pitch in turned[1:]:
                notes.append(notes[-1] + 1 + (pitch - notes[-1] - 1) % 12)
            if notes[0] >= reach[0] and notes[-1] <= reach[1]:
                found.append(tuple(notes))
    return found

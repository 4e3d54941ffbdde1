"""Notes on a circular tape: bars and beats, swing, and hands that are never exactly on time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from shaping import RATE, Wave

BPM = 92.0
BEAT = 60.0 / BPM
NECK = (57, 79)  # the notes under a ukulele player's fingers
SWING = 0.57  # where the second eighth of a beat falls


@dataclass(frozen=True, slots=True)
class Tape:
    """A stereo loop of whole bars; what rings past its end is heard at its start."""

    bars: int
    sound: Wave

    @classmethod
    def of(cls, bars: int) -> Tape:
        return cls(bars, np.zeros((round(bars * 4 * BEAT * RATE), 2)))

    def put(self, piece: Wave, beat: float, pan: float = 0.0, late: float = 0.0) -> None:
        """A mono sound at a beat (counted from 0), `late` seconds after it, -1 left to 1 right."""
        start = round((swung(beat) * BEAT + late) * RATE)
        places = (start + np.arange(len(piece))) % len(self.sound)
        angle = (pan + 1) * np.pi / 4
        for side, share in enumerate((np.cos(angle), np.sin(angle))):
            np.add.at(self.sound[:, side], places, piece * share * np.sqrt(2))


def swung(beat: float) -> float:
    """Eighths lean back; everything between leans with them."""
    whole, part = divmod(beat, 1.0)
    return float(whole + (part / 0.5 * SWING if part <= 0.5 else SWING + (part - 0.5) / 0.5 * (1 - SWING)))


def human(rng: np.random.Generator, spread: float = 0.007) -> float:
    """Seconds a hand is late (or early)."""
    return float(np.clip(rng.normal(0.0, spread), -2 * spread, 2 * spread))


def force(rng: np.random.Generator, middle: float, spread: float = 0.12) -> float:
    """How hard a note is played."""
    return float(middle * np.clip(rng.normal(1.0, spread), 0.7, 1.3))


def led(chords: Sequence[Sequence[int]], start: Sequence[int]) -> list[tuple[int, ...]]:
    """Each chord (pitch classes) in the grip nearest to the one before: fingers move as little as they can."""
    grips: list[tuple[int, ...]] = []
    before = tuple(start)
    for chord in chords:
        before = min(_grips(chord), key=lambda grip: (_moved(grip, before), grip))
        grips.append(before)
    return grips


def _moved(grip: Sequence[int], before: Sequence[int]) -> int:
    return sum(abs(one - other) for one, other in zip(grip, before, strict=True))


def _grips(chord: Sequence[int]) -> list[tuple[int, ...]]:
    """The chord's inversions, each note above the last, within the neck."""
    found = []
    for turn in range(len(chord)):
        turned = (*chord[turn:], *chord[:turn])
        for octave in range(3, 7):
            notes = [12 * octave + turned[0]]
            for pitch in turned[1:]:
                notes.append(notes[-1] + 1 + (pitch - notes[-1] - 1) % 12)
            if notes[0] >= NECK[0] and notes[-1] <= NECK[1]:
                found.append(tuple(notes))
    return found

"""A composer of small tunes: phrases that ask and answer, over chords, with a motif that comes back.

The rhythm and the shape of a phrase are given; the notes are the path that costs least: small steps, chord notes where
the beat is strong, near the shape, and home at the end.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from types import MappingProxyType

import numpy as np

Chord = tuple[int, ...]  # pitch classes, the root first
Note = tuple[float, int, float]  # beat, MIDI note, beats it lasts
Shape = Callable[[float], float]  # share of the phrase -> how high, -1..1

DEGREES = (0, 2, 4, 5, 7, 9, 11)
QUALITIES: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {
        "": (0, 4, 7), "m": (0, 3, 7), "7": (0, 4, 7, 10), "m7": (0, 3, 7, 10), "M7": (0, 4, 7, 11),
        "6": (0, 4, 7, 9), "m6": (0, 3, 7, 9), "sus": (0, 5, 7), "7sus": (0, 5, 7, 10), "add9": (0, 4, 7, 2),
    }
)  # fmt: skip
LEAPS = (0.9, 0.0, 0.0, 0.45, 0.55, 1.1, 4.0, 1.5, 2.2, 2.2, 5.0, 6.0, 2.8)  # cost of a step of so many semitones


@dataclass(frozen=True, slots=True)
class Key:
    """A major key by its tonic's pitch class."""

    tonic: int

    @property
    def scale(self) -> frozenset[int]:
        return frozenset((self.tonic + step) % 12 for step in DEGREES)

    def chord(self, name: str) -> Chord:
        """A chord by its degree and quality: `1add9`, `6m7`, `4m6`, `5sus`; `b7` is a flattened degree."""
        flat = name.startswith("b")
        degree, quality = int(name[flat]), name[flat + 1 :]
        root = self.tonic + DEGREES[degree - 1] - flat
        return tuple((root + step) % 12 for step in QUALITIES[quality])

    def chords(self, names: str) -> tuple[Chord, ...]:
        """One chord a bar."""
        return tuple(self.chord(name) for name in names.split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a phrase is to be: where it starts (in bars), its rhythm, its shape, and the notes it may end on."""

    bar: int
    rhythm: tuple[tuple[float, float], ...]  # (beat of the phrase, beats it lasts)
    shape: Shape
    home: Chord  # pitch classes for the last note


def arch(t: float) -> float:
    """Up and back."""
    return math.sin(math.pi * t)


def valley(t: float) -> float:
    return 0.6 - 1.2 * math.sin(math.pi * t)


def rising(t: float) -> float:
    return 1.6 * t - 0.6


def wave(t: float) -> float:
    """Two small hills, the second one higher."""
    return math.sin(3 * math.pi * t) * (0.4 + 0.6 * t)


def tune(
    phrases: Sequence[Phrase], chords: Sequence[Chord], key: Key, bar: int, middle: int, reach: int, seed: int
) -> tuple[Note, ...]:
    """All phrases around a middle note, `reach` semitones up and down; each begins near where the last one ended."""
    notes: list[Note] = []
    for phrase in phrases:
        last = notes[-1][1] if notes else middle
        notes += _phrase(phrase, chords, key, bar, middle, reach, last, np.random.default_rng(seed))
    return tuple(notes)


def _phrase(
    phrase: Phrase, chords: Sequence[Chord], key: Key, bar: int, middle: int, reach: int, last: int,
    rng: np.random.Generator,
) -> list[Note]:  # fmt: skip
    pitches = [n for n in range(middle - reach, middle + reach + 1) if n % 12 in key.scale]
    taste = rng.uniform(0, 0.7, (len(phrase.rhythm), 12))
    costs, paths = {last: 0.0}, {last: ()}
    for index, (beat, length) in enumerate(phrase.rhythm):
        share = index / max(1, len(phrase.rhythm) - 1)
        chord = chords[(phrase.bar + int(beat // bar)) % len(chords)]
        goal = middle + reach * 0.75 * phrase.shape(share)
        allowed = [n for n in pitches if index < len(phrase.rhythm) - 1 or n % 12 in phrase.home]
        own = {n: _fit(n, chord, goal, beat % bar, length) + taste[index, n % 12] for n in allowed}
        arrived = {n: min((costs[m] + _leap(m, n), m) for m in costs) for n in own}
        paths = {n: (*paths[m], n) for n, (_, m) in arrived.items()}
        costs = {n: cost + own[n] for n, (cost, _) in arrived.items()}
    best = min(costs, key=lambda n: (costs[n], n))
    start = phrase.bar * bar
    return [(start + beat, note, length) for (beat, length), note in zip(phrase.rhythm, paths[best], strict=True)]


def _fit(note: int, chord: Chord, goal: float, place: float, length: float) -> float:
    """What a note costs by itself: far from the shape, or foreign to the chord where one would hear it."""
    strong = place == int(place) and int(place) % 2 == 0
    foreign = 0.0 if note % 12 in chord else (3.2 if strong or length >= 1 else 0.8)
    rub = 2.5 if length >= 1 and (note - 1) % 12 in chord else 0.0  # a semitone above a chord note grates
    return 0.16 * abs(note - goal) + foreign + rub


def _leap(one: int, other: int) -> float:
    step = abs(one - other)
    return LEAPS[step] if step < len(LEAPS) else 9.0


def rhythm(*bars: str, step: float = 0.5) -> tuple[tuple[float, float], ...]:
    """Written as one writes on squared paper: `x` begins a note, `-` holds it, `.` is silence; one sign a step."""
    signs = "".join(bars).replace(" ", "")
    found = []
    for place, sign in enumerate(signs):
        if sign == "x":
            held = len(signs[place + 1 :]) - len(signs[place + 1 :].lstrip("-"))
            found.append((place * step, (1 + held) * step))
    return tuple(found)


def fuller(chord: Chord) -> Chord:
    """Four different notes for four fingers: a triad gets its ninth."""
    return chord if len(chord) > 3 else (*chord, (chord[0] + 2) % 12)


def checked(notes: Sequence[Note], chords: Sequence[Chord], bar: int) -> float:
    """The share of strong beats on which the tune and its chord agree: a measure, for tests and doubters."""
    strong = [(beat, note) for beat, note, _ in notes if beat % bar == 0]
    return sum(note % 12 in chords[int(beat // bar) % len(chords)] for beat, note in strong) / max(1, len(strong))


def spread(root: int, chord: Chord) -> list[int]:
    """A broken chord from a root up, over an octave and a half."""
    return [root + (pitch - root) % 12 + 12 * octave for octave, pitch in product((0, 1), chord)]

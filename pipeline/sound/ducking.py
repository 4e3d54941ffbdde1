"""The bed makes room for speech: one smooth gain, down before a voice begins and up after it ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from pipeline.core.pcm import RATE, Samples
from pipeline.sound.loudness import Doubles, lufs, step_powers

ATTACK, RELEASE = 0.120, 0.400  # seconds; the attack is over when the voice begins
HOLD = 0.35  # pauses shorter than this do not bring the bed back up
CLEAR = 20.0  # dB of speech over the bed (WCAG 1.4.7)
MARGIN = 1.5  # dB more, for what the limiter takes from speech
LEAST = 6.0  # a bed dips at least this much: one hears that it listens
DEEPEST = 40.0
QUIET = -35.0  # dB below the loudest 100 ms of speech: a pause
LED = 9.0  # dB by which the bed goes down under a stinger
ASIDE = 6.0  # dB by which a sound goes down under a voice

Moment = tuple[int, int]  # samples, half-open


class Dip(NamedTuple):
    """From one sample of the film up to another, so many dB down."""

    start: int
    end: int
    depth: float


def moments(spans: Iterable[Moment]) -> tuple[Moment, ...]:
    """Where voices are, short pauses filled."""
    merged: list[Moment] = []
    for start, end in sorted(spans):
        if merged and start - merged[-1][1] < HOLD * RATE:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


def depth(spoken: Doubles, under: Doubles) -> float:
    """The dB by which the bed has to go down while somebody speaks, by the powers of each 100 ms."""
    return float(np.clip(CLEAR + MARGIN - over(spoken, under), LEAST, DEEPEST)) if under.any() else 0.0


def speech_over_bed(speech: Samples, bed: Samples) -> float:
    """Speech loudness minus the loudness of everything else, dB, over the moments in which someone speaks."""
    return over(step_powers(speech), step_powers(bed))


def over(spoken: Doubles, under: Doubles) -> float:
    """The same, by the powers of each 100 ms."""
    active = spoken > spoken.max(initial=0.0) * 10 ** (QUIET / 10)
    if not active.any():
        return float("inf")
    return lufs(float(spoken[active].mean())) - lufs(float(under[active].mean()))


def envelope(places: Sequence[Dip], low: int, high: int) -> Samples:
    """The bed's level in dB from one sample of the film up to another: 0 away from voices, down under them."""
    level = np.zeros(max(0, high - low), np.float32)
    attack, release = round(ATTACK * RATE), round(RELEASE * RATE)
    for start, end, dip in places:
        first, last = max(low, start - attack), min(high, end + release)
        if last > first:
            points = (start - attack, start, max(start, end), max(start, end) + release)
            line = np.interp(np.arange(first, last), points, (0.0, -dip, -dip, 0.0))
            level[first - low : last - low] = np.minimum(level[first - low : last - low], line)
    return level

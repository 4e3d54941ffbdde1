"""The bed makes room for speech: one smooth gain, down before a voice begins and up after it ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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

Moment = tuple[int, int]  # samples, half-open


def moments(spans: Iterable[Moment]) -> tuple[Moment, ...]:
    """Where voices are, short pauses filled."""
    merged: list[Moment] = []
    for start, end in sorted(spans):
        if merged and start - merged[-1][1] < HOLD * RATE:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


def depth(speech: Samples, bed: Samples) -> float:
    """The dB by which the bed has to go down while somebody speaks."""
    return float(np.clip(CLEAR + MARGIN - speech_over_bed(speech, bed), LEAST, DEEPEST)) if bed.any() else 0.0


def speech_over_bed(speech: Samples, bed: Samples) -> float:
    """Speech loudness minus the loudness of everything else, dB, over the moments in which someone speaks."""
    spoken, under = step_powers(speech), step_powers(bed)
    active = spoken > spoken.max(initial=0.0) * 10 ** (QUIET / 10)
    if not active.any():
        return float("inf")
    return lufs(_mean(spoken, active)) - lufs(_mean(under, active))


def envelope(places: Sequence[Moment], length: int, dip: float) -> Samples:
    """The bed's gain: 1 away from voices, down by `dip` dB under them, straight lines in dB between."""
    level = np.zeros(length, np.float32)
    attack, release = round(ATTACK * RATE), round(RELEASE * RATE)
    for start, end in places:
        for first, last, values in (
            (start - attack, start, np.linspace(0, -dip, attack, dtype=np.float32)),
            (start, end, np.full(max(0, end - start), -dip, np.float32)),
            (end, end + release, np.linspace(-dip, 0, release, dtype=np.float32)),
        ):
            low, high = max(0, first), min(length, last)
            if high > low:
                level[low:high] = np.minimum(level[low:high], values[low - first : high - first])
    return np.asarray(10 ** (level / 20), np.float32)


def _mean(powers: Doubles, active: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> float:
    return float(powers[active].mean())

"""A limiter that looks ahead: the gain is already down when a peak arrives, and comes back slowly.

Gain is decided once a millisecond, from the highest point of each: a film's worth of them is small, so the sound itself
can come and go block by block.
"""

from __future__ import annotations

import numpy as np

from pipeline.core import pcm
from pipeline.core.pcm import RATE, Samples
from pipeline.sound.loudness import REACH, Doubles, peaks

STEP = RATE // 1000  # samples for which gain is decided
AHEAD = 3  # steps over which it goes down
PAD = 2 * AHEAD + 2  # steps of full gain at both ends
RELEASE = 0.080  # seconds to come back by two thirds


class Tops:
    """The highest point of each millisecond, between the samples too, of a sound that comes block by block."""

    def __init__(self, length: int) -> None:
        self._tops = np.zeros(-(-length // STEP))
        self._before = np.zeros((REACH, 0), np.float32)
        self._at = 0  # the first sample that has not been counted

    def feed(self, block: Samples) -> None:
        """The next (n, channels). The last few samples are counted once what follows them is known."""
        if not self._before.shape[1]:
            self._before = np.zeros((REACH, block.shape[1]), np.float32)
        joined = np.concatenate([self._before, block])
        self._count(heights(joined)[REACH:-REACH] if len(joined) > 2 * REACH else heights(joined)[:0])
        self._before = joined[-2 * REACH :]

    def tops(self) -> Doubles:
        """What was found, the end followed by silence."""
        joined = np.pad(self._before, ((0, REACH), (0, 0)))
        self._count(heights(joined)[REACH:-REACH])
        self._before = np.zeros((REACH, 0), np.float32)
        return self._tops

    def _count(self, highest: Samples) -> None:
        places = (self._at + np.arange(len(highest))) // STEP
        inside = places < len(self._tops)
        np.maximum.at(self._tops, places[inside], highest[inside])
        self._at += len(highest)


def heights(samples: Samples) -> Samples:
    """The true peak at each sample, of the channel that is highest there."""
    if not samples.shape[1]:
        return np.zeros(len(samples), np.float32)
    return np.asarray(np.max([peaks(channel) for channel in samples.T], axis=0), np.float32)


def gains(tops: Doubles, ceiling_db: float) -> Doubles:
    """The gain at each millisecond, padded at both ends: what keeps every peak at or below the ceiling."""
    ceiling = pcm.gain(ceiling_db)
    needed = np.minimum(1.0, ceiling / np.maximum(tops, 1e-9))
    padded = np.pad(needed, (PAD, PAD), constant_values=1.0)
    wanted = np.minimum(padded, np.roll(padded, 1))  # a line between two points passes through both steps
    ahead = np.minimum.reduce([np.roll(wanted, -shift) for shift in range(AHEAD + 1)])
    return _eased(_released(ahead))


def curve(points: Doubles, low: int, high: int) -> Samples:
    """The gain of the film's samples from `low` up to `high`, (n, 1): straight lines through the points."""
    places = np.arange(low, high, dtype=np.float64) / STEP + PAD
    return np.interp(places, np.arange(len(points)), points).astype(np.float32)[:, None]


def per_step(points: Doubles, count: int) -> Doubles:
    """The gain amid each millisecond."""
    return np.asarray((points[PAD : PAD + count] + points[PAD + 1 : PAD + 1 + count]) / 2)


def _released(wanted: Doubles) -> Doubles:
    """Down at once (the look-ahead has made room for that), up with the release time."""
    keep = float(np.exp(-STEP / (RELEASE * RATE)))
    out = np.empty_like(wanted)
    level = 1.0
    for n, value in enumerate(wanted.tolist()):
        level = min(value, 1.0 - (1.0 - level) * keep)
        out[n] = level
    return out


def _eased(points: Doubles) -> Doubles:
    """The mean of the last few points: each was already as low as this moment needs."""
    return np.asarray(np.mean([np.roll(points, shift) for shift in range(AHEAD + 1)], axis=0), np.float64)

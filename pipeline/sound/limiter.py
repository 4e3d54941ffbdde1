"""A limiter that looks ahead: the gain is already down when a peak arrives, and comes back slowly."""

from __future__ import annotations

import numpy as np

from pipeline.core import pcm
from pipeline.core.pcm import RATE, Samples
from pipeline.sound.loudness import Doubles, peaks

STEP = RATE // 1000  # gain is decided once a millisecond
AHEAD = 3  # steps over which it goes down
PAD = 2 * AHEAD + 2  # steps of full gain at both ends
RELEASE = 0.080  # seconds to come back by two thirds


def limited(samples: Samples, ceiling_db: float, highest: Samples | None = None) -> Samples:
    """(n, channels) with the true peak of every channel at or below the ceiling; channels keep their balance.

    `highest` is what `heights` says of the samples, for who limits the same sound at several levels.
    """
    ceiling = pcm.gain(ceiling_db)
    highest = heights(samples) if highest is None else highest
    if not highest.max(initial=0.0) > ceiling:
        return samples
    wanted = _wanted(highest, ceiling)
    points = _eased(_released(np.minimum.reduce([np.roll(wanted, -shift) for shift in range(AHEAD + 1)])))
    curve = _between(points, len(samples))
    return np.asarray(samples * curve[:, None], np.float32)


def heights(samples: Samples) -> Samples:
    """The true peak at each sample, of the channel that is highest there."""
    return np.asarray(np.max([peaks(channel) for channel in samples.T], axis=0), np.float32)


def _wanted(highest: Samples, ceiling: float) -> Doubles:
    """The gain each millisecond needs (and its neighbours, whose line passes through it), padded at the ends."""
    count = -(-len(highest) // STEP)
    tops = np.pad(highest, (0, count * STEP - len(highest))).reshape(count, STEP).max(axis=1).astype(np.float64)
    needed = np.minimum(1.0, ceiling / np.maximum(tops, 1e-9))
    padded = np.pad(needed, (PAD, PAD), constant_values=1.0)
    return np.asarray(np.minimum(padded, np.roll(padded, 1)), np.float64)


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


def _between(points: Doubles, length: int) -> Samples:
    """Straight lines through the points, one per millisecond; the padding before the first is cut off."""
    places = np.arange(length, dtype=np.float64) / STEP + PAD
    return np.interp(places, np.arange(len(points)), points).astype(np.float32)

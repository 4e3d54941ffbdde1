"""The last step: the film at its loudness, no peak above the ceiling."""

from __future__ import annotations

import math

import numpy as np

from pipeline.core import pcm
from pipeline.core.pcm import RATE, Samples
from pipeline.sound import loudness
from pipeline.sound.limiter import heights, limited

TARGET = -14.0  # LUFS, integrated
CEILING = -2.0  # dBTP; AAC adds up to 0.8 dB, and the film has to stay below -1
MOST_GAIN = 24.0  # dB; a film that is nearly silent stays nearly silent
PASSES = 4
CLOSE = 0.1  # LU
OPENING, CLOSING = 30 * RATE // 1000, 20 * RATE // 1000  # samples of the film's own fades


def mastered(samples: Samples, target: float = TARGET, ceiling: float = CEILING) -> Samples:
    """The mix at `target` LUFS with its true peak at or below `ceiling` dBTP, from silence to silence."""
    measured = loudness.integrated(loudness.block_powers(samples))
    if not math.isfinite(measured):
        return samples
    gain_db = min(MOST_GAIN, target - measured)
    faded = _edged(samples)
    out, highest = faded, heights(faded)
    for _ in range(PASSES):
        gain = np.float32(pcm.gain(gain_db))
        out = limited(faded * gain, ceiling, highest * gain)
        missing = target - loudness.integrated(loudness.block_powers(out))
        if missing < CLOSE or gain_db >= MOST_GAIN:
            break
        gain_db = min(MOST_GAIN, gain_db + missing)
    return out


def _edged(samples: Samples) -> Samples:
    """From silence and back to it: an AAC encoder overshoots by several dB when a film begins at full level."""
    faded = samples.copy()
    for count, part in ((min(OPENING, len(faded)), faded), (min(CLOSING, len(faded)), faded[::-1])):
        part[:count] *= (0.5 - 0.5 * np.cos(np.pi * np.arange(count) / count)).astype(np.float32)[:, None]
    return faded

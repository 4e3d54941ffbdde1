"""The last step: the film at its loudness, no peak above the ceiling."""

from __future__ import annotations

import math

import numpy as np

from pipeline.core import pcm
from pipeline.core.pcm import Samples
from pipeline.sound import loudness
from pipeline.sound.limiter import limited

TARGET = -14.0  # LUFS, integrated
CEILING = -1.5  # dBTP; lossy coding adds up to half a dB
MOST_GAIN = 24.0  # dB; a film that is nearly silent stays nearly silent
PASSES = 4
CLOSE = 0.1  # LU


def mastered(samples: Samples, target: float = TARGET, ceiling: float = CEILING) -> Samples:
    """The mix at `target` LUFS with its true peak at or below `ceiling` dBTP."""
    measured = loudness.integrated(loudness.block_powers(samples))
    if not math.isfinite(measured):
        return samples
    gain_db = min(MOST_GAIN, target - measured)
    out = samples
    for _ in range(PASSES):
        out = limited(samples * np.float32(pcm.gain(gain_db)), ceiling)
        missing = target - loudness.integrated(loudness.block_powers(out))
        if missing < CLOSE or gain_db >= MOST_GAIN:
            break
        gain_db = min(MOST_GAIN, gain_db + missing)
    return out

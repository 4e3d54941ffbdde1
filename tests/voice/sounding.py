"""Measuring takes."""

from __future__ import annotations

import numpy as np

from pipeline.core import pcm
from pipeline.core.pcm import RATE, Samples
from pipeline.voice.take import Take


def samples_of(take: Take) -> Samples:
    """Its sound."""
    assert take.path is not None
    return pcm.read(take.path)[:, 0]


def pitch_of(samples: Samples) -> float:
    """The median of the pitches that frames repeat at, Hz; 0 when hardly any frame repeats."""
    found = []
    for start in range(0, len(samples) - 2048, 960):
        frame = samples[start : start + 2048] * np.hanning(2048)
        likeness = np.fft.irfft(np.abs(np.fft.rfft(frame, 4096)) ** 2)[:800]
        lag = 120 + int(np.argmax(likeness[120:800]))
        if likeness[0] > 0.5 and likeness[lag] > 0.55 * likeness[0]:
            found.append(RATE / lag)
    return float(np.median(found)) if len(found) > 5 else 0.0

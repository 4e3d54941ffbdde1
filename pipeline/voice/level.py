"""Every take trimmed and brought to one loudness: no rumble, no clicks, no take louder than its neighbour."""

from __future__ import annotations

import numpy as np

from pipeline.core import pcm
from pipeline.core.pcm import RATE, Samples

FRAME = RATE // 100  # 10 ms
LEAD, TAIL = 0.04, 0.12  # seconds kept before the first and after the last sound
FLOOR_DB = -46.0  # below the loudest frame: not speech any more
SPEECH_DB = -20.0  # RMS of the speaking parts
GATE_DB = -24.0  # frames this far below the loudest do not count as speaking
KNEE, CEILING = 0.6, 0.85  # amplitudes: from where peaks are rounded off, and what they never pass
RUMBLE = 75.0  # Hz; below this no voice speaks


def levelled(samples: Samples) -> Samples:
    """The take without rumble, at the common loudness, its rare peaks rounded, its ends faded."""
    clean = _without_rumble(samples)
    loud = _frames(clean)
    speaking = loud[loud > loud.max(initial=0.0) * pcm.gain(GATE_DB)]
    if not len(speaking):
        return clean
    louder = clean * (pcm.gain(SPEECH_DB) / float(np.sqrt(np.mean(speaking.astype(np.float64) ** 2))))
    return _faded(_rounded(louder))


def voiced_range(samples: Samples) -> tuple[float, float]:
    """Seconds of the first and the last sound, with a little air around; the whole when nothing is heard."""
    loud = _frames(samples)
    heard = np.flatnonzero(loud > loud.max(initial=0.0) * pcm.gain(FLOOR_DB))
    whole = len(samples) / RATE
    if not len(heard):
        return 0.0, whole
    first, last = int(heard[0]) * FRAME / RATE, (int(heard[-1]) + 1) * FRAME / RATE
    return max(0.0, first - LEAD), min(whole, last + TAIL)


def cut(samples: Samples, start: float, end: float) -> Samples:
    return samples[round(start * RATE) : round(end * RATE)]


def _frames(samples: Samples) -> Samples:
    """RMS of each 10 ms."""
    count = len(samples) // FRAME
    squares = samples[: count * FRAME].astype(np.float64).reshape(count, FRAME) ** 2
    return np.asarray(np.sqrt(squares.mean(axis=1)), np.float32)


def _without_rumble(samples: Samples) -> Samples:
    """A zero-phase high-pass of Butterworth shape."""
    padded = len(samples) + RATE // 4
    hertz = np.fft.rfftfreq(padded, 1 / RATE)
    passes = 1 / np.sqrt(1 + (RUMBLE / np.maximum(hertz, 1e-3)) ** 8)
    spectrum = np.fft.rfft(samples.astype(np.float64), padded)
    return np.asarray(np.fft.irfft(spectrum * passes, padded)[: len(samples)], np.float32)


def _rounded(samples: Samples) -> Samples:
    room = CEILING - KNEE
    over = np.abs(samples) - KNEE
    bent = np.sign(samples) * (KNEE + room * np.tanh(np.maximum(over, 0.0) / room))
    return np.where(over > 0, bent, samples).astype(np.float32)


def _faded(samples: Samples) -> Samples:
    return faded_out(faded_in(samples))


def faded_in(samples: Samples) -> Samples:
    """The sound begun softly, over 5 ms."""
    count = min(RATE // 200, len(samples))
    return np.concatenate([samples[:count] * _ramp(count), samples[count:]])


def faded_out(samples: Samples) -> Samples:
    """The sound ended softly, over 20 ms."""
    count = min(RATE // 50, len(samples))
    return np.concatenate([samples[: len(samples) - count], samples[len(samples) - count :] * _ramp(count)[::-1]])


def _ramp(count: int) -> Samples:
    return np.asarray(0.5 - 0.5 * np.cos(np.pi * np.arange(count) / max(1, count)), np.float32)

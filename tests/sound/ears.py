"""What an ear would say about a sound, as numbers: its spectrum, its level over time, where its beats fall."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from pipeline.core.pcm import RATE, Samples
from pipeline.sound.loudness import Doubles

HOP, WINDOW = RATE // 100, 2048
LOW_BINS = 40  # below a thousand hertz: basses, drums, hammers


def share(samples: Samples, low: float, high: float) -> float:
    """The share of the energy between two frequencies."""
    spectrum = np.abs(np.fft.rfft(samples.mean(axis=1).astype(np.float64))) ** 2
    hertz = np.fft.rfftfreq(len(samples), 1 / RATE)
    return float(spectrum[(hertz >= low) & (hertz < high)].sum() / spectrum.sum())


def level_range(steps: Doubles, seconds: float = 3.0) -> float:
    """LU between the quietest and the loudest stretch of so many seconds, from the power of each tenth of one."""
    count = min(len(steps), round(seconds * 10))
    windows = np.convolve(steps, np.full(count, 1 / count), "valid")
    return float(10 * np.log10(windows.max() / windows.min()))


def mono_loss(samples: Samples) -> float:
    """The dB that are lost when both sides are played through one speaker; 0 for a sound that is the same on both."""
    middle = samples.mean(axis=1)
    return float(10 * np.log10(np.mean(samples**2) / np.mean(middle**2)))


class Pace(NamedTuple):
    """How a piece keeps its time, against the one it says it has."""

    period: float  # of the bar that is heard, over the bar that is said
    clear: float  # how far that period stands out among its neighbours
    early: float  # where onsets fall, in eighths before (or after) the grid
    steady: float  # how many of them fall there, 0..1


def pace(samples: Samples, bpm: float, bar: int) -> Pace:
    """The bar by the autocorrelation of the onsets; their place by folding them over eighths."""
    strength = _onsets(samples)
    spectrum = np.abs(np.fft.rfft(strength, 2 * len(strength))) ** 2
    alike = np.fft.irfft(spectrum)[: len(strength)]
    said = 60 / bpm * bar * RATE / HOP
    lags = np.linspace(0.94, 1.06, 241) * said
    found = np.interp(lags, np.arange(len(alike)), alike)
    times = (np.arange(len(strength)) * HOP + HOP / 2 + WINDOW / 2) / RATE
    turn = complex((strength * np.exp(2j * np.pi * times * bpm / 30)).sum() / strength.sum())
    best = int(found.argmax())
    return Pace(lags[best] / said, float(found[best] / np.median(found)), float(np.angle(turn) / 2 / np.pi), abs(turn))


def _onsets(samples: Samples) -> Doubles:
    """How much louder the low bands get, every hundredth of a second."""
    mono = samples.mean(axis=1)
    windows = np.lib.stride_tricks.sliding_window_view(mono, WINDOW)[::HOP] * np.hanning(WINDOW)
    levels = np.log1p(20 * np.abs(np.fft.rfft(windows, axis=1))[:, 1:LOW_BINS])
    rises = np.maximum(np.diff(levels, axis=0), 0).sum(axis=1)
    return np.asarray(np.maximum(rises - np.convolve(rises, np.full(41, 1 / 41), "same"), 0.0))

"""Loudness by ITU-R BS.1770: K-weighting, gated mean square, and the true peak between the samples."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.core.pcm import RATE, Samples, decibels

BLOCK = 2 * RATE // 5  # 400 ms, a new one every 100 ms
HOP = BLOCK // 4
ABSOLUTE_GATE = -70.0  # LUFS
RELATIVE_GATE = -10.0  # LU below the mean of what passes the absolute gate
OFFSET = -0.691
TAPS = 1 << 14  # of the K-weighting's impulse response; by then it has died down below -130 dB
CHUNK = 1 << 16
OVERSAMPLING, REACH = 4, 12  # true peak: points per sample, samples on each side

Doubles = NDArray[np.float64]


class Biquad(NamedTuple):
    """A second-order filter, normalised so that a0 = 1."""

    b0: float
    b1: float
    b2: float
    a1: float
    a2: float


@dataclass(frozen=True, slots=True)
class Loudness:
    """Integrated loudness in LUFS and true peak in dBTP; -inf for silence."""

    integrated: float
    true_peak: float


def measure(samples: Samples) -> Loudness:
    """The loudness of (n,) or (n, channels) at 48 kHz."""
    return Loudness(integrated(block_powers(samples)), true_peak(samples))


def lufs(power: float) -> float:
    """The loudness of a K-weighted mean square."""
    return OFFSET + 10.0 * math.log10(power) if power > 0 else -math.inf


def integrated(powers: Doubles) -> float:
    """The loudness of blocks that pass both gates."""
    heard = powers[powers > 10 ** ((ABSOLUTE_GATE - OFFSET) / 10)]
    if not len(heard):
        return -math.inf
    gate = heard.mean() * 10 ** (RELATIVE_GATE / 10)
    return lufs(float(heard[heard > gate].mean()))


def block_powers(samples: Samples) -> Doubles:
    """The K-weighted mean square of each 400 ms block, channels summed; sound shorter than one block counts as one."""
    steps = step_powers(samples)
    if len(steps) < 4:
        return np.asarray([steps.sum() / 4]) if len(steps) else np.zeros(0)
    return np.convolve(steps, np.full(4, 0.25), "valid")


def step_powers(samples: Samples) -> Doubles:
    """The K-weighted mean square of each 100 ms, channels summed."""
    meter = Meter(HOP)
    meter.feed(samples[:, None] if samples.ndim == 1 else samples)
    return meter.powers()


class Meter:
    """The K-weighted mean square of every so many samples, channels summed, of a sound that comes block by block."""

    def __init__(self, step: int) -> None:
        self._step = step
        self._tails: dict[int, Doubles] = {}  # what the filters still ring of, by channel
        self._left: Doubles = np.zeros(0)  # squares of a step that is not full yet
        self._found: list[Doubles] = []

    def feed(self, block: Samples) -> None:
        """The next (n, channels)."""
        squares = np.zeros(len(block))
        for number, channel in enumerate(block.T):
            filtered, self._tails[number] = k_weighted(channel, self._tails.get(number))
            squares += np.square(filtered)
        joined = np.concatenate([self._left, squares])
        whole = len(joined) // self._step * self._step
        self._found.append(joined[:whole].reshape(-1, self._step).mean(axis=1))
        self._left = joined[whole:]

    def powers(self) -> Doubles:
        """All steps so far; the last one, where it is not full, is filled with silence."""
        rest = [np.asarray([self._left.sum() / self._step])] if len(self._left) else []
        return np.concatenate([*self._found, *rest]) if self._found or rest else np.zeros(0)


def k_weighted(channel: Samples, tail: Doubles | None = None) -> tuple[Doubles, Doubles]:
    """A stretch of one channel as the ear's level meter hears it, and what rings on after it."""
    response = _response_spectrum()
    filtered = np.zeros(len(channel) + TAPS + CHUNK)
    filtered[:TAPS] += 0.0 if tail is None else tail
    for start in range(0, len(channel), CHUNK):
        piece = np.fft.rfft(channel[start : start + CHUNK].astype(np.float64), CHUNK + TAPS)
        filtered[start : start + CHUNK + TAPS] += np.fft.irfft(piece * response, CHUNK + TAPS)
    return filtered[: len(channel)], filtered[len(channel) : len(channel) + TAPS]


def true_peak(samples: Samples) -> float:
    """The highest level between and at the samples, dBTP."""
    channels = samples[:, None] if samples.ndim == 1 else samples
    if not len(channels):
        return -math.inf
    return decibels(max((float(peaks(channel).max(initial=0.0)) for channel in channels.T), default=0.0))


def peaks(channel: Samples) -> Samples:
    """Per sample the highest magnitude from it up to the next one, read from a four times finer waveform."""
    highest = np.abs(channel)
    for phase in range(1, OVERSAMPLING):
        between = np.convolve(channel, _interpolator(phase), "full")[REACH - 1 :][: len(channel)]
        highest = np.maximum(highest, np.abs(between))
    return highest.astype(np.float32)


def high_shelf(hertz: float, gain_db: float, quality: float) -> Biquad:
    """The head's lift above 1.7 kHz, with the constants BS.1770 derives it from."""
    k = math.tan(math.pi * hertz / RATE)
    high = 10 ** (gain_db / 20)
    middle = high**0.4996667741545416
    a0 = 1 + k / quality + k * k
    return Biquad(
        (high + middle * k / quality + k * k) / a0,
        2 * (k * k - high) / a0,
        (high - middle * k / quality + k * k) / a0,
        2 * (k * k - 1) / a0,
        (1 - k / quality + k * k) / a0,
    )


def high_pass(hertz: float, quality: float) -> Biquad:
    k = math.tan(math.pi * hertz / RATE)
    a0 = 1 + k / quality + k * k
    return Biquad(1.0, -2.0, 1.0, 2 * (k * k - 1) / a0, (1 - k / quality + k * k) / a0)


@cache
def _response_spectrum() -> NDArray[np.complex128]:
    """The spectrum of both filters' impulse response."""
    impulse = [1.0] + [0.0] * (TAPS - 1)
    shelf = high_shelf(1681.974450955533, 3.999843853973347, 0.7071752369554196)
    response = _through(high_pass(38.13547087602444, 0.5003270373238773), _through(shelf, impulse))
    return np.asarray(np.fft.rfft(response, CHUNK + TAPS), np.complex128)


def _through(filter: Biquad, signal: list[float]) -> list[float]:
    """The signal after the filter, sample by sample (only ever the impulse)."""
    out: list[float] = []
    x1 = x2 = y1 = y2 = 0.0
    for x in signal:
        y = filter.b0 * x + filter.b1 * x1 + filter.b2 * x2 - filter.a1 * y1 - filter.a2 * y2
        x1, x2, y1, y2 = x, x1, y, y1
        out.append(y)
    return out


@cache
def _interpolator(phase: int) -> Doubles:
    """A windowed sinc that reads the waveform `phase` quarters of a sample later."""
    places = np.arange(-REACH + 1, REACH + 1) - phase / OVERSAMPLING
    kernel = np.sinc(places) * np.cos(np.pi * places / (2 * REACH + 1)) ** 2
    return np.asarray(kernel[::-1] / kernel.sum())

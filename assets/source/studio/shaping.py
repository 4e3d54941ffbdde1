"""The raw stuff of every sound here: shaped noise, envelopes, filters, levels. 48 kHz float64, seeded."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

RATE = 48_000

Wave = NDArray[np.float64]
Maker = Callable[[np.random.Generator], Wave]  # a sound, played by a hand that is seeded


def seconds(length: float) -> Wave:
    """The times of a sound of that length."""
    return np.asarray(np.arange(round(length * RATE)) / RATE)


def silence(length: float) -> Wave:
    """What sounds are added to."""
    return np.zeros(round(length * RATE))


def noise(length: float, rng: np.random.Generator) -> Wave:
    return np.asarray(rng.standard_normal(round(length * RATE)))


def band(wave: Wave, low: float, high: float, slope: float = 12.0) -> Wave:
    """What lies between two frequencies; outside it falls by `slope` dB per octave."""
    padded = len(wave) + RATE // 10
    hertz = np.maximum(np.fft.rfftfreq(padded, 1 / RATE), 1.0)
    octaves = np.maximum(np.log2(low / hertz), 0.0) + np.maximum(np.log2(hertz / high), 0.0)
    return np.asarray(np.fft.irfft(np.fft.rfft(wave, padded) * 10 ** (-slope * octaves / 20), padded)[: len(wave)])


def ring(hertz: float, decay: float, length: float) -> Wave:
    """A struck thing: a sine that dies away, down by 60 dB after `decay` seconds."""
    t = seconds(length)
    return np.asarray(np.sin(2 * np.pi * hertz * t) * np.exp(-6.9 * t / decay))


def resonant(wave: Wave, *modes: tuple[float, float, float]) -> Wave:
    """The sound as a body with these (frequency, bandwidth, gain) modes passes it on."""
    padded = len(wave) + RATE // 4
    hertz = np.fft.rfftfreq(padded, 1 / RATE)
    response = sum(gain / (1 + 1j * (hertz**2 - f**2) / np.maximum(hertz * width, 1.0)) for f, width, gain in modes)
    return np.asarray(np.fft.irfft(np.fft.rfft(wave, padded) * response, padded)[: len(wave)])


def line(length: float, *points: tuple[float, float]) -> Wave:
    """An envelope: straight lines through (seconds, value)."""
    times, values = zip(*points, strict=True)
    return np.asarray(np.interp(seconds(length), times, values))


def swell(length: float, peak: float = 0.5, power: float = 1.0) -> Wave:
    """A rounded hill from 0 to 0 whose top is at the share `peak` of the length."""
    place = seconds(length) / length
    bent = np.where(place < peak, place / peak / 2, 0.5 + (place - peak) / (1 - peak) / 2)
    return np.asarray(np.sin(np.pi * bent) ** (2 * power))


def wander(length: float, per_second: float, rng: np.random.Generator) -> Wave:
    """A smooth random curve, about -1..1, with so many turns a second."""
    knots = rng.uniform(-1, 1, int(length * per_second) + 4)
    places = seconds(length) * per_second
    low = places.astype(int)
    share = places - low
    share = share * share * (3 - 2 * share)
    return np.asarray(knots[low] * (1 - share) + knots[low + 1] * share)


def swept(wave: Wave, centers: Wave, width: float = 0.5) -> Wave:
    """Noise through a band whose middle moves: short overlapping windows, each with its own band (in octaves)."""
    size, hop = 1024, 256
    shape = np.hanning(size + 1)[:-1]
    padded = np.pad(wave, (size, size))
    middles = np.pad(centers, (size, size), mode="edge")
    hertz = np.maximum(np.fft.rfftfreq(size, 1 / RATE), 1.0)
    out = np.zeros_like(padded)
    for start in range(0, len(padded) - size, hop):
        octaves = np.log2(hertz / middles[start + size // 2])
        spectrum = np.fft.rfft(padded[start : start + size] * shape) * np.exp(-0.5 * (octaves / width) ** 2)
        out[start : start + size] += np.fft.irfft(spectrum, size) * shape
    return np.asarray(out[size : size + len(wave)] / 1.5)


def unit(wave: Wave) -> Wave:
    """The sound with its peak at 1."""
    return np.asarray(wave / np.abs(wave).max())


def add(base: Wave, piece: Wave, at: float) -> None:
    """Mix `piece` into `base` from that second on, in place; what does not fit is dropped."""
    start = round(at * RATE)
    end = min(len(base), start + len(piece))
    if end > start:
        base[start:end] += piece[: end - start]


def settled(wave: Wave, start: float = 0.002, end: float = 0.012) -> Wave:
    """Without clicks and without what only moves the speaker's cone: a very short rise, a short fall to silence."""
    shaped = band(wave, 45, RATE, 24)
    for count, part in ((round(start * RATE), slice(None, None)), (round(end * RATE), slice(None, None, -1))):
        shaped[part][:count] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(count) / count)
    return centred(shaped)


def centred(wave: Wave) -> Wave:
    """Around zero, both ends where they were."""
    hill = np.hanning(len(wave))
    return np.asarray(wave - hill * (wave.sum() / hill.sum()))


def faded(wave: Wave, seconds_long: float) -> Wave:
    """(n, 2) whose end falls to silence over so many seconds."""
    left = np.arange(len(wave))[::-1] / (seconds_long * RATE)
    return np.asarray(wave * (0.5 - 0.5 * np.cos(np.pi * np.clip(left, 0, 1)))[:, None])

"""What a voice or a sound is heard through: a phone's small speaker, a radio next door, a wall, a hall."""

from __future__ import annotations

import numpy as np

from pipeline.core.pcm import RATE, Samples
from pipeline.sound.ways import THROUGH, Way

FLOOR_DB = -72.0  # no band is cut off deeper: it would ring


def heard_through(samples: Samples, name: str) -> Samples:
    """(n, 2) as it comes through; the room's tail is added, so the result is longer."""
    way = THROUGH.get(name)
    if way is None or not len(samples):
        return samples
    wave = np.pad(samples.astype(np.float64), ((0, round(way.room * 1.2 * RATE)), (0, 0)))
    before = np.sqrt(np.mean(samples.astype(np.float64) ** 2))
    wave = _banded(wave, way)
    if way.drive:
        scale = (1.0 + 3.0 * way.drive) / max(1e-9, float(np.abs(wave).max()))
        wave = _banded(np.tanh(wave * scale) / scale, way)
    if way.room:
        wave = wave + way.wet * _roomed(wave, way)
    middle = wave.mean(axis=1, keepdims=True)
    wave = middle + (wave - middle) * way.width
    after = np.sqrt(np.sum(wave**2) / (2 * len(samples)))
    level = before / after * 10 ** (way.gain_db / 20) if after > 0 else 1.0
    return np.asarray(wave * level, np.float32)


Waves = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


def _banded(wave: Waves, way: Way) -> Waves:
    padded = len(wave) + RATE // 10
    hertz = np.maximum(np.fft.rfftfreq(padded, 1 / RATE), 1.0)
    octaves = np.maximum(np.log2(way.low / hertz), 0.0) + np.maximum(np.log2(hertz / way.high), 0.0)
    response = 10 ** (np.maximum(FLOOR_DB, -way.slope * octaves) / 20)
    return np.asarray(np.fft.irfft(np.fft.rfft(wave, padded, axis=0) * response[:, None], padded, axis=0)[: len(wave)])


def _roomed(wave: Waves, way: Way) -> Waves:
    """The walls' answer: always the same walls, on both sides alike in level."""
    count = max(1, round(way.room * RATE))
    t = np.arange(count) / RATE
    noise = np.random.default_rng(7).standard_normal((count, 2)) * np.exp(-6.9 * t / way.room)[:, None]
    noise[: RATE // 250] *= 0.2
    tail = noise / np.sqrt(np.sum(noise**2, axis=0))
    size = len(wave) + count
    spectrum = np.fft.rfft(wave, size, axis=0) * np.fft.rfft(tail, size, axis=0)
    return np.asarray(np.fft.irfft(spectrum, size, axis=0)[: len(wave)])

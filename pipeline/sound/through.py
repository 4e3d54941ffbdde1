"""What a voice or a sound is heard through: a phone's small speaker, a radio next door, a wall, a hall."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from pipeline.core.pcm import RATE, Samples
from pipeline.core.registry import frozen

FLOOR_DB = -72.0  # no band is cut off deeper: it would ring


@dataclass(frozen=True, slots=True)
class Way:
    """A band in hertz with its slopes in dB per octave, how hard it is driven, and the walls around it."""

    low: float
    high: float
    slope: float = 24.0
    drive: float = 0.0  # 0 clean; a small speaker at its limit is about 1
    room: float = 0.0  # seconds until the room is silent
    wet: float = 0.0  # how much of the room is heard
    width: float = 1.0  # how much of the sides is left; 0 is a point
    gain_db: float = 0.0


THROUGH: Mapping[str, Way] = frozen(
    {
        "phone": Way(380, 3300, 30, drive=0.8, room=0.09, wet=0.16, width=0.25, gain_db=1.0),
        "radio": Way(220, 1700, 18, drive=0.4, room=0.2, wet=0.2, width=0.3, gain_db=1.5),
        "wall": Way(60, 420, 18, room=0.35, wet=0.35, width=0.4, gain_db=2.0),
        "hall": Way(120, 7500, 6, room=1.4, wet=0.42),
    }
)


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

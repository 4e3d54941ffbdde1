"""Small voices without words: a hum, a breath, a giggle."""

from __future__ import annotations

import numpy as np

from studio.shaping import RATE, Wave, band, line, noise, resonant, seconds, swell, unit, wander


def hum(
    pitches: tuple[tuple[float, float], ...], length: float, rng: np.random.Generator, open_at: float = 9.0
) -> Wave:
    """Closed lips on a tune of (seconds, hertz), breathy; from `open_at` on the mouth opens."""
    t = seconds(length)
    pitch = line(length, *pitches) * (1 + 0.008 * wander(length, 9, rng) + 0.01 * np.sin(2 * np.pi * 5.4 * t))
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    folds = sum(np.sin(k * phase) / k**1.35 for k in range(1, 26))
    folds = np.asarray(folds) + 0.10 * noise(length, rng) * (0.6 + 0.4 * np.sin(phase))
    closed = resonant(folds, (310, 120, 1.0), (1150, 260, 0.16), (2350, 420, 0.08))
    opened = resonant(folds, (820, 180, 0.9), (1350, 220, 0.5), (2900, 420, 0.14))
    share = np.clip((t - open_at) / 0.05, 0, 1)
    air = band(noise(length, rng), 900, 4200) * swell(length, 0.3) * 0.012
    return np.asarray(unit(closed * (1 - share) + opened * share) * swell(length, 0.4, 0.5) + air)


def gasp(length: float, rng: np.random.Generator) -> Wave:
    """Breath drawn in."""
    air = resonant(noise(length, rng), (1100, 600, 0.8), (2300, 700, 0.7), (3600, 1200, 0.3))
    return np.asarray(unit(air) * swell(length, 0.75, 1.1))

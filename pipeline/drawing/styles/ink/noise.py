"""The unsteadiness of a hand: sums of sines whose numbers come from a seed and a boil phase."""

from __future__ import annotations

import math

import numpy as np

from pipeline.drawing.styles.ink.curve import arc_length, normals
from pipeline.drawing.styles.ink.paths import Array

TURN = 2 * math.pi


def generator(*words: int) -> np.random.Generator:
    """A generator fixed by whole numbers of any sign."""
    return np.random.default_rng([word & 0xFFFFFFFF for word in words])


def drift(along: Array, wavelength: float, rng: np.random.Generator) -> Array:
    """Smooth noise along an open line, about -1..1."""
    shares, shifts = 0.7 + 0.6 * rng.random(4), TURN * rng.random(4)
    waves = zip((0.5, 0.5, 0.25, 0.25), (1, 1, 2, 2), shares, shifts, strict=True)
    total = sum((a * np.sin(TURN * along * f / (wavelength * s) + p) for a, f, s, p in waves), np.zeros_like(along))
    return total / 1.3


def wobbled(points: Array, amount: float, rng: np.random.Generator, wavelength: float = 120.0) -> Array:
    """A closed outline moved in and out by noise that closes on itself."""
    along = arc_length(np.vstack([points, points[:1]]))
    total = along[-1]
    waves = max(3, int(total / wavelength))
    sizes, shifts = rng.normal(size=waves) / math.sqrt(waves), TURN * rng.random(waves)
    angles = TURN * np.outer(along[:-1] / total, np.arange(2, waves + 2)) + shifts
    moved: Array = points + normals(points, True) * ((np.sin(angles) @ sizes) * amount)[:, None]
    return moved

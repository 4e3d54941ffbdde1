"""What keeps time: wire brushes on a snare, a pencil on the edge of a desk."""

from __future__ import annotations

import numpy as np

from studio.shaping import Wave, add, band, noise, resonant, ring, seconds, swell, unit, wander


def brush_tap(force: float, rng: np.random.Generator) -> Wave:
    """A flick of the brush: wires that arrive one after the other, a hint of the drum."""
    t = seconds(0.22)
    wires = band(noise(0.22, rng), 1800, 8000) * (np.exp(-t / 0.028) * (1 - np.exp(-t / 0.003)))
    skin = ring(186, 0.16, 0.22) * 0.2 + ring(331, 0.1, 0.22) * 0.1
    return np.asarray(unit(wires + skin * (1 - np.exp(-t / 0.002))) * force)


def brush_swirl(length: float, force: float, rng: np.random.Generator) -> Wave:
    """Half a circle on the skin: loudest in the middle of the stroke."""
    hiss = band(noise(length, rng), 1400, 6500)
    return np.asarray(unit(hiss * swell(length, 0.55, 0.8) * (1 + 0.25 * wander(length, 30, rng))) * force)


def kick(force: float, rng: np.random.Generator) -> Wave:
    """A heel on the floor more than a drum."""
    t = seconds(0.3)
    tone = np.sin(2 * np.pi * (52 * t + 0.9 * (1 - np.exp(-t / 0.018)))) * np.exp(-t / 0.07)
    return np.asarray(unit(tone + band(noise(0.3, rng), 150, 900) * np.exp(-t / 0.01) * 0.5) * force)


def pencil(force: float, rng: np.random.Generator, pitch: float = 1.0) -> Wave:
    """The blunt end of a pencil on wood."""
    knock = noise(0.09, rng) * np.exp(-seconds(0.09) / 0.0012)
    wood = resonant(knock, (720 * pitch, 160, 1.0), (1750 * pitch, 260, 0.9), (3100 * pitch, 500, 0.5))
    return np.asarray(unit(wood * np.exp(-seconds(0.09) / 0.02)) * force)


def shaken(force: float, rng: np.random.Generator) -> Wave:
    """Pens shaken in a mug: a handful of tiny clicks."""
    out = np.zeros(len(seconds(0.16)))
    for _ in range(9):
        add(out, pencil(rng.uniform(0.1, 0.5), rng, rng.uniform(1.8, 2.6)), float(rng.beta(2, 4)) * 0.07)
    return np.asarray(unit(out) * force)

"""Things rubbed against paper, paper against itself, and air against teeth."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from studio.shaping import RATE, Wave, add, band, line, noise, resonant, seconds, swell, swept, wander

VOWELS = {"a": (950, 1550), "e": (620, 2200), "i": (420, 2700), "o": (620, 1050), "u": (440, 950)}  # hertz


def scratch(length: float, rng: np.random.Generator, speed: float) -> Wave:
    """One pen stroke: the faster the tip, the brighter; it catches on the grain of the paper as it goes."""
    pace = swell(length, rng.uniform(0.35, 0.55), 0.7)
    hiss = swept(noise(length, rng), 1300 + 2300 * speed * pace, 0.75)
    grain = np.abs(wander(length, 420, rng)) ** 2 * 1.8 + 0.25
    sheet = resonant(noise(length, rng) * grain, (430, 260, 0.5), (880, 420, 0.35)) * 0.30
    landing = band(noise(length, rng), 300, 1800) * np.exp(-seconds(length) / 0.006) * 0.22
    return np.asarray((hiss * grain + sheet) * pace + landing * np.clip(seconds(length) / 0.0015, 0, 1))


def squeak(length: float, rng: np.random.Generator, start: float, end: float) -> Wave:
    """A felt tip that sticks and slips: a thin tone that trembles and breaks."""
    slip = 1 + 0.018 * wander(length, 55, rng) + 0.03 * wander(length, 9, rng)
    pitch = line(length, (0, start), (length * 0.7, end), (length, end * 0.94)) * slip
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    tone = np.sin(phase) + 0.35 * np.sin(2 * phase) + 0.12 * np.sin(3 * phase)
    return np.asarray(tone * swell(length, 0.4, 0.8) * np.clip(0.55 + wander(length, 38, rng), 0, 1))


def paper(length: float, rng: np.random.Generator, flutter: float) -> Wave:
    """A sheet that flaps so many times a second."""
    flaps = np.abs(np.sin(np.pi * flutter * seconds(length) + wander(length, 6, rng))) ** 6
    return np.asarray(band(noise(length, rng), 1200, 6500) * flaps)


def crackle(length: float, rng: np.random.Generator, squeezes: Sequence[tuple[float, float, float]]) -> Wave:
    """Hundreds of small folds giving way, each its own size, thickest amid a squeeze (at, length, force)."""
    out = np.zeros(round(length * RATE))
    for at, lasting, strength in squeezes:
        for _ in range(int(260 * lasting * strength)):
            size = rng.pareto(2.2) + 0.12
            fold = noise(0.012, rng) * np.exp(-seconds(0.012) / rng.uniform(0.0006, 0.0028))
            ringing = resonant(fold, (rng.uniform(900, 4800), 900, 1.0), (rng.uniform(300, 900), 300, 0.4))
            add(out, ringing * min(size, 1.6) * strength, at + float(rng.beta(2, 2.6)) * lasting * 0.95)
        add(out, band(noise(lasting, rng), 500, 3500) * swell(lasting, 0.4) * 0.05 * strength, at)
    return out


def whisper(
    length: float, rng: np.random.Generator, vowels: Sequence[str], rate: float = 8.0, rise: float = 0.3
) -> Wave:
    """Air through a small mouth that changes shape `rate` times a second."""
    air = noise(length, rng)
    places = np.arange(len(vowels)) / rate
    out = np.zeros_like(air)
    for formant, strength in ((0, 0.8), (1, 1.0)):
        track = line(length, *((float(t), VOWELS[v][formant] * 1.25) for t, v in zip(places, vowels, strict=True)))
        out += strength * swept(air, track, 0.28)
    teeth = band(noise(length, rng), 4500, 9000) * 0.10
    syllables = np.abs(np.sin(np.pi * rate / 2 * seconds(length) + 0.8 * wander(length, 3, rng))) ** rise
    return np.asarray((out + teeth) * syllables * swell(length, 0.4, 0.4))

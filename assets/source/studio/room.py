"""A small wooden room around the players, on a tape that runs in a circle."""

from __future__ import annotations

import numpy as np

from studio.shaping import RATE, Wave, faded, noise, seconds

EARLY = ((0.0071, 0.5), (0.0113, 0.42), (0.0172, 0.36), (0.0234, 0.28), (0.0311, 0.2))  # seconds, strength


def answer(rng: np.random.Generator, decay: float = 0.75) -> Wave:
    """The room's response, (n, 2): a few walls, then a tail whose top dies first, different on each side."""
    t = seconds(decay * 1.4)
    sides = []
    for _ in range(2):
        spectrum = np.fft.rfft(noise(decay * 1.4, rng) * np.exp(-6.9 * t / decay))
        dark = np.fft.irfft(spectrum / (1 + (np.fft.rfftfreq(len(t), 1 / RATE) / 2600) ** 2), len(t))
        dark *= np.clip(t / 0.02, 0, 1) / np.sqrt(np.sum(dark**2))
        for at, strength in EARLY:
            dark[round(at * RATE * rng.uniform(0.93, 1.07))] += strength * 0.35
        sides.append(dark)
    return np.stack(sides, axis=1)


def wet(dry: Wave, response: Wave, amount: float) -> Wave:
    """The sound with its room. Round and round: the tail past the end is heard at the start, so it loops."""
    length = len(dry)
    folded = np.zeros((length, 2))
    folded[: min(length, len(response))] = response[:length]
    spectrum = np.fft.rfft(dry, axis=0) * np.fft.rfft(folded, axis=0)
    return np.asarray(dry + amount * np.fft.irfft(spectrum, length, axis=0))


def rung_out(dry: Wave, amount: float, rng: np.random.Generator, decay: float) -> Wave:
    """A phrase that is played once: in its room, the ring of the last note left to fade."""
    return faded(wet(dry, answer(rng, decay), amount), decay)

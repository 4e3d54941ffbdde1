"""Plucked and struck strings, built from their partials: upright bass, ukulele, felt piano, kalimba."""

from __future__ import annotations

import numpy as np

from studio.shaping import RATE, Wave, band, noise, resonant, seconds, unit


def hertz(note: float) -> float:
    """The frequency of a MIDI note."""
    return float(440.0 * 2 ** ((note - 69) / 12))


def _string(
    frequency: float, length: float, strengths: Wave, decays: Wave, stiffness: float, rng: np.random.Generator
) -> Wave:
    """Partials with their own strength and decay; a stiff string's are a little sharp."""
    t = seconds(length)
    out = np.zeros_like(t)
    for k, (strength, decay) in enumerate(zip(strengths, decays, strict=True), start=1):
        f = frequency * k * np.sqrt(1 + stiffness * k * k)
        if f < 0.45 * RATE and strength > 1e-5:
            beat = 1 + 0.12 * np.sin(2 * np.pi * rng.uniform(0.4, 1.6) * t + rng.uniform(0, 6.28))
            out += strength * beat * np.exp(-t / decay) * np.sin(2 * np.pi * f * t + rng.uniform(0, 6.28))
    return out


def bass(note: float, length: float, force: float, rng: np.random.Generator) -> Wave:
    """An upright bass, plucked with the flesh of a finger: a round start, a growl that fades before the tone."""
    k = np.arange(1, 25)
    strengths = np.abs(np.sin(np.pi * k * 0.21)) / k**0.9 * np.exp(-k * (0.12 - 0.05 * force))
    tone = _string(hertz(note), length, strengths, np.asarray(1.0 / (1 + 0.2 * (k - 1))), 6e-5, rng)
    t = seconds(length)
    glide = 1 - np.exp(-t / 0.006)
    finger = band(noise(length, rng), 120, 900) * np.exp(-t / 0.012) * 0.12 * (0.5 + force)
    held = np.minimum(1.0, np.maximum(0.0, (length - t) / 0.06))
    body = resonant(tone * glide + finger, (82, 190, 0.55), (190, 240, 0.8), (430, 500, 1.0), (1000, 1500, 0.7))
    return np.asarray(unit(body * held) * force)


def ukulele(note: float, length: float, force: float, rng: np.random.Generator, muted: float = 0.0) -> Wave:
    """A nylon string near the bridge; `muted` by the side of the hand."""
    k = np.arange(1, 22)
    strengths = np.abs(np.sin(np.pi * k * 0.17)) / k**1.2 * np.exp(-k * 0.07)
    decays = np.asarray(0.55 / (1 + 0.16 * (k - 1)) * (1 - 0.82 * muted))
    tone = _string(hertz(note), length, strengths, decays, 3e-5, rng)
    t = seconds(length)
    nail = band(noise(length, rng), 1500, 5000) * np.exp(-t / 0.004) * 0.10
    body = resonant(tone + nail, (270, 120, 0.8), (430, 200, 0.7), (900, 900, 0.5), (2400, 3000, 0.45))
    held = np.minimum(1.0, np.maximum(0.0, (length - t) / 0.03))
    return np.asarray(unit(body * (1 - np.exp(-t / 0.0012)) * held) * force)


def felt_piano(note: float, length: float, force: float, rng: np.random.Generator) -> Wave:
    """An upright with the practice felt down: soft hammers, hardly any top, the thump of the key."""
    f = hertz(note)
    k = np.arange(1, 18)
    strengths = np.exp(-((k - 1) * f / (700 + 900 * force))) / k**0.5
    decays = np.asarray(2.4 * (220 / f) ** 0.5 / (1 + 0.35 * (k - 1)))
    strings = sum(_string(f * detune, length, strengths, decays, 3.5e-4, rng) for detune in (0.99965, 1.00035))
    t = seconds(length)
    hammer = band(noise(length, rng), 80, 500) * np.exp(-t / 0.018) * 0.09
    rise = 1 - np.exp(-t / 0.005)
    held = np.minimum(1.0, np.maximum(0.0, (length - t) / 0.14))
    return np.asarray(unit((0.5 * np.asarray(strings) * rise + hammer) * held) * force)


def kalimba(note: float, length: float, force: float, rng: np.random.Generator) -> Wave:
    """A thumbed steel tongue on a wooden box: a pure tone, one high partial, the nail."""
    f, t = hertz(note), seconds(length)
    tone = np.sin(2 * np.pi * f * t) * np.exp(-t / 0.42) + 0.22 * np.sin(2 * np.pi * 5.43 * f * t) * np.exp(-t / 0.05)
    nail = band(noise(length, rng), 900, 4000) * np.exp(-t / 0.003) * 0.12
    held = np.minimum(1.0, np.maximum(0.0, (length - t) / 0.05))
    return np.asarray((tone * (1 - np.exp(-t / 0.0015)) + nail) * held * force)


def whistle(note: float, length: float, force: float, rng: np.random.Generator, before: float | None = None) -> Wave:
    """Somebody whistling to himself: slides up into the note, a late vibrato, air around it."""
    t = seconds(length)
    start = hertz(note if before is None else before)
    slide = np.exp(-t / 0.035)
    f = hertz(note) * (start / hertz(note)) ** (slide * 0.6) * (1 - 0.012 * np.exp(-t / 0.05))
    vibrato = 1 + 0.006 * np.sin(2 * np.pi * 5.1 * t) * np.clip((t - 0.25) / 0.3, 0, 1)
    phase = 2 * np.pi * np.cumsum(f * vibrato) / RATE
    air = band(noise(length, rng), hertz(note) * 0.8, hertz(note) * 1.5, 18) * 0.10
    shape = np.minimum(1.0, t / 0.05) * np.clip((length - t) / 0.09, 0, 1)
    return np.asarray((np.sin(phase) + 0.04 * np.sin(2 * phase) + air) * shape * force)

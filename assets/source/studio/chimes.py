"""Struck metal and soft circuits: a music box, a glass bell, electric piano, synth bass, pads."""

from __future__ import annotations

import numpy as np

from studio.shaping import RATE, Wave, band, noise, resonant, seconds, unit
from studio.strings import hertz


def music_box(note: float, length: float, force: float, rng: np.random.Generator) -> Wave:
    """A steel tooth plucked by a pin, on a wooden lid: the tone, its octave, a tick of the comb far above."""
    f, t = hertz(note), seconds(length)
    partials = ((1.0, 1.0, 0.95), (2.0, 0.20, 0.5), (3.01, 0.07, 0.22), (6.27, 0.16, 0.05))
    tone = np.zeros_like(t)
    for ratio, strength, decay in partials:
        if f * ratio < 9000:
            bend = 1 + rng.normal(0, 0.0004)
            ring_out = decay * (880 / f) ** 0.4
            tone += strength * np.exp(-t / ring_out) * np.sin(2 * np.pi * f * ratio * bend * t + rng.uniform(0, 6.28))
    pin = band(noise(length, rng), 1800, 4500) * np.exp(-t / 0.0025) * 0.10
    wood = resonant(tone + pin, (380, 260, 0.25), (820, 500, 0.35), (1900, 1800, 0.8))
    held = np.minimum(1.0, np.maximum(0.0, (length - t) / 0.12))
    return np.asarray(unit(wood * (1 - np.exp(-t / 0.001)) * held) * force)


def bell(note: float, length: float, force: float, rng: np.random.Generator) -> Wave:
    """A glass touched with a spoon: pure, slowly beating."""
    f, t = hertz(note), seconds(length)
    tone = np.sin(2 * np.pi * f * t) * (1 + 0.15 * np.sin(2 * np.pi * rng.uniform(2, 4) * t)) * np.exp(-t / 0.7)
    tone += 0.25 * np.sin(2 * np.pi * 2.71 * f * t) * np.exp(-t / 0.16)
    held = np.minimum(1.0, np.maximum(0.0, (length - t) / 0.1))
    return np.asarray(unit(tone * (1 - np.exp(-t / 0.003)) * held) * force)


def keys(note: float, length: float, force: float, rng: np.random.Generator) -> Wave:
    """An electric piano: a tine that barks a little when it is struck, and then only hums."""
    f, t = hertz(note), seconds(length)
    bark = (0.5 + 0.9 * force) * np.exp(-t / 0.22) + 0.12
    tone = np.sin(2 * np.pi * f * t + bark * np.sin(2 * np.pi * f * t + rng.uniform(0, 0.4)))
    tone += 0.10 * np.sin(2 * np.pi * 7.0 * f * t) * np.exp(-t / 0.03)
    tremble = 1 + 0.08 * np.sin(2 * np.pi * 4.6 * t + rng.uniform(0, 6.28))
    held = np.minimum(1.0, np.maximum(0.0, (length - t) / 0.08))
    return np.asarray(unit(tone * tremble * np.exp(-t / 1.3) * (1 - np.exp(-t / 0.004)) * held) * force)


def synth_bass(note: float, length: float, force: float, rng: np.random.Generator) -> Wave:
    """Round and rubbery: a few odd partials that close like an eye, so that small speakers hear where it is."""
    f, t = hertz(note), seconds(length)
    opening = 1 + 5.5 * np.exp(-t / 0.11) * force
    tone = np.zeros_like(t)
    for k in range(1, 13):
        closed = np.exp(-(((k - 1) / opening) ** 1.2))
        tone += closed / k**1.1 * (1.0 if k % 2 else 0.55) * np.sin(2 * np.pi * f * k * t + rng.uniform(0, 0.2))
    glide = np.sin(2 * np.pi * f * t + 1.2 * np.exp(-t / 0.02)) * 0.5
    held = np.minimum(1.0, np.maximum(0.0, (length - t) / 0.05))
    return np.asarray(unit((tone + glide) * (1 - np.exp(-t / 0.004)) * np.exp(-t / 0.9) * held) * force)


def pad(note: float, length: float, force: float, rng: np.random.Generator, dark: float = 1.0) -> Wave:
    """Three soft voices a hair apart that come and go like breath."""
    f, t = hertz(note), seconds(length)
    tone = np.zeros_like(t)
    for detune in (0.9965, 1.0, 1.0038):
        phase = rng.uniform(0, 6.28)
        for k in (1, 2, 3, 4, 5):
            drift = 0.35 * np.sin(2 * np.pi * rng.uniform(0.1, 0.35) * t + rng.uniform(0, 6.28))
            tone += np.exp(-dark * 0.75 * (k - 1)) / k * np.sin(2 * np.pi * f * detune * k * t + phase * k + drift)
    rise, fall = min(0.9, length * 0.4), min(0.8, length * 0.35)
    shape = np.clip(t / rise, 0, 1) * np.clip((length - t) / fall, 0, 1)
    return np.asarray(unit(tone * (0.5 - 0.5 * np.cos(np.pi * shape))) * force)


def snap(force: float, rng: np.random.Generator) -> Wave:
    """Fingers: a slap of skin that rings in the hollow of the hand, and a whisper of the room."""
    t = seconds(0.24)
    skin = noise(0.24, rng) * (np.exp(-t / 0.0012) + 0.35 * np.exp(-np.abs(t - 0.009) / 0.0016))
    hollow = resonant(skin, (1350, 330, 0.8), (2250, 420, 1.0), (3900, 1100, 0.35))
    air = band(noise(0.24, rng), 1200, 3600) * np.exp(-t / 0.05) * 0.05
    return np.asarray(unit(unit(hollow) * np.exp(-t / 0.022) + air) * force)


def egg(force: float, rng: np.random.Generator) -> Wave:
    """A shaken egg, close to a whisper."""
    t = seconds(0.11)
    grains = band(noise(0.11, rng), 3200, 6800) * (1 - np.exp(-t / 0.012)) * np.exp(-t / 0.022)
    return np.asarray(unit(grains) * force)


def warped(wave: Wave, depth: float, per_second: float, rng: np.random.Generator) -> Wave:
    """(n, 2) as from a tired tape: its pitch sways slowly; round and round, so it still loops."""
    count = len(wave)
    turns = max(1, round(count / RATE * per_second))
    angle = 2 * np.pi * np.arange(count) / count
    sway = sum(np.sin(n * angle + rng.uniform(0, 6.28)) / (1 + abs(n - turns)) for n in range(1, 2 * turns))
    places = np.arange(count) + depth * RATE * np.asarray(sway)
    around = np.concatenate([wave, wave[:1]])
    low = np.floor(places).astype(int)
    share = (places - low)[:, None]
    return np.asarray(around[low % count] * (1 - share) + around[(low + 1) % count] * share)


def circled(wave: Wave, low: float, high: float, slope: float) -> Wave:
    """(n, 2) between two frequencies, filtered as the circle it is: the end runs into the start."""
    f = np.maximum(np.fft.rfftfreq(len(wave), 1 / RATE), 1.0)
    octaves = np.maximum(np.log2(low / f), 0.0) + np.maximum(np.log2(f / high), 0.0)
    gain = 10 ** (-np.minimum(slope * octaves, 80) / 20)
    return np.asarray(np.fft.irfft(np.fft.rfft(wave, axis=0) * gain[:, None], len(wave), axis=0))

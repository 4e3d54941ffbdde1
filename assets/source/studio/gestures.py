"""Gestures that sounds are put together from: air that moves, a tone that darts, a weight that lands, a heart."""

from __future__ import annotations

import numpy as np

from studio.shaping import RATE, Wave, line, noise, ring, seconds, swell, swept


def gust(
    length: float,
    rng: np.random.Generator,
    *middles: tuple[float, float],
    width: float,
    peak: float,
    power: float = 1.0,
) -> Wave:
    """Air that comes and goes: noise whose middle moves through (seconds, hertz), loudest at the share `peak`."""
    return swept(noise(length, rng), line(length, *middles), width) * swell(length, peak, power)


def dart(t: Wave, pitch: Wave, decay: float, rise: float) -> Wave:
    """A round tone whose pitch runs along `pitch`: what pops, bounces and drips."""
    return np.asarray(np.sin(2 * np.pi * np.cumsum(pitch) / RATE) * np.exp(-t / decay) * (1 - np.exp(-t / rise)))


def drop(t: Wave, hertz: float, turns: float, decay: float, rise: float, settling: float = 0.03) -> Wave:
    """A low thing that lands: it starts higher, by so many `turns` before it has settled."""
    sinking = np.sin(2 * np.pi * (hertz * t + turns * (1 - np.exp(-t / settling)))) * np.exp(-t / decay)
    return np.asarray(sinking * (1 - np.exp(-t / rise)))


def heartbeat(
    hertz: float, length: float, decays: tuple[float, float, float], strengths: tuple[float, float], rise: float
) -> Wave:
    """One beat: a tone and its two overtones, and no click."""
    low, middle, high = (ring(hertz * (n + 1), decay, length) for n, decay in enumerate(decays))
    beat = low + strengths[0] * middle + strengths[1] * high
    return np.asarray(beat * np.clip(seconds(length) / rise, 0, 1))

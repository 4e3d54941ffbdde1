"""The last step: the film at its loudness, no peak above the ceiling."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from pipeline.core import pcm
from pipeline.core.pcm import RATE, Samples
from pipeline.sound import loudness
from pipeline.sound.limiter import STEP, Tops, curve, gains, per_step
from pipeline.sound.loudness import HOP, Doubles, Meter
from pipeline.sound.stems import Mix, Stems

TARGET = -14.0  # LUFS, integrated
CEILING = -2.0  # dBTP; AAC adds up to 0.8 dB, and the film has to stay below -1
MOST_GAIN = 24.0  # dB; a film that is nearly silent stays nearly silent
PASSES = 4
CLOSE = 0.1  # LU
OPENING, CLOSING = 30 * RATE // 1000, 20 * RATE // 1000  # samples of the film's own fades


@dataclass(frozen=True)
class Master:
    """A sound of so many samples, given block by block as often as it is asked for, and what is done to its level."""

    length: int
    blocks: Callable[[], Iterable[Samples]]
    target: float = TARGET
    ceiling: float = CEILING

    def level(self, low: int, high: int) -> Samples:
        """The gain from one sample up to another, (n, 1): the film's own fades, its loudness, the limiter."""
        gain_db, points = self._found
        edges = _edges(low, high, self.length)
        return np.asarray(edges * curve(points, low, high) * np.float32(pcm.gain(gain_db)), np.float32)

    def heard(self) -> Iterator[Samples]:
        """The sound at its loudness, block by block."""
        low = 0
        for block in self.blocks():
            yield block * self.level(low, low + len(block))
            low += len(block)

    @cached_property
    def _found(self) -> tuple[float, Doubles]:
        """The gain in dB that brings the sound to its target, and the limiter's gain at each millisecond.

        The limiter takes loudness away; by how much is read from the power of each millisecond, without another pass
        over the sound.
        """
        powers, tops = self._measured()
        count = len(powers)
        flat = gains(np.zeros(len(tops)), self.ceiling)
        measured = loudness.integrated(_blocks(powers))
        if not math.isfinite(measured):
            return 0.0, flat
        gain_db = min(MOST_GAIN, self.target - measured)
        for _ in range(PASSES):
            points = gains(tops * pcm.gain(gain_db), self.ceiling)
            limited = powers * 10 ** (gain_db / 10) * per_step(points, count) ** 2
            missing = self.target - loudness.integrated(_blocks(limited))
            if missing < CLOSE or gain_db >= MOST_GAIN:
                return gain_db, points
            gain_db = min(MOST_GAIN, gain_db + missing)
        return gain_db, gains(tops * pcm.gain(gain_db), self.ceiling)

    def _measured(self) -> tuple[Doubles, Doubles]:
        """The power and the highest point of each millisecond, of the sound with the film's own fades."""
        meter, tops, low = Meter(STEP), Tops(self.length), 0
        for block in self.blocks():
            edged = block * _edges(low, low + len(block), self.length)
            meter.feed(edged)
            tops.feed(edged)
            low += len(block)
        return meter.powers(), tops.tops()


@dataclass(frozen=True)
class Mastered:
    """A mix and its master: three stems that add up to what is heard."""

    mix: Mix

    @cached_property
    def master(self) -> Master:
        """The level of the sum."""
        return Master(self.mix.length, lambda: (stems.summed() for stems in self.mix.blocks()))

    def blocks(self) -> Iterator[Stems]:
        """The stems as they are heard, block by block."""
        low = 0
        for stems in self.mix.blocks():
            high = low + len(stems.voice)
            yield stems.scaled(self.master.level(low, high))
            low = high


def mastered(samples: Samples, target: float = TARGET, ceiling: float = CEILING) -> Samples:
    """A sound at `target` LUFS with its true peak at or below `ceiling` dBTP, from silence to silence."""
    master = Master(len(samples), lambda: (samples,), target, ceiling)
    return samples * master.level(0, len(samples)) if len(samples) else samples


def _blocks(powers: Doubles) -> Doubles:
    """Powers of milliseconds as those of the 400 ms blocks that loudness is gated by."""
    each = HOP // STEP
    count = -(-len(powers) // each)
    steps = np.pad(powers, (0, count * each - len(powers))).reshape(count, each).mean(axis=1)
    return np.convolve(steps, np.full(4, 0.25), "valid") if count >= 4 else np.asarray([steps.sum() / 4])


def _edges(low: int, high: int, length: int) -> Samples:
    """From silence and back to it: an AAC encoder overshoots by several dB when a film begins at full level."""
    edges = np.ones(high - low, np.float32)
    places = np.arange(low, high)
    for count, near in ((min(OPENING, length), places), (min(CLOSING, length), length - 1 - places)):
        inside = near < count
        edges[inside] *= (0.5 - 0.5 * np.cos(np.pi * near[inside] / count)).astype(np.float32)
    return edges[:, None]

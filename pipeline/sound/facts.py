"""What a film's sound is by measurement: loudness, peaks, how far speech stands above the bed, where it is silent."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from pipeline.core.pcm import RATE, Samples, decibels
from pipeline.sound import ducking, loudness
from pipeline.sound.limiter import Tops
from pipeline.sound.loudness import HOP, Doubles, Meter
from pipeline.sound.master import Mastered
from pipeline.sound.stems import Mix, Stems
from pipeline.timeline.model import Line, Timeline

SHORT = 30  # steps of 100 ms: the window of short-term loudness
SILENT = -50.0  # LUFS of a moment that is taken for silence
GAP = 0.3  # seconds: what is shorter is a breath
FAR = 60.0  # dB: as good as no music at all
NEAR = 6.0  # dB: what comes nearer to a voice covers it
RANGE_GATE = -20.0  # LU below the mean, of short-term values that count for the range (EBU Tech 3342)
LOW, HIGH = 10, 95  # percentiles between which the loudness range lies


class Gap(NamedTuple):
    """A stretch of silence, seconds."""

    start: float
    end: float


class Clear(NamedTuple):
    """How clear a line is: dB over the music under it, and the share of it that something covers."""

    line: str
    start: float
    over_music: float
    covered: float


@dataclass(frozen=True, slots=True)
class SoundFacts:
    """A film's sound in numbers. Loudness of each 100 ms and its 3 s mean are for plots."""

    integrated_lufs: float
    true_peak_dbtp: float
    loudness_range_lu: float
    short_term_max_lufs: float
    crest_db: float  # the true peak over the mean level
    speech_over_bed_db: float
    dip_db: float  # of the bed under voices
    mono_loss_db: float
    gaps: tuple[Gap, ...]
    lines: tuple[Clear, ...]
    steps: tuple[float, ...]  # LUFS of each 100 ms
    short_term: tuple[float, ...]  # LUFS of the 3 s around each 100 ms

    @property
    def heard(self) -> bool:
        """Whether the film sounds at all."""
        return math.isfinite(self.integrated_lufs)

    def numbers(self) -> dict[str, float]:
        """The figures that are single numbers; silence has no loudness, which is left out."""
        names = (
            *("integrated_lufs", "true_peak_dbtp", "loudness_range_lu", "short_term_max_lufs", "crest_db"),
            *("speech_over_bed_db", "dip_db", "mono_loss_db"),
        )
        return {name: round(value, 2) for name in names if math.isfinite(value := getattr(self, name))}


def measure(finished: Mastered, timeline: Timeline) -> SoundFacts:
    """One pass over the finished sound."""
    gauge = Gauge(finished.mix)
    for _ in gauge.hearing(finished.blocks()):
        pass
    return gauge.facts(timeline)


class Gauge:
    """Measures a finished sound while it goes by."""

    def __init__(self, mix: Mix) -> None:
        self._mix = mix
        self._meters = [Meter(HOP) for _ in range(4)]
        self._tops = Tops(mix.length)
        self._energy = self._middle = 0.0

    def hearing(self, blocks: Iterable[Stems]) -> Iterator[Samples]:
        """The sum of each block, measured."""
        for stems in blocks:
            heard = stems.summed()
            for meter, samples in zip(self._meters, (heard, stems.voice, stems.music, stems.effects), strict=True):
                meter.feed(samples)
            self._tops.feed(heard)
            self._energy += float(np.square(heard, dtype=np.float64).sum())
            self._middle += float(2 * np.square(heard.mean(axis=1), dtype=np.float64).sum())
            yield heard

    def facts(self, timeline: Timeline) -> SoundFacts:
        """What has been measured, once everything has gone by."""
        whole, voice, music, effects = (meter.powers() for meter in self._meters)
        peak = decibels(float(self._tops.tops().max(initial=0.0)))
        short, energy, middle = short_term(whole), self._energy, self._middle
        return SoundFacts(
            integrated_lufs=loudness.integrated(_blocks(whole)),
            true_peak_dbtp=peak,
            loudness_range_lu=loudness_range(short),
            short_term_max_lufs=loudness.lufs(float(short.max(initial=0.0))),
            crest_db=peak - 10 * math.log10(energy / (2 * self._mix.length)) if energy else 0.0,
            speech_over_bed_db=ducking.over(voice, music),
            dip_db=self._mix.dip,
            mono_loss_db=10 * math.log10(energy / middle) if middle else 0.0,
            gaps=gaps(whole),
            lines=tuple(_clear(line, timeline, voice, music, effects) for line in timeline.lines if line.take),
            steps=_lufs(whole),
            short_term=_lufs(short),
        )


def short_term(steps: Doubles) -> Doubles:
    """The mean power of the three seconds around each 100 ms, fewer at the ends."""
    sums = np.concatenate([[0.0], np.cumsum(steps)])
    places = np.arange(len(steps))
    low, high = np.maximum(0, places - SHORT // 2), np.minimum(len(steps), places + SHORT // 2)
    return np.asarray((sums[high] - sums[low]) / np.maximum(1, high - low))


def loudness_range(short: Doubles) -> float:
    """LU between the quiet and the loud parts, after EBU Tech 3342."""
    heard = short[short > 10 ** ((loudness.ABSOLUTE_GATE - loudness.OFFSET) / 10)]
    if not len(heard):
        return 0.0
    kept = heard[heard > heard.mean() * 10 ** (RANGE_GATE / 10)]
    low, high = np.percentile(10 * np.log10(kept), (LOW, HIGH))
    return float(high - low)


def gaps(steps: Doubles) -> tuple[Gap, ...]:
    """Where nothing is heard for a while."""
    quiet = np.concatenate([[False], steps < 10 ** ((SILENT - loudness.OFFSET) / 10), [False]])
    edges = np.flatnonzero(np.diff(quiet.astype(int)))
    each = HOP / RATE
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return tuple(Gap(round(a * each, 2), round(b * each, 2)) for a, b in pairs if (b - a) * each >= GAP)


def _clear(line: Line, timeline: Timeline, voice: Doubles, music: Doubles, effects: Doubles) -> Clear:
    start, end = (timeline.rate.seconds(n) for n in (line.span.start, line.span.end))
    part = slice(math.floor(start * RATE / HOP), max(math.floor(start * RATE / HOP) + 1, math.ceil(end * RATE / HOP)))
    over_music = min(FAR, ducking.over(voice[part], music[part]))
    covered = _covered(voice[part], music[part] + effects[part])
    return Clear(line.id, round(start, 2), round(over_music, 1), round(covered, 2))


def _covered(spoken: Doubles, rest: Doubles) -> float:
    """The share of the spoken moments (400 ms each) in which the rest is nearly as loud as the voice."""
    width = np.full(min(4, len(spoken)), 1.0)
    voice, other = np.convolve(spoken, width, "valid"), np.convolve(rest, width, "valid")
    active = voice > voice.max(initial=0.0) * 10 ** (ducking.QUIET / 20)
    return float(np.mean(other[active] > voice[active] * 10 ** (-NEAR / 10))) if active.any() else 0.0


def _blocks(steps: Doubles) -> Doubles:
    return np.convolve(steps, np.full(4, 0.25), "valid") if len(steps) >= 4 else np.asarray([steps.sum() / 4])


def _lufs(powers: Doubles) -> tuple[float, ...]:
    return tuple(np.round(loudness.OFFSET + 10 * np.log10(np.maximum(powers, 1e-12)), 2).tolist())

"""Small films that only sound."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from pipeline.core.geometry import Box
from pipeline.core.pcm import RATE, Samples
from pipeline.core.timing import FrameRate, Span
from pipeline.sound.limiter import Tops, curve, gains
from pipeline.sound.master import mastered
from pipeline.sound.stems import SampleSource, stems
from pipeline.timeline.model import Cue, Timeline


def film(frames: int, *cues: Cue, rate: FrameRate = FrameRate(30)) -> Timeline:  # noqa: B008 (frozen)
    return Timeline(
        "t", "doodle", "kit", "en", (90, 160), rate, frames, 1, Box(0, 0, 1080, 1920), "tiktok", (), cues=cues
    )  # fmt: skip


def cue(kind: str, source: str, start: int, end: int, **more: object) -> Cue:
    return Cue(kind, source, source, Span(start, end), **more)  # type: ignore[arg-type]


def source(sounds: Mapping[str, Samples]) -> SampleSource:
    return lambda asked: sounds[asked.source]


def tone(hertz: float, seconds: float, level: float = 0.1) -> Samples:
    t = np.arange(round(seconds * RATE)) / RATE
    return (level * np.sin(2 * np.pi * hertz * t)).astype(np.float32)


def hiss(seconds: float, level: float = 0.1, seed: int = 0) -> Samples:
    return (level * np.random.default_rng(seed).standard_normal((round(seconds * RATE), 2))).astype(np.float32)


def mix(timeline: Timeline, samples: SampleSource) -> Samples:
    """The film's whole sound, as it is encoded."""
    return mastered(stems(timeline, samples).summed())


def limited(samples: Samples, ceiling_db: float, blocks: int = 3) -> Samples:
    """A sound through the limiter, looked at in a few blocks."""
    tops = Tops(len(samples))
    for block in np.array_split(samples, blocks):
        tops.feed(block)
    return np.asarray(samples * curve(gains(tops.tops(), ceiling_db), 0, len(samples)), np.float32)

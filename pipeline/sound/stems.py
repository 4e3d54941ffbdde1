"""The film's sound in three layers, before the master: voices, music under them, effects."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from pipeline.core.pcm import Samples
from pipeline.sound import ducking
from pipeline.sound.clock import sample_at
from pipeline.sound.placing import place
from pipeline.timeline.model import Cue, Timeline

SampleSource = Callable[[Cue], Samples]


@dataclass(frozen=True, slots=True)
class Stems:
    """(n, 2) float32 at 48 kHz each; their sum is the mix before its master gain."""

    voice: Samples
    music: Samples
    effects: Samples

    @property
    def speech_over_bed(self) -> float:
        """How far speech stands above the music, dB, while someone speaks (effects are brief and do not count)."""
        return ducking.speech_over_bed(self.voice, self.music)

    def summed(self) -> Samples:
        return self.voice + self.music + self.effects


def stems(timeline: Timeline, samples: SampleSource) -> Stems:
    """Every cue in its place; what ducks has gone down under the voices."""
    length = sample_at(timeline.frames, timeline.rate)
    voice = _layer((cue for cue in timeline.cues if cue.kind == "voice"), timeline, samples)
    layers = {
        (kind, duck): _layer((c for c in timeline.cues if c.kind == kind and c.duck == duck), timeline, samples)
        for kind in ("music", "sfx")
        for duck in (True, False)
    }
    under = layers["music", True] + layers["sfx", True]
    dip = ducking.depth(voice, under)
    gain = ducking.envelope(_voiced(timeline), length, dip)[:, None]
    return Stems(
        voice,
        layers["music", True] * gain + layers["music", False],
        layers["sfx", True] * gain + layers["sfx", False],
    )


def _layer(cues: Iterable[Cue], timeline: Timeline, samples: SampleSource) -> Samples:
    """The cues added up, over exactly the film's length."""
    layer = np.zeros((sample_at(timeline.frames, timeline.rate), 2), np.float32)
    for cue in cues:
        layer += place(samples(cue), cue, timeline.rate).part(0, len(layer))
    return layer


def _voiced(timeline: Timeline) -> tuple[ducking.Moment, ...]:
    spans = (cue.span for cue in timeline.cues if cue.kind == "voice")
    return ducking.moments((sample_at(s.start, timeline.rate), sample_at(s.end, timeline.rate)) for s in spans)

"""The film's sound in three layers, before the master: voices, music under them, effects.

It is made block by block, as often as it is asked for: what is held is one block and the sounds that are heard in it,
however long the film.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

import numpy as np

from pipeline.core.pcm import RATE, Samples
from pipeline.sound import ducking
from pipeline.sound.clock import sample_at
from pipeline.sound.ducking import Dip
from pipeline.sound.loudness import HOP, Doubles, Meter
from pipeline.sound.placing import Placed, place
from pipeline.timeline.model import Cue, Timeline

SampleSource = Callable[[Cue], Samples]
BLOCK = 5 * RATE  # samples; whole tenths of a second, as loudness counts
Layers = tuple[str, bool, bool]  # kind, does it duck, does it lead


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

    def scaled(self, gain: Samples) -> Stems:
        """All three at another level."""
        return Stems(self.voice * gain, self.music * gain, self.effects * gain)


@dataclass(frozen=True)
class Mix:
    """A timeline's sound and where its samples come from."""

    timeline: Timeline
    samples: SampleSource = field(repr=False)

    @property
    def length(self) -> int:
        """Samples: exactly as long as the picture."""
        return sample_at(self.timeline.frames, self.timeline.rate)

    @cached_property
    def dip(self) -> float:
        """The dB by which what ducks goes down under voices: as many as speech needs to stand clear."""
        spoken, under = self._levels
        return ducking.depth(spoken, under)

    @cached_property
    def under_voices(self) -> tuple[Dip, ...]:
        """Where what ducks goes down: under all voices alike, under those that are softer still more."""
        whole = [Dip(start, end, self.dip) for start, end in self._voiced]
        if not self.dip:
            return tuple(whole)
        spoken, under = self._levels
        each = (
            (start, end, slice(start // HOP, max(start // HOP + 1, -(-end // HOP))))
            for start, end in self._spans("voice", leads=False)
        )
        softer = (Dip(start, end, ducking.depth(spoken[part], under[part])) for start, end, part in each)
        return (*whole, *(dip for dip in softer if dip.depth > self.dip))

    @cached_property
    def under_stingers(self) -> tuple[Dip, ...]:
        """Where the bed goes down for music that leads."""
        return tuple(Dip(*moment, ducking.LED) for moment in ducking.moments(self._spans("music", leads=True)))

    @cached_property
    def beside_voices(self) -> tuple[Dip, ...]:
        """Where sounds step aside."""
        return tuple(Dip(*moment, ducking.ASIDE) for moment in self._voiced)

    @cached_property
    def _voiced(self) -> tuple[ducking.Moment, ...]:
        return ducking.moments(self._spans("voice", leads=False))

    def blocks(self) -> Iterator[Stems]:
        """Every cue in its place; what ducks has gone down under the voices, the bed under stingers as well."""
        for low, layers in self._layers():
            high = low + len(layers["voice", False, False])
            ducked = self.level(low, high, self.under_voices)
            led = np.minimum(ducked, self.level(low, high, self.under_stingers)) if self.under_stingers else ducked
            aside = self.level(low, high, self.beside_voices)
            yield Stems(
                _sum(layers, "voice"),
                layers["music", True, False] * led
                + layers["music", True, True] * ducked
                + layers["music", False, False]
                + layers["music", False, True],
                layers["sfx", True, False] * ducked + layers["sfx", False, False] * aside,
            )

    def level(self, low: int, high: int, dips: Sequence[Dip]) -> Samples:
        """The gain from one sample of the film up to another, (n, 1)."""
        return np.asarray(10 ** (ducking.envelope(dips, low, high) / 20), np.float32)[:, None]

    def whole(self) -> Stems:
        """All blocks in one piece, for who wants a film's sound at hand."""
        parts = [*self.blocks()]
        nothing = np.zeros((0, 2), np.float32)
        voice, music, effects = (
            np.concatenate([nothing, *(getattr(part, name) for part in parts)]) for name in Stems.__slots__
        )
        return Stems(voice, music, effects)

    @cached_property
    def _levels(self) -> tuple[Doubles, Doubles]:
        """The power of speech and of what ducks, each 100 ms."""
        spoken, under = Meter(HOP), Meter(HOP)
        for _, layers in self._layers():
            spoken.feed(_sum(layers, "voice"))
            under.feed(layers["music", True, False] + layers["music", True, True] + layers["sfx", True, False])
        return spoken.powers(), under.powers()

    def _layers(self) -> Iterator[tuple[int, dict[Layers, Samples]]]:
        """Block by block, the cues added up by what is done with them."""
        waiting = sorted(self.timeline.cues, key=lambda cue: cue.span.start, reverse=True)
        heard: list[Placed] = []
        edges = [*range(0, self.length, BLOCK), self.length]
        for low, high in pairwise(edges):
            while waiting and sample_at(waiting[-1].span.start, self.timeline.rate) < high:
                cue = waiting.pop()
                heard.append(place(self.samples(cue), cue, self.timeline.rate))
            layers = {layer: np.zeros((high - low, 2), np.float32) for layer in _LAYERS}
            for piece in heard:
                cue = piece.cue
                layers[cue.kind, cue.duck and cue.kind != "voice", cue.leads] += piece.part(low, high)
            yield low, layers
            heard = [piece for piece in heard if piece.end > high]

    def _spans(self, kind: str, *, leads: bool) -> Iterator[ducking.Moment]:
        rate = self.timeline.rate
        for cue in self.timeline.cues:
            if cue.kind == kind and cue.leads == leads:
                yield sample_at(cue.span.start, rate), sample_at(cue.span.end, rate)


_LAYERS: tuple[Layers, ...] = (
    ("voice", False, False),
    *(("music", duck, leads) for duck in (True, False) for leads in (True, False)),
    ("sfx", True, False),
    ("sfx", False, False),
)


def _sum(layers: dict[Layers, Samples], kind: str) -> Samples:
    return np.asarray(sum(samples for layer, samples in layers.items() if layer[0] == kind), np.float32)


def stems(timeline: Timeline, samples: SampleSource) -> Stems:
    """A whole film's layers in one piece."""
    return Mix(timeline, samples).whole()

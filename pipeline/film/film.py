"""The film as MoviePy composes it: a clip per scene, put together, with its sounds.

    film = plan_film("story.yaml")
    film.clip.with_effects([vfx.FadeOut(1)]).write_videofile("mine.mp4")

This is the film's definition and the creators' way in and out. The default writer (`pipeline.render`) paints the same
display lists without MoviePy in between.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from pipeline.core.pcm import RATE, Samples
from pipeline.core.raster import Pixels
from pipeline.film.clips import film_clip
from pipeline.film.frames import Frames
from pipeline.film.plan import Options, Plan, make_plan
from pipeline.film.takes import Heard, unheard
from pipeline.packs import assets_of
from pipeline.sound.load import loader
from pipeline.sound.master import Mastered
from pipeline.sound.stems import Mix, SampleSource
from pipeline.voice.take import Take

if TYPE_CHECKING:
    from moviepy import AudioClip, CompositeAudioClip, VideoClip


def plan_film(path: Path | str, options: Options | None = None, heard: Heard = unheard) -> Film:
    """Read, speak and stage a story; `heard` is told how many of its lines are spoken.

    Raises InvalidInput with every problem found.
    """
    return Film(make_plan(Path(path), options or Options(), heard))


class Film:
    """A planned film: its timeline, any frame, its sound, and the whole as a MoviePy clip."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.timeline = plan.timeline

    @cached_property
    def frames(self) -> Frames:
        return Frames(self.timeline, self.plan.pack, self.plan.kit)

    def frame(self, n: int) -> Pixels:
        """Frame n as (height, width, 4) BGRA."""
        return self.frames.pixels(n)

    @cached_property
    def mastered(self) -> Mastered:
        """The sound, block by block: voices, music and effects at the film's loudness."""
        return Mastered(Mix(self.timeline, sample_source(self.plan)))

    @cached_property
    def sound(self) -> Samples:
        """The master: (n, 2) float32 at 48 kHz, as long as the picture."""
        return np.concatenate([np.zeros((0, 2), np.float32), *self.mastered.master.heard()])

    @cached_property
    def clip(self) -> VideoClip:
        """One SceneClip per scene, put together by MoviePy, with the sounds as a CompositeAudioClip."""
        return film_clip(self.timeline, self.frame).with_audio(self.audio)

    @cached_property
    def audio(self) -> CompositeAudioClip:
        """Voices, effects and ducked music as MoviePy audio clips that add up to the master."""
        from moviepy import CompositeAudioClip

        parts = [*self.mastered.blocks()]
        layers = ([getattr(part, name) for part in parts] for name in ("voice", "effects", "music"))
        return CompositeAudioClip([self._layer(np.concatenate(layer)) for layer in layers])

    def _layer(self, samples: Samples) -> AudioClip:
        from moviepy import AudioArrayClip

        clip = AudioArrayClip(np.clip(samples, -1.0, 1.0), fps=RATE)
        return clip.with_duration(clip.duration)  # which sets its end too: a composition asks for that


def sample_source(plan: Plan) -> SampleSource:
    """Where the samples of a plan's cues are."""
    return loader(assets_of(plan.pack), take_paths(plan.takes.values()))


def take_paths(takes: Iterable[Take]) -> dict[str, Path]:
    """Digest -> file, for takes that sound."""
    return {take.digest: take.path for take in takes if take.path}

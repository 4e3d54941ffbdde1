"""Frames as MoviePy clips, and MoviePy's effects on them. MoviePy is imported when a clip is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from pipeline.core.raster import Pixels
from pipeline.core.timing import Span
from pipeline.errors import PipelineError, UnitFailed
from pipeline.timeline.model import Effect, Timeline

if TYPE_CHECKING:
    from moviepy import VideoClip

Picture = Callable[[int], Pixels]
EARLY = 1e-4  # frames: a time meant as frame n may come a hair before it
HAIR = 1e-6  # seconds: scenes start so much early, and the film ends so much late, whatever floats make of the times


def film_clip(timeline: Timeline, picture: Picture) -> VideoClip:
    """One SceneClip per scene, put together by MoviePy."""
    from moviepy import concatenate_videoclips

    spans = [scene.span for scene in timeline.scenes]
    starts = [max(0.0, timeline.rate.seconds(span.start) - HAIR) for span in spans]
    edges = pairwise([*starts, timeline.rate.seconds(timeline.frames) + HAIR])
    scenes = [
        scene_clip(span, timeline, picture).with_duration(end - start)
        for span, (start, end) in zip(spans, edges, strict=True)
    ]
    return concatenate_videoclips(scenes, method="chain")


def scene_clip(span: Span, timeline: Timeline, picture: Picture) -> VideoClip:
    """The frames of a span as a MoviePy clip that starts at 0."""
    from moviepy import VideoClip

    class SceneClip(VideoClip):  # type: ignore[misc]
        """A stretch of the film; `span` says which frames of it."""

        def __init__(self) -> None:
            super().__init__(duration=timeline.rate.seconds(span.length))
            self.span, self.size, self.fps = span, timeline.size, float(timeline.rate.fraction)
            self.frame_function = self._frame

        def _frame(self, t: float) -> Pixels:
            return rgb(picture(span.clamp(span.start + int(t * self.fps + EARLY))))

    return SceneClip()


def rgb(pixels: Pixels) -> Pixels:
    """BGRA to the RGB that MoviePy works with."""
    return np.ascontiguousarray(pixels[:, :, 2::-1])


class EffectClips:
    """Frames as MoviePy effects leave them, in the order the story names them."""

    def __init__(self, timeline: Timeline, picture: Picture) -> None:
        self._timeline, self._picture = timeline, picture
        self._effects = moviepy_effects_of(timeline)
        self._clips: dict[int, VideoClip] = {}

    def frame(self, n: int) -> Pixels | None:
        """Frame n as (height, width, 4) BGRA through every effect that covers it; None when there is none."""
        return self._through(len(self._effects), n) if any(n in effect.span for effect in self._effects) else None

    def _through(self, count: int, n: int) -> Pixels:
        """Frame n after the first `count` effects: each works on what those before it made."""
        last = next((index for index in reversed(range(count)) if n in self._effects[index].span), None)
        if last is None:
            return self._picture(n)
        effect, clip = self._effects[last], self._clip(last)
        seconds = self._timeline.rate.seconds(n - effect.span.start)
        try:
            picture = clip.get_frame(seconds)
        except PipelineError:
            raise
        except Exception as error:  # another's code, with the story's values
            raise _failed(effect, error) from error
        return bgra(picture, self._timeline.size)

    def _clip(self, index: int) -> VideoClip:
        if index not in self._clips:
            effect = self._effects[index]
            clip = scene_clip(effect.span, self._timeline, partial(self._through, index))
            self._clips[index] = _affected(clip, effect)
        return self._clips[index]


def moviepy_effects_of(timeline: Timeline) -> tuple[Effect, ...]:
    """The film's effects that are MoviePy's."""
    return tuple(effect for scene in timeline.scenes for effect in scene.effects if effect.library == "moviepy")


def bgra(picture: Any, size: tuple[int, int]) -> Pixels:
    """What an effect returned as an opaque frame of the film; raises UnitFailed when it changed the size."""
    width, height = size
    if picture.shape[:2] != (height, width):
        got = f"{picture.shape[1]}x{picture.shape[0]}"
        raise UnitFailed(f"a MoviePy effect changed the frame from {width}x{height} to {got}")
    frame = np.full((height, width, 4), 255, np.uint8)
    frame[:, :, :3] = np.clip(picture[:, :, 2::-1], 0, 255)
    return frame


def _affected(clip: VideoClip, effect: Effect) -> VideoClip:
    """The clip through the MoviePy effect with the story's settings; raises UnitFailed when they do not fit it."""
    from moviepy import vfx

    try:
        return clip.with_effects([getattr(vfx, effect.name)(**dict(effect.params))])
    except Exception as error:  # another's code, with the story's values
        raise _failed(effect, error) from error


def _failed(effect: Effect, error: Exception) -> UnitFailed:
    return UnitFailed(f"MoviePy's {effect.name}: {error}", "see its parameters in MoviePy's reference")

"""The same scene as one would compose it in MoviePy: every thing on screen an ImageClip with its times and place."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bench.ground import Ground
from pipeline.core.display import Draw, Node
from pipeline.core.geometry import Matrix
from pipeline.core.raster import Pixels
from pipeline.film.frames import Frames
from pipeline.film.plan import Options, make_plan
from pipeline.paint.rects import Rect

if TYPE_CHECKING:
    from moviepy import ImageClip

WINDOW_SECONDS = 1.0


def times_faster(ground: Ground) -> float:
    """Frames a second of our whole command over those of the composition, both writing a film."""
    plan = make_plan(ground.story, Options(voice=False, size=ground.size))
    ours = plan.timeline.frames / ground.first_seconds
    frames = Frames(plan.timeline, plan.pack, plan.kit)
    count = plan.timeline.rate.frames(WINDOW_SECONDS)
    return ours * _compose(frames, range(count), ground.folder / "twin.mp4") / count


def _compose(frames: Frames, window: range, target: Path) -> float:
    """Seconds MoviePy needs to composite and write the window; its layers are made before."""
    from moviepy import CompositeVideoClip

    rate = float(frames.timeline.rate.fraction)
    layers = list(_layers(frames, window, rate))
    begun = time.perf_counter()
    clip = CompositeVideoClip(layers, size=frames.timeline.size).with_duration(len(window) / rate)
    clip.write_videofile(str(target), fps=rate, codec="libx264", preset="veryfast", audio=False, logger=None)
    return time.perf_counter() - begun


def _layers(frames: Frames, window: range, rate: float) -> Iterator[ImageClip]:
    """One clip per draw and stretch of frames in which it is on screen, in paint order."""
    shown: dict[tuple[int, Draw], list[int]] = {}
    for n in window:
        for depth, draw in enumerate(_draws(frames.display_list(n).nodes)):
            shown.setdefault((depth, draw), []).append(n)
    for (_, draw), numbers in sorted(shown.items(), key=lambda item: item[0][0]):
        for first, last in _stretches(numbers):
            yield _clip(frames, draw, (first - window.start) / rate, (last + 1 - first) / rate)


def _draws(nodes: tuple[Node, ...]) -> Iterator[Draw]:
    for node in nodes:
        if isinstance(node, Draw):
            yield node
        else:
            yield from _draws(node.children)


def _stretches(numbers: list[int]) -> Iterator[tuple[int, int]]:
    first = last = numbers[0]
    for n in numbers[1:]:
        if n != last + 1:
            yield first, last
            first = n
        last = n
    yield first, last


def _clip(frames: Frames, draw: Draw, start: float, seconds: float) -> ImageClip:
    from moviepy import ImageClip

    width, height = frames.timeline.size
    warped = frames.store.warped(draw.sprite, Matrix(*draw.matrix), Rect(0, 0, width, height))
    picture = ImageClip(straight(warped.pixels, draw.opacity), transparent=True)
    return picture.with_start(start).with_duration(seconds).with_position((warped.x, warped.y))


def straight(pixels: Pixels, opacity: float) -> Pixels:
    """Premultiplied BGRA to the straight RGBA that MoviePy wants."""
    alpha = pixels[:, :, 3:].astype(np.float32)
    color = pixels[:, :, 2::-1].astype(np.float32) * 255 / np.maximum(alpha, 1)
    return np.concatenate([np.clip(color, 0, 255), alpha * opacity], axis=2).astype(np.uint8)

"""What a sidecar may look at: the script, the timeline, and any frame's pixels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PIL import Image

from pipeline.core.raster import Pixels
from pipeline.script.story import Story
from pipeline.script.templates import render_text
from pipeline.timeline.model import Timeline

Size = tuple[int, int]  # pixels: width, height


@dataclass(frozen=True, slots=True)
class Finished:
    """A film as its sidecars see it. `picture(n)` gives frame n as (height, width, 4) BGRA, opaque."""

    story: Story
    timeline: Timeline
    picture: Callable[[int], Pixels]
    facts: Mapping[str, object]  # what templates may say: hashtags, helplines, voices, credits
    folders: tuple[str, ...] = ()  # of the story, the pack and the kit: whose own templates come first
    kept: Callable[[int, Size], Image.Image] | None = None  # a frame made small, where somebody keeps them

    def small(self, n: int, size: Size) -> Image.Image:
        """Frame n at a size."""
        return self.kept(n, size) if self.kept else shrunk(self.picture(n), size)


def shrunk(pixels: Pixels, size: Size) -> Image.Image:
    """A BGRA frame as a small RGB picture."""
    return picture(pixels).resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def picture(pixels: Pixels) -> Image.Image:
    """A BGRA frame as an RGB picture."""
    height, width = pixels.shape[:2]
    return Image.frombuffer("RGB", (width, height), pixels, "raw", "BGRX", 0, 1)


def from_template(name: str, film: Finished, **more: object) -> bytes:
    """A text beside the film, as its template says it; templates know the story, the facts and `more`."""
    story = film.story
    context = {
        "title": story.title,
        "topic": story.topic,
        "audience": story.audience,
        "market": story.market,
        "vars": dict(story.vars),
        **film.facts,
        **more,
    }
    return render_text(name, context, story.locale, film.folders).encode()

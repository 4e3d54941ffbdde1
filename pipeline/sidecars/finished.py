"""What a sidecar may look at: the script, the timeline, and any frame's pixels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pipeline.core.raster import Pixels
from pipeline.script.story import Story
from pipeline.script.templates import render_text
from pipeline.timeline.model import Timeline


@dataclass(frozen=True, slots=True)
class Finished:
    """A film as its sidecars see it. `picture(n)` gives frame n as (height, width, 4) BGRA, opaque."""

    story: Story
    timeline: Timeline
    picture: Callable[[int], Pixels]
    facts: Mapping[str, object]  # what templates may say: hashtags, helplines, voices, credits
    folders: tuple[str, ...] = ()  # of the story, the pack and the kit: whose own templates come first


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

"""What a sidecar may look at: the script, the timeline, and any frame's pixels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pipeline.core.raster import Pixels
from pipeline.script.story import Story
from pipeline.timeline.model import Timeline


@dataclass(frozen=True, slots=True)
class Finished:
    """A film as its sidecars see it. `picture(n)` gives frame n as (height, width, 4) BGRA, opaque."""

    story: Story
    timeline: Timeline
    picture: Callable[[int], Pixels]
    facts: Mapping[str, object]  # kit facts for the post text: hashtags, helplines, voices

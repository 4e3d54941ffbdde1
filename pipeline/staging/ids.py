"""A name for every step of a story, so that takes, reports and stills can point at it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.script import identity
from pipeline.script.story import Beat, Story, Together


def with_ids(story: Story) -> Story:
    """The story with an id on every beat; a story read from a file has them already."""
    taken = {beat.id for scene in story.scenes for beat in flat(scene.beats)}
    return replace(story, scenes=tuple(identity.with_ids(scene, taken) for scene in story.scenes))


def flat(beats: Iterable[Beat]) -> Iterator[Beat]:
    """Every beat, those inside `together` after it."""
    for beat in beats:
        yield beat
        if isinstance(beat, Together):
            yield from flat(beat.beats)

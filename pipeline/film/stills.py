"""Single frames: which one is meant."""

from __future__ import annotations

from pipeline.core.registry import guess
from pipeline.core.timing import Span
from pipeline.errors import InvalidInput, NothingSelected, Problem
from pipeline.timeline.model import Timeline

LONGEST = 1e6  # seconds: no film is that long


def frame_at(timeline: Timeline, seconds: float) -> int:
    """The frame shown at a time of the film."""
    frame = timeline.rate.frames(seconds) if 0 <= seconds < LONGEST else -1
    if 0 <= frame < timeline.frames:
        return frame
    end = timeline.rate.seconds(timeline.frames)
    raise InvalidInput((Problem("--at", 0, 0, f"{seconds:g} is outside the film, which is {end:.2f} s long"),))


def frame_of_beat(timeline: Timeline, id: str) -> int:
    """Two thirds into a beat: entrances have settled there."""
    spans: dict[str, Span] = {beat.id: beat.span for beat in timeline.beats}
    if id not in spans:
        raise NothingSelected(f'no beat "{id}"', guess(id, spans))
    span = spans[id]
    return min(timeline.frames - 1, span.start + (2 * span.length) // 3)

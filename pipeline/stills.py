"""Single frames: which one is meant, and writing it as a picture."""

from __future__ import annotations

from pathlib import Path

from pipeline.core.durable import write_whole
from pipeline.core.raster import Pixels
from pipeline.core.registry import guess
from pipeline.errors import InvalidInput, NothingSelected, Problem
from pipeline.sidecars.poster import png
from pipeline.timeline.model import Timeline


def frame_of(timeline: Timeline, seconds: float | None, beat: str | None) -> int:
    """The frame at a time, or two thirds into a beat or line (entrances have settled there)."""
    if seconds is not None:
        frame = timeline.rate.frames(seconds) if 0 <= seconds < 1e6 else -1
        if not 0 <= frame < timeline.frames:
            end = timeline.rate.seconds(timeline.frames)
            raise InvalidInput((Problem("--at", 0, 0, f"{seconds} is outside the film, which ends at {end:.2f} s"),))
        return frame
    spans = {item.id: item.span for item in (*timeline.beats, *timeline.lines)}
    if beat not in spans:
        raise NothingSelected(f'no beat "{beat}"', guess(beat or "", spans))
    span = spans[beat]
    return min(timeline.frames - 1, span.start + (2 * span.length) // 3)


def write_png(pixels: Pixels, target: Path) -> None:
    write_whole(target, png(pixels))

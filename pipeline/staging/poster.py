"""Which frame stands for the film."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.timeline.model import Beat, Line, Scene

POSTER = "poster"


def poster_frame(beats: Sequence[Beat], lines: Sequence[Line], scenes: Sequence[Scene], frames: int) -> int:
    """The beat called `poster`, else the first line of a scene so called, else the longest line of the middle third."""
    named = [beat for beat in beats if beat.id == POSTER]
    inside = [beat for beat in beats if beat.scene == POSTER and any(line.id == beat.id for line in lines)]
    middle = [beat for beat in beats if _in_middle(beat, frames)]
    longest = sorted(middle, key=lambda beat: (beat.verb != "say", -beat.span.length))
    chosen = next(iter((*named, *inside, *longest)), None)
    n = frames // 2 if chosen is None else (chosen.span.start + chosen.span.end) // 2
    return max(0, min(frames - 1, _off_transition(n, scenes)))


def _in_middle(beat: Beat, frames: int) -> bool:
    return frames <= 3 * beat.span.start < 2 * frames


def _off_transition(n: int, scenes: Sequence[Scene]) -> int:
    """The frame itself, or the first one after the change it falls into."""
    changes = (scene.transition for scene in scenes if scene.transition is not None)
    return next((change.span.end for change in changes if n in change.span), n)

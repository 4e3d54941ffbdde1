"""Several steps at once."""

from __future__ import annotations

from pipeline.script.story import Together
from pipeline.staging.stage import Stage


def together(stage: Stage, beat: Together, start: float) -> float:
    """All start at once; blocks until the longest is over."""
    return max((stage.play(each, start) for each in beat.beats), default=start)

"""Time passes."""

from __future__ import annotations

from pipeline.script.story import Wait
from pipeline.staging.stage import Stage


def wait(stage: Stage, beat: Wait, start: float) -> float:
    """Blocks for its seconds; `hold` also keeps everyone still."""
    end = start + stage.seconds(beat.seconds, 0.0)
    if beat.still:
        stage.stills.append(stage.world.span(start, end))
    return end

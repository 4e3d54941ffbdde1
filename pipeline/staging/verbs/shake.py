"""The camera trembles."""

from __future__ import annotations

from pipeline.script.story import Shake
from pipeline.staging.stage import Stage
from pipeline.timeline import model

SECONDS = 0.5
UNITS = 18.0  # at amount 1


def shake(stage: Stage, beat: Shake, start: float) -> float:
    """Takes no time of its own: 0.5 s by itself, while the next beats play."""
    span = stage.world.span(start, start + stage.seconds(beat.over, SECONDS))
    stage.shakes.append(model.Shake(span, UNITS * beat.amount))
    return start

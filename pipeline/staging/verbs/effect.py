"""A named effect on the whole scene."""

from __future__ import annotations

from pipeline.script.story import EffectBeat
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Effect


def effect(stage: Stage, beat: EffectBeat, start: float) -> float:
    """Takes no time of its own; lasts `over`, or until the scene's end."""
    span = stage.world.span(start, start + stage.seconds(beat.over, 0.0))
    stage.effects.append((Effect(beat.name, span, beat.params, beat.library), beat.over is None))
    return start

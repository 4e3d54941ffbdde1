"""Many small stickers fly from a point."""

from __future__ import annotations

from pipeline.core.geometry import Point
from pipeline.core.seed import chance
from pipeline.script.story import BurstBeat
from pipeline.staging.places import spot
from pipeline.staging.puppets import face
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage
from pipeline.staging.world import FRAME
from pipeline.timeline.model import Burst

SECONDS = 1.6
HEIGHT = 0.45


def burst(stage: Stage, beat: BurstBeat, start: float) -> float:
    """Takes no time of its own: 1.6 s by itself, while the next beats play."""
    n = stage.frame(start)
    span = stage.world.span(start, start + stage.seconds(beat.over, SECONDS))
    seed = int(chance(stage.world.story.seed, "burst", beat.id) * 2**31)
    stage.items.append(Burst(span, beat.name, _origin(stage, beat, n), beat.count, seed))
    stage.cues += sound(stage, ("burst", "sparkle", "pop"), start, volume=0.7)
    return start


def _origin(stage: Stage, beat: BurstBeat, n: int) -> Point:
    puppet = stage.actor(beat.on, n, beat.mark) if beat.on else None
    if puppet is not None:
        return face(puppet, n, goal=True).center
    if beat.at is not None:
        return spot(beat.at, stage.background, HEIGHT)
    return Point(FRAME.width / 2, FRAME.height * HEIGHT)

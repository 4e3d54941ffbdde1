"""Words on screen that nobody says."""

from __future__ import annotations

from pipeline.core.geometry import Point
from pipeline.script.story import At, NoteBeat
from pipeline.staging.places import spot
from pipeline.staging.puppets import face
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Note, Place

HEIGHT = 0.25
TILT = -3.0


def note(stage: Stage, beat: NoteBeat, start: float) -> float:
    """Takes no time of its own; stays for `hold`, or until the scene's end."""
    point = spot(beat.at, stage.background, HEIGHT)
    place = Place(point.x, point.y, beat.size, TILT if beat.tilt is None else beat.tilt)
    span = stage.world.span(start, start + stage.seconds(beat.hold, 0.0))
    item = Note(span, beat.text, place, _arrow(stage, beat, stage.frame(start)), beat.underline)
    (stage.lasting if beat.hold is None else stage.items).append(item)
    stage.cues += sound(stage, ("note", "pen"), start, volume=0.6)
    return start


def _arrow(stage: Stage, beat: NoteBeat, n: int) -> Point | None:
    if isinstance(beat.arrow, At):
        return spot(beat.arrow, stage.background, HEIGHT)
    puppet = stage.actor(beat.arrow, n, beat.mark) if beat.arrow else None
    return face(puppet, n, goal=True).center if puppet else None

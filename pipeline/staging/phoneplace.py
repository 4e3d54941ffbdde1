"""Where a phone screen is held up when the story does not say."""

from __future__ import annotations

from pipeline.script.story import Chat
from pipeline.staging.places import spot
from pipeline.staging.stage import Stage
from pipeline.staging.world import CENTER
from pipeline.timeline.model import Place

LARGE = 1.5  # when nobody shares the frame
HEIGHT = 0.25  # of the frame, beside an actor
MIDDLE = 0.36
BESIDE = 250.0  # units from the middle of the safe box
TILT = 4.0


def phone_place(stage: Stage, beat: Chat, n: int) -> Place:
    """On the side where its owner is not; large and in the middle when nobody is there."""
    middle = stage.world.safe.center.x
    people = stage.on_stage(n)
    if beat.place is not None:
        point = spot(beat.place, stage.background, HEIGHT)
        return Place(point.x, point.y, beat.size, beat.tilt or 0.0)
    if not people:
        return Place(middle, MIDDLE * 1920, LARGE * beat.size, beat.tilt or 0.0)
    owner = next((puppet for puppet in people if puppet.role.id == beat.owner), people[0])
    way = 1.0 if owner.goal(n).x <= CENTER else -1.0
    return Place(middle + way * BESIDE, HEIGHT * 1920, beat.size, way * TILT if beat.tilt is None else beat.tilt)

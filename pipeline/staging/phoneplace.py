"""Where a phone screen is held up when the story does not say."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.geometry import Box
from pipeline.script.story import Chat
from pipeline.staging.boxes import covered
from pipeline.staging.places import spot
from pipeline.staging.puppets import Puppet, face
from pipeline.staging.stage import Stage
from pipeline.staging.world import CENTER, FRAME
from pipeline.timeline.model import Place

PHONE = (420.0, 660.0)  # about how large a phone is at size 1
LARGE = 1.5  # its size when nobody shares the frame
SMALL = 0.62  # and where it has to stand above everybody
HEIGHT = 0.25  # of the frame, beside an actor
MIDDLE = 0.36
BESIDE = 250.0  # units from the middle of the safe box
TILT = 4.0


def phone_place(stage: Stage, beat: Chat, n: int) -> Place:
    """Beside its owner, on the side that covers nobody's face; large and in the middle when nobody is there."""
    people = stage.on_stage(n)
    if beat.place is not None:
        point = spot(beat.place, stage.background, HEIGHT)
        return Place(point.x, point.y, beat.size, beat.tilt or 0.0)
    if not people:
        return Place(stage.world.safe.center.x, MIDDLE * FRAME.height, LARGE * beat.size, beat.tilt or 0.0)
    faces = [face(puppet, n, goal=True) for puppet in people]
    owner = next((puppet for puppet in people if puppet.role.id == beat.owner), people[0])
    return min(_tries(stage, beat, owner, n), key=lambda place: round(covered(phone_box(place), faces)))


def phone_box(place: Place) -> Box:
    """About the room a phone takes."""
    wide, high = PHONE[0] * place.size, PHONE[1] * place.size
    return Box(place.x - wide / 2, place.y - high / 2, wide, high)


def _tries(stage: Stage, beat: Chat, owner: Puppet, n: int) -> Iterator[Place]:
    """Away from the owner, on the owner's side, above everybody; of equally good ones the first is taken."""
    safe = stage.world.safe
    inward = 1.0 if owner.goal(n).x <= CENTER else -1.0
    for way in (inward, -inward):
        tilt = way * TILT if beat.tilt is None else beat.tilt
        yield Place(safe.center.x + way * BESIDE, HEIGHT * FRAME.height, beat.size, tilt)
    small = SMALL * beat.size
    yield Place(safe.center.x, safe.y + PHONE[1] * small / 2, small, beat.tilt or 0.0)

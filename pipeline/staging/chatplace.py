"""Where a chat is held up when the story does not say."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.geometry import Box
from pipeline.core.registry import frozen
from pipeline.script.story import Chat
from pipeline.staging.boxes import covered
from pipeline.staging.framing import on_stage
from pipeline.staging.places import spot
from pipeline.staging.puppets import Puppet, face
from pipeline.staging.stage import Stage
from pipeline.staging.world import CENTER, FRAME
from pipeline.timeline.model import Place

SIZES = frozen({"phone": (420.0, 664.0), "bubbles": (600.0, 690.0)})  # about the room of a chat at size 1
NARROW = frozen({"phone": 1.0, "bubbles": 0.8})  # its size beside an actor
LARGE = 1.5  # its size when nobody shares the frame
SMALL = frozen({"phone": 0.62, "bubbles": 0.75})  # and where it has to stand above everybody
HEIGHT = 0.25  # of the frame, beside an actor
MIDDLE = 0.36
TILT = frozen({"phone": 4.0, "bubbles": 0.0})


def chat_place(stage: Stage, beat: Chat, n: int) -> Place:
    """Beside its owner, on the side that covers nobody's face; large and in the middle when nobody is there."""
    people = stage.on_stage(n)
    if beat.place is not None:
        point = spot(beat.place, stage.background, HEIGHT)
        return Place(point.x, point.y, beat.size, beat.tilt or 0.0)
    if not people:
        return Place(stage.world.safe.center.x, MIDDLE * FRAME.height, LARGE * beat.size, beat.tilt or 0.0)
    faces = [face(puppet, n, goal=True) for puppet in people]
    owner = next((puppet for puppet in people if puppet.role.id == beat.owner), people[0])
    return min(_tries(stage, beat, owner, n), key=lambda place: round(covered(chat_box(place, beat.style), faces)))


def chat_box(place: Place, style: str) -> Box:
    """About the room a chat takes."""
    wide, high = (side * place.size for side in SIZES[style])
    return Box(place.x - wide / 2, place.y - high / 2, wide, high)


def _tries(stage: Stage, beat: Chat, owner: Puppet, n: int) -> Iterator[Place]:
    """Away from the owner, on the owner's side, above everybody; of equally good ones the first is taken.

    They are places of the frame that the camera shows, so that a near camera does not lose the phone.
    """
    seen, safe, (wide, high) = on_stage(stage.view(n)), stage.world.safe, SIZES[beat.style]
    inward = 1.0 if owner.goal(n).x <= CENTER else -1.0
    size, small = NARROW[beat.style] * beat.size, SMALL[beat.style] * beat.size
    for way in (inward, -inward):
        tilt = way * TILT[beat.style] if beat.tilt is None else beat.tilt
        x = safe.center.x + way * (safe.width - wide * size) / 2
        yield Place(*seen.apply(x, HEIGHT * FRAME.height), size * seen.scale, tilt)
    top = seen.apply(safe.center.x, safe.y + high * small / 2)
    yield Place(*top, small * seen.scale, beat.tilt or 0.0)

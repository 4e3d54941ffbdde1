"""Where a screen is held up when the story does not say: inside the safe box, over no face and no caption."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.core.geometry import Box
from pipeline.script.screens import OnScreen
from pipeline.staging.boxes import covered, home
from pipeline.staging.framing import on_stage
from pipeline.staging.places import spot
from pipeline.staging.puppets import face
from pipeline.staging.screen import around
from pipeline.staging.stage import Stage
from pipeline.staging.world import CENTER
from pipeline.timeline.model import Place

GAP = 24.0
HEIGHT = 0.3  # of the frame, where a place has none
SIZES = (1.0, 0.88, 0.76, 0.66, 0.58)  # tried in this order until no face is covered
LARGE = 1.25  # where nobody shares the frame
ROWS = 7
HAIR = 0.12  # of a face's height, above it: hats and hair belong to a face


def screen_place(stage: Stage, beat: OnScreen, n: int, room: tuple[float, float], *, tilt: float = 0.0) -> Place:
    """As large and as high as can be without covering a face; where the author says, when he does."""
    tilt = tilt if beat.tilt is None else beat.tilt
    if beat.place is not None:
        point = spot(beat.place, stage.background, HEIGHT)
        return Place(point.x, point.y, beat.size, tilt)
    seen = on_stage(stage.view(n))
    faces = [_head(face(puppet, n, goal=True)) for puppet in stage.on_stage(n)]
    tries = list(_tries(_free(stage), room, beat.size, _owner_side(stage, beat, n), alone=not faces))
    best = min(tries, key=lambda place: round(_hidden(_through(seen.scale, place, room, stage, n), faces), 1))
    point = seen.apply(best.x, best.y)
    return Place(point.x, point.y, best.size * seen.scale, tilt)


def _free(stage: Stage) -> Box:
    """The part of the safe box above the captions."""
    safe, words = stage.world.safe, home(stage.world)
    return Box(safe.x, safe.y, safe.width, words.y - GAP - safe.y)


def _owner_side(stage: Stage, beat: OnScreen, n: int) -> float:
    """-1 where the owner stands on the left, 1 on the right, 0 where nobody owns the screen."""
    owner = next((puppet for puppet in stage.on_stage(n) if puppet.role.id == beat.owner), None)
    return 0.0 if owner is None else -1.0 if owner.goal(n).x <= CENTER else 1.0


def _tries(free: Box, room: tuple[float, float], size: float, owner: float, *, alone: bool) -> Iterator[Place]:
    """Large before small; for each size from the top down, away from its owner, or the middle before the sides."""
    if alone:
        most = min(LARGE * size, free.width / room[0], free.height / room[1])
        yield Place(free.center.x, free.y + min(free.height / 2, max(room[1] * most / 2, 0.42 * free.height)), most)
        return
    for share in SIZES:
        fit = min(share * size, free.width / room[0], free.height / room[1])
        wide, high = room[0] * fit, room[1] * fit
        for row in range(ROWS):
            y = free.y + high / 2 + (free.height - high) * row / (ROWS - 1)
            sides = (free.x + wide / 2, free.center.x, free.right - wide / 2)
            for x in sides if owner > 0 else sides[::-1] if owner < 0 else (sides[1], sides[2], sides[0]):
                yield Place(x, y, fit)


def _through(scale: float, place: Place, room: tuple[float, float], stage: Stage, n: int) -> Box:
    """The room a screen takes on the stage."""
    point = on_stage(stage.view(n)).apply(place.x, place.y)
    return around(Place(point.x, point.y, place.size * scale), room)


def _hidden(box: Box, faces: Sequence[Box]) -> float:
    """How many faces lie under a box, in shares."""
    return sum(covered(box, [face]) / (face.width * face.height) for face in faces)


def _head(face: Box) -> Box:
    """A face with its hair."""
    more = face.height * HAIR
    return Box(face.x, face.y - more, face.width, face.height + more)

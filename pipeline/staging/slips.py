"""Where comments come to lie on the page: those that can be read apart and over no face, a storm all around."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.core.geometry import Box
from pipeline.core.seed import between, chance
from pipeline.script.story import At
from pipeline.staging.boxes import covered, home
from pipeline.staging.framing import on_stage
from pipeline.staging.places import spot
from pipeline.staging.puppets import face
from pipeline.staging.stage import Stage
from pipeline.staging.world import FRAME
from pipeline.timeline.model import Comment, Place

READ = (470.0, 176.0)  # about the room of a comment that can be read
TILTS = (-5.0, 4.0, -3.0, 6.0, 2.0, -4.0)
COLUMNS, ROWS = 3, 14
USUAL = 0.3  # of the frame's height, where a place has none
GAP = 18.0
STORM = (0.62, 0.95)  # sizes of a storm's slips
TRIES = 12  # for a spot over no face
AIR = 70.0  # units a storm keeps from faces
KEEPS = 3.0  # a face counts so much more than a comment that lies there already


def reading_place(stage: Stage, lying: Sequence[Comment], n: int, index: int, at: At | None = None) -> Place:
    """Where the story says, or a free spot, the highest first, as the camera sees it."""
    seen = on_stage(stage.view(n))
    if at is not None:
        meant = spot(at, stage.background, USUAL)
        return Place(*seen.apply(meant.x, meant.y), seen.scale, TILTS[index % len(TILTS)])
    faces = [face(puppet, n, goal=True) for puppet in stage.on_stage(n)]
    taken = [
        box_of(each.place) for each in lying if each.place and (each.text or each.sender) and not 0 <= each.gone <= n
    ]
    spots = [Place(*seen.apply(x, y), seen.scale) for x, y in _grid(stage, index)]

    def cost(place: Place) -> float:
        box = box_of(place)
        return round((KEEPS * covered(box, faces) + covered(box, taken)) / (box.width * box.height), 2)

    best = min(spots, key=cost)
    return Place(best.x, best.y, best.size, TILTS[index % len(TILTS)])


def storm_place(stage: Stage, n: int, index: int, name: str) -> Place:
    """Anywhere on the frame, more of them below; not on a face."""
    seen = on_stage(stage.view(n))
    faces = [_grown(face(puppet, n, goal=True)) for puppet in stage.on_stage(n)]
    key = (stage.world.story.seed, "storm", name, index)
    spots = [_anywhere(key, each) for each in range(TRIES)]
    clear = (spot for spot in spots if not any(box_of(_through(spot, seen.scale, stage, n)).overlaps(f) for f in faces))
    spot = next(clear, spots[0])
    return _through(spot, seen.scale, stage, n)


def landing(stage: Stage, target: Place, spread: float, index: int, name: str) -> Place:
    """Where a gathered comment lands about its target, as a storm lies about."""
    if not spread:
        return target
    key = (stage.world.story.seed, "landing", name, index)
    wide = spread * FRAME.width / 2
    x, y = between(-wide, wide, *key, "x"), between(-0.22 * wide, 0.22 * wide, *key, "y")
    return Place(target.x + x, target.y + y, target.size, between(-28, 28, *key, "tilt"))


def box_of(place: Place) -> Box:
    """About the room of a comment."""
    wide, high = READ[0] * place.size, READ[1] * place.size
    return Box(place.x - wide / 2, place.y - high / 2, wide, high)


def _grid(stage: Stage, index: int) -> Iterator[tuple[float, float]]:
    """Spots inside the safe box and above the captions; every other comment looks on the right first."""
    safe, foot = stage.world.safe, home(stage.world).y - GAP
    wide, high = READ
    lefts = [safe.x + wide / 2 + (safe.width - wide) * i / (COLUMNS - 1) for i in range(COLUMNS)]
    for row in range(ROWS):
        y = safe.y + high / 2 + (foot - safe.y - high) * row / (ROWS - 1)
        for x in lefts if index % 2 else reversed(lefts):
            yield x, y


def _anywhere(key: tuple[str | int, ...], index: int) -> Place:
    size = round(between(*STORM, *key, index, "size") * 8) / 8  # few sizes, so few rasters
    low = chance(*key, index, "low") ** 0.55
    x = between(0.02, 0.98, *key, index, "x") * FRAME.width
    return Place(x, (0.1 + 0.86 * low) * FRAME.height, size, between(-26, 26, *key, index, "tilt"))


def _through(place: Place, scale: float, stage: Stage, n: int) -> Place:
    point = on_stage(stage.view(n)).apply(place.x, place.y)
    return Place(round(point.x, 1), round(point.y, 1), place.size * scale, round(place.tilt, 1))


def _grown(box: Box) -> Box:
    return box.inset(-AIR)


def shared(whole: int, parts: int) -> list[int]:
    """A whole number in nearly equal parts."""
    share, rest = divmod(whole, parts)
    return [share + (index < rest) for index in range(parts)]

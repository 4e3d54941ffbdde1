"""Where faces are: what flies about keeps off them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from pipeline.core.geometry import Box, scaling, translate
from pipeline.drawing.context import Context
from pipeline.drawing.identity import Same
from pipeline.timeline.model import Actor
from pipeline.timeline.query import present
from pipeline.timeline.track import place_at, value_at

_AROUND = 0.12  # of a face's breadth: chins and cheeks that a nod brings out of the box


@lru_cache(maxsize=1024)
def faces_at(context: Same[Context], n: int) -> tuple[Box, ...]:
    """The faces on the stage at frame `n`, in units before the camera."""
    here = context.value
    return tuple(_face(actor, n, here) for actor in present(here.scene, here.scene.span.clamp(n)))


def meets_face(box: Box, frames: Iterable[int], context: Context) -> bool:
    """Whether a box lies over a face in any of these frames."""
    return any(box.overlaps(face) for face in _faces(frames, context))


def _faces(frames: Iterable[int], context: Context) -> Iterator[Box]:
    for n in frames:
        yield from faces_at(Same(context), n)


def _face(actor: Actor, n: int, context: Context) -> Box:
    character, spot = context.pack.characters[actor.character], place_at(actor.place, n)
    side = -1.0 if value_at(actor.flip, n) else 1.0
    size = character.scale * spot.size
    on_feet = translate(-character.feet.x, -character.feet.y).then(scaling(side * size, size))
    return on_feet.then(translate(spot.x, spot.y)).box(character.face.inset(-_AROUND * character.face.width))

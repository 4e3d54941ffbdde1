"""Where words may stand: inside the platform's safe box, and not on faces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce

from pipeline.core.geometry import Box
from pipeline.packs.model import Platform
from pipeline.staging.world import World

GAP = 24.0
CROWN = 0.35  # of a face's height: hair above it, and what may stand up from that


def safe_box(platform: Platform) -> Box:
    """The zone of a profile that its app leaves free: the first one it names."""
    return next(iter(platform.zones.values()))


def within(box: Box, safe: Box) -> Box:
    """The box moved, and only if need be shrunk, into the safe one."""
    width, height = min(box.width, safe.width), min(box.height, safe.height)
    x = min(max(box.x, safe.x), safe.right - width)
    return Box(x, min(max(box.y, safe.y), safe.bottom - height), width, height)


def home(world: World) -> Box:
    """Where captions stand when nothing is in the way."""
    return within(world.pack.captions.box, world.safe)


def clear_of(box: Box, faces: Sequence[Box], safe: Box) -> Box:
    """The box itself, or moved just above or below the faces it would cover, whichever is nearer and safe.

    Above, what stands up from a head is kept free too, where there is room.
    """
    if not any(box.overlaps(face) for face in faces):
        return box
    around = reduce(Box.union, faces)
    above = around.y - GAP - box.height
    free = above - CROWN * max(face.height for face in faces)
    tries = (around.bottom + GAP, free if free >= safe.y else above)
    moved = [Box(box.x, y, box.width, box.height) for y in tries if safe.y <= y and y + box.height <= safe.bottom]
    return min(moved, key=lambda each: abs(each.y - box.y), default=box)


def covered(box: Box, others: Iterable[Box]) -> float:
    """How much area of a box lies on others."""
    return sum(_shared(box, other) for other in others)


def _shared(one: Box, other: Box) -> float:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return max(0.0, across) * max(0.0, down)

"""Named places and fractions of the frame, as points in units."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.core.geometry import Point
from pipeline.core.registry import frozen
from pipeline.packs.model import Background
from pipeline.script.story import At
from pipeline.staging.world import CENTER, FRAME
from pipeline.timeline.model import Place

FALLBACK = frozen({"left": 0.28, "center": 0.5, "right": 0.72, "far-left": 0.1, "far-right": 0.9})
FLOOR = 1500.0
SHOULDER = 190.0  # how far apart two share a place
EDGE = 90.0


def across(at: At, background: Background | None) -> float:
    """The x of a place."""
    if not at.name:
        return at.x * FRAME.width
    named = background.places if background else {}
    return named.get(at.name, FALLBACK.get(at.name, 0.5) * FRAME.width)


def standing(at: At, background: Background | None, size: float = 1.0) -> Place:
    """Where feet stand at a place; a background may have people larger or smaller."""
    floor, scale = (background.floor, background.size) if background else (FLOOR, 1.0)
    return Place(across(at, background), floor if at.y < 0 else at.y * FRAME.height, size * scale)


def spot(at: At, background: Background | None, height: float) -> Point:
    """A place in the air; a place without a height is at `height`, a fraction of the frame."""
    return Point(across(at, background), (height if at.y < 0 else at.y) * FRAME.height)


def spread(place: Place, others: Iterable[Place]) -> Place:
    """The place itself, or the nearest free one beside those who stand there already, towards the middle."""
    taken = [other.x for other in others if abs(other.y - place.y) < SHOULDER]
    inward = 1.0 if place.x <= CENTER else -1.0
    x = place.x
    while any(abs(x - other) < SHOULDER * 0.75 for other in taken) and EDGE <= x + inward * SHOULDER <= 1080 - EDGE:
        x += inward * SHOULDER
    return Place(x, place.y, place.size, place.tilt)

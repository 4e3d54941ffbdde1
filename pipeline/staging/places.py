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
SHOULDER = 190.0  # units between two who share a place
CROWDED = 0.75 * SHOULDER  # nearer than this, one has to step aside
EDGE = 90.0  # units from the frame's side that nobody stands nearer to


def across(at: At, background: Background | None) -> float:
    """The x of a place."""
    if not at.name:
        return at.x * FRAME.width
    named = background.places if background else {}
    return named.get(at.name, FALLBACK.get(at.name, 0.5) * FRAME.width)


def standing(at: At, background: Background | None, size: float = 1.0) -> Place:
    """Where feet stand at a place; a background, or a place of it, may have people larger or smaller."""
    floor, scale = (background.floor, background.size) if background else (FLOOR, 1.0)
    if background:
        floor, scale = background.floors.get(at.name, floor), background.sizes.get(at.name, scale)
    return Place(across(at, background), floor if at.y < 0 else at.y * FRAME.height, size * scale)


def spot(at: At, background: Background | None, height: float) -> Point:
    """A place in the air; a place without a height is at `height`, a fraction of the frame."""
    return Point(across(at, background), (height if at.y < 0 else at.y) * FRAME.height)


def spread(place: Place, others: Iterable[Place]) -> Place:
    """The place itself, or the nearest free one beside those who stand there already, towards the middle."""
    taken = [other.x for other in others if abs(other.y - place.y) < SHOULDER]
    step = SHOULDER if place.x <= CENTER else -SHOULDER
    x = place.x
    while any(abs(x - other) < CROWDED for other in taken) and EDGE <= x + step <= FRAME.width - EDGE:
        x += step
    return Place(x, place.y, place.size, place.tilt)

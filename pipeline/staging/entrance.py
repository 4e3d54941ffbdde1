"""Where roles come from and go to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from pipeline.core.registry import frozen
from pipeline.staging.world import CENTER, FRAME
from pipeline.timeline.model import Place

BEYOND = 320.0  # units past the edge, at size 1

SIDES: Mapping[str, Callable[[Place], Place]] = frozen(
    {
        "left": lambda place: replace(place, x=-BEYOND * place.size),
        "right": lambda place: replace(place, x=FRAME.width + BEYOND * place.size),
        "below": lambda place: replace(place, y=FRAME.height + 1100.0 * place.size),
        "above": lambda place: replace(place, y=-BEYOND),
    }
)


def side(entrance: str, place: Place) -> str:
    """Where a pack's own entrance comes from: the nearest side for a slide, nowhere for the rest."""
    if entrance != "slide":
        return ""
    return "left" if place.x < CENTER else "right"


def offstage(origin: str, place: Place) -> Place | None:
    """The spot off the frame a role walks in from; None when it appears where it stands."""
    return SIDES[origin](place) if origin in SIDES else None

"""How a duet is divided: a head, the clip, and the answer beside it."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.core.geometry import Box
from pipeline.core.registry import frozen


@dataclass(frozen=True, slots=True)
class DuetPlan:
    """Boxes on a duet whose left top corner is the origin."""

    size: tuple[float, float]
    head: Box
    whole: Box  # the clip while it is alone
    left: Box
    right: Box
    crooked: float  # degrees at which a hostile answer hangs


def _plan(size: tuple[float, float], head: Box, whole: Box, gap: float, crooked: float) -> DuetPlan:
    half = (whole.width - gap) / 2
    left = Box(whole.x, whole.y, half, whole.height)
    return DuetPlan(size, head, whole, left, Box(left.right + gap, whole.y, half, whole.height), crooked)


PLANS = frozen(
    {
        "card": _plan((830.0, 500.0), Box(28, 18, 774, 72), Box(26, 100, 778, 376), 20, 3.0),
        "phone": _plan((560.0, 792.0), Box(44, 66, 472, 72), Box(40, 152, 480, 584), 14, 2.0),
        "full": _plan((1080.0, 1060.0), Box(72, 20, 760, 76), Box(0, 0, 1080, 1060), 10, 0.0),
    }
)


def clip_box(plan: DuetPlan, beside: float) -> Box:
    """The clip, making room for an answer as far as one is there."""
    wide = plan.whole.width + (plan.left.width - plan.whole.width) * beside
    return Box(plan.whole.x, plan.whole.y, float(round(wide)), plan.whole.height)

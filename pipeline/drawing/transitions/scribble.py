"""A pen scribbles the old scene away, twice over; the eraser follows in swipes and the new scene is there."""

from __future__ import annotations

import math
from functools import lru_cache

from pipeline.core.display import Node, Vector
from pipeline.core.geometry import IDENTITY, Box, Point
from pipeline.core.seed import between, smooth_noise
from pipeline.drawing.context import Context
from pipeline.drawing.place import group, place, polygon
from pipeline.drawing.styles.ink import stroke
from pipeline.drawing.svg import document
from pipeline.drawing.transitions.shapes import Polygon, frame_box

_DARK = "#1E1A1C"
_OUT = 120.0  # how far the hand goes past the edges of the page
_PASSES = ((0.0, 0.30, 13, -170.0, 0.46), (0.22, 0.5, 15, 130.0, 0.6))  # from, until (shares), lines, rise, width
_SWIPES = 6
_STEPS = 24  # corners along the edge of a swipe
_TIP = 9  # corners around the end of the eraser


def scribble(
    outgoing: tuple[Node, ...], incoming: tuple[Node, ...], progress: float, context: Context
) -> tuple[Node, ...]:
    """In the first half two scribbles grow over the old scene, in the second they are rubbed off the new one."""
    frame = frame_box(context)
    color = context.pack.palette.get("ink", _DARK)
    drawn = [_share(progress, start, end) for start, end, *_ in _PASSES]
    ink = tuple(
        place(Vector(_scribbled(index, share, frame, color, context.seed)), IDENTITY, context=context)
        for index, share in enumerate(drawn)
        if share > 0
    )
    if progress < 0.5:
        return (*outgoing, *ink)
    return (*incoming, *group(ink, clip=polygon(_left(2 * progress - 1, frame, context.seed), context)))


def _share(t: float, start: float, end: float) -> float:
    return min(1.0, max(0.0, (t - start) / (end - start)))


@lru_cache(maxsize=32)
def _scribbled(index: int, share: float, frame: Box, color: str, seed: int) -> str:
    """One scribble over the whole page, up to a share of its length."""
    _, _, lines, rise, width = _PASSES[index]
    gap = (frame.height + abs(rise)) / lines
    points = []
    for line in range(2 * lines):
        right = line % 2 == 1
        x = frame.width + _OUT if right else -_OUT
        y = gap * line / 2 + (rise if right else 0.0) - min(0.0, rise)
        jump = between(-0.16, 0.16, seed, "line", index, line) * gap
        points.append((x + between(-60, 60, seed, "end", index, line), y + jump))
    inked = stroke(
        points, gap * width, seed=seed + index, taper=(0.002, 0.002), wobble=4, tension=0.35, until=share, fill=color
    )
    return document(frame, inked)


def _left(t: float, frame: Box, seed: int) -> Polygon:
    """What the eraser has not reached: all below its swipe, and the rest of the swipe itself."""
    at = t * _SWIPES
    swipe, along = int(at), at - int(at)
    x = frame.width * (along if swipe % 2 == 0 else 1 - along)
    above, below = _edge(swipe, frame, seed), _edge(swipe + 1, frame, seed)
    rest = [p for p in above if (p.x > x) == (swipe % 2 == 0)]
    done = [p for p in below if (p.x > x) != (swipe % 2 == 0)]
    bottom = (Point(frame.right, frame.bottom + _OUT), Point(0.0, frame.bottom + _OUT))
    if swipe % 2 == 0:
        return (*done, *_tip(done[-1:], rest[:1], 1.0, seed + swipe), *rest, *bottom)
    return (*rest, *_tip(rest[-1:], done[:1], -1.0, seed + swipe), *done, *bottom)


def _tip(start: list[Point], end: list[Point], way: float, seed: int) -> list[Point]:
    """The round end of a swipe, a little uneven, between two corners; it bulges to the right (1) or the left (-1)."""
    points = []
    for one, two in zip(start, end, strict=False):
        for step in range(1, _TIP):
            share = step / _TIP
            round_ = math.sin(math.pi * share) * abs(two.y - one.y) / 2 * (0.9 + 0.25 * smooth_noise(4 * share, seed))
            points.append(Point(one.x + (two.x - one.x) * share + way * round_, one.y + (two.y - one.y) * share))
    return points


def _edge(swipe: int, frame: Box, seed: int) -> list[Point]:
    """The upper edge of a swipe, from left to right."""
    high = frame.height / _SWIPES
    rise = 0.35 * high
    points = []
    for step in range(_STEPS + 1):
        share = step / _STEPS
        y = high * swipe + rise * (0.5 - share) + 22 * smooth_noise(3 * share, seed, "swipe", swipe)
        y += 9 * smooth_noise(15 * share, seed, "rough", swipe)
        points.append(Point(-1 + (frame.width + 2) * share, y))
    return points

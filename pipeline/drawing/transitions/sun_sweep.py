"""Late light sweeps across from the upper left; behind it is the new scene."""

from __future__ import annotations

import math
from functools import cache

from pipeline.core.display import Node, Vector
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Box, Point, rotation, scaling, translate
from pipeline.drawing.context import Context
from pipeline.drawing.place import group, place, polygon
from pipeline.drawing.svg import document
from pipeline.drawing.transitions.shapes import corners, cut, frame_box

ANGLE = 32.0  # degrees the light's way falls from level
BAND = 620.0  # units of the light's width
PATCH = 16.0  # units of its length that are drawn
LIGHT = "#FFEFB5"  # cream, and never brighter: nothing flashes


def sun_sweep(
    outgoing: tuple[Node, ...], incoming: tuple[Node, ...], progress: float, context: Context
) -> tuple[Node, ...]:
    """The new scene on the side the light has passed, under a broad soft band of it."""
    frame = frame_box(context)
    turn = math.radians(ANGLE)
    normal = Point(math.cos(turn), math.sin(turn))
    reach = [normal.x * p.x + normal.y * p.y for p in corners(frame)]
    start, end = min(reach) - BAND / 2, max(reach) + BAND / 2
    at = start + (end - start) * EASINGS["in-out-sine"](progress)
    seen = cut(corners(frame), normal, at)
    passed = group(incoming, clip=polygon(seen, context)) if len(seen) > 2 else ()
    long = math.hypot(frame.width, frame.height) * 2
    stretched = translate(-BAND / 2, -PATCH / 2).then(scaling(1.0, 2 * long / PATCH))
    standing = stretched.then(rotation(ANGLE)).then(translate(normal.x * at, normal.y * at))
    return (*outgoing, *passed, place(Vector(_band()), standing, context=context))


@cache
def _band() -> str:
    """A patch of the band, to be stretched along it: clear at both sides."""
    stops = ((0, 0), (0.3, 0.35), (0.5, 0.92), (0.62, 0.5), (1, 0))
    shades = "".join(f'<stop offset="{at}" stop-color="{LIGHT}" stop-opacity="{opacity}"/>' for at, opacity in stops)
    band = f'<rect width="{BAND:g}" height="{PATCH:g}" fill="url(#s)"/>'
    return document(Box(0, 0, BAND, PATCH), f'<linearGradient id="s">{shades}</linearGradient>{band}')

"""Watercolour: the new scene blooms out of a wet spot, its ragged edge darker where pigment gathers."""

from __future__ import annotations

import math
from functools import lru_cache

from pipeline.core.display import Node, Vector
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import IDENTITY, Box, Point
from pipeline.core.seed import smooth_noise
from pipeline.drawing.context import Context
from pipeline.drawing.place import group, place, polygon
from pipeline.drawing.svg import document
from pipeline.drawing.transitions.shapes import Polygon, farthest, frame_box, opening, path

SPOT = Point(0.5, 0.56)  # of the frame: about where something is held in both hands
CORNERS = 220
LOBES = ((5.0, 0.13), (11.0, 0.07), (29.0, 0.028), (71.0, 0.012))  # knots around the edge, share of the radius
PIGMENT, WATER = "#B4623F", "#FFF3D2"
REACH = 1.16  # radii until the corners of the frame are covered


def bloom(
    outgoing: tuple[Node, ...], incoming: tuple[Node, ...], progress: float, context: Context
) -> tuple[Node, ...]:
    """The new scene inside a spreading blot; wet cream before it, a thin rim of pigment on it."""
    frame, seed = frame_box(context), context.seed
    grown = EASINGS["in-out-sine"](progress)
    spot = opening(context, SPOT)
    inside = blot(frame, grown, seed, spot)
    wet = place(Vector(_edge(frame, round(grown, 3), seed, spot)), IDENTITY, context=context)
    return (*outgoing, wet, *group(incoming, clip=polygon(inside, context)), *_rim(frame, grown, seed, spot, context))


def blot(frame: Box, grown: float, seed: int, middle: Point, wider: float = 0.0) -> Polygon:
    """The outline of the blot when it has grown to a share of all that it will cover."""
    full = farthest(middle, frame) * REACH
    radius = full * grown + wider
    points = []
    for index in range(CORNERS):
        share = index / CORNERS
        rough = sum(deep * smooth_noise(share * knots % knots, seed, "bloom", knots) for knots, deep in LOBES)
        seam = min(1.0, share * 12, (1 - share) * 12)  # noise that meets itself where the outline closes
        r = radius * (1 + rough * seam)
        points.append(Point(middle.x + r * math.cos(share * math.tau), middle.y + r * math.sin(share * math.tau)))
    return tuple(points)


@lru_cache(maxsize=64)
def _edge(frame: Box, grown: float, seed: int, middle: Point) -> str:
    """Water that runs ahead of the paint."""
    rings = "".join(
        f'<path d="{path(blot(frame, grown, seed, middle, wider))}" fill="{WATER}" opacity="{opacity}"/>'
        for wider, opacity in ((90, 0.28), (52, 0.34), (22, 0.5))
    )
    return document(frame, rings)


def _rim(frame: Box, grown: float, seed: int, middle: Point, context: Context) -> tuple[Node, ...]:
    """Pigment that gathered at the edge, fading as the blot leaves the frame."""
    left = min(1.0, (1 - grown) * 2)
    ring = Vector(_gathered(frame, round(grown, 3), seed, middle))
    return (place(ring, IDENTITY, context=context, opacity=round(left, 2)),)


@lru_cache(maxsize=64)
def _gathered(frame: Box, grown: float, seed: int, middle: Point) -> str:
    lines = "".join(
        f'<path d="{path(blot(frame, grown, seed, middle, wider))}" fill="none" stroke="{PIGMENT}" '
        f'stroke-width="{width}" opacity="{opacity}"/>'
        for wider, width, opacity in ((-2, 7, 0.5), (-12, 16, 0.16), (-30, 34, 0.08))
    )
    return document(frame, lines)

"""The page is crumpled into a ball and thrown away; the next page lies beneath."""

from __future__ import annotations

import math
from functools import lru_cache

from pipeline.core.display import Node, Vector
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Box, Matrix, Point, rotation, scaling
from pipeline.core.seed import between, chance
from pipeline.drawing.context import Context
from pipeline.drawing.place import group, place, polygon, put, transformed
from pipeline.drawing.styles.ink import stroke
from pipeline.drawing.svg import document
from pipeline.drawing.transitions.shapes import Polygon, corners, frame_box, path

_CRUMPLED = 0.5  # share of the span after which the page is a ball
_BALL = 250.0  # radius, units
_RIM = 40  # corners of the page's outline
_NET = (4, 7)  # facets across and down
_PAPER = "#FFFAEC"
_SHADE = "#B9A98C"


def crumple(
    outgoing: tuple[Node, ...], incoming: tuple[Node, ...], progress: float, context: Context
) -> tuple[Node, ...]:
    """First the page shrinks and creases, then the ball flies out at the lower right."""
    if progress < _CRUMPLED:
        return (*incoming, *_creased(outgoing, EASINGS["in"](progress / _CRUMPLED), context))
    return (*incoming, _thrown((progress - _CRUMPLED) / (1 - _CRUMPLED), context))


def _creased(page: tuple[Node, ...], t: float, context: Context) -> tuple[Node, ...]:
    """The page, its outline drawn in and creases coming up, on its way to the size of the ball."""
    frame = frame_box(context)
    outline = _outline(frame, t)
    creases = place(Vector(_creases(frame, context.seed)), Matrix(), context=context, opacity=min(1.0, 0.25 + t))
    rim = place(Vector(_rim(outline, frame)), Matrix(), context=context)
    whole = (*group((*page, creases), clip=polygon(outline, context)), rim)
    return transformed(whole, _shrunk(frame, t, context.scale))


def _shrunk(frame: Box, t: float, px: float) -> Matrix:
    """About the middle of the frame, in pixels, until the outline is as large as the ball."""
    size = 1 + (2 * _BALL / (frame.width * 0.9) - 1) * t
    middle = Point(frame.center.x * px, frame.center.y * px)
    return scaling(size, about=middle).then(rotation(-24 * t, middle))


def _outline(frame: Box, t: float) -> Polygon:
    """The edge of the page: a rectangle at 0, the edge of a ball at 1."""
    mid = frame.center
    points = []
    for index in range(_RIM):
        angle = 2 * math.pi * index / _RIM
        reach_x, reach_y = (
            frame.width / 2 / max(1e-6, abs(math.cos(angle))),
            frame.height / 2 / max(1e-6, abs(math.sin(angle))),
        )
        square = min(reach_x, reach_y)
        ball = frame.width * 0.45 * between(0.82, 1.12, "rim", index)
        r = square + (ball - square) * min(1.0, 1.25 * t)
        points.append(Point(mid.x + r * math.cos(angle), mid.y + r * math.sin(angle)))
    return tuple(points) if t > 0.02 else corners(frame)


def _rim(outline: Polygon, frame: Box) -> str:
    ring = (*outline, outline[0])
    return document(frame, stroke(ring, 13.0, seed=3, tension=0.2, taper=(0.02, 0.02)))


@lru_cache(maxsize=4)
def _creases(frame: Box, seed: int) -> str:
    """The folds of a crumpled sheet: an uneven net of pen lines, some of its facets in the shade."""
    net = {(i, j): _knot(i, j, frame, seed) for i in range(_NET[0] + 1) for j in range(_NET[1] + 1)}
    facets, lines = [], []
    for (i, j), knot in net.items():
        near = [net[other] for other in ((i + 1, j), (i + 1, j + 1), (i, j + 1)) if other in net]
        for index, other in enumerate(near):
            if chance(seed, "fold", i, j, index) < 0.6:
                lines.append(stroke((knot, other), between(5, 10, seed, "width", i, j), seed=31 * i + j))
        if len(near) == 3 and chance(seed, "facet", i, j) < 0.45:
            facets.append(f'<path d="{path((knot, *near[:2]))}" fill="{_SHADE}" opacity="0.4"/>')
    return document(frame, "".join(facets) + "".join(lines))


def _knot(i: int, j: int, frame: Box, seed: int) -> Point:
    """A crossing of folds, off its place in an even net."""
    wide, high = frame.width / _NET[0], frame.height / _NET[1]
    return Point(
        wide * (i + between(-0.38, 0.38, seed, "knot-x", i, j)), high * (j + between(-0.38, 0.38, seed, "knot-y", i, j))
    )


def _thrown(t: float, context: Context) -> Node:
    """The ball on its way out: up a little, then down in an arc."""
    frame = frame_box(context)
    size = 1.0 - 0.45 * t
    x = frame.center.x + (frame.width * 0.7) * t
    y = frame.center.y - 1300 * t + (frame.height * 0.62 + 1300) * t * t
    middle = (_BALL, _BALL)
    return put(Vector(_ball()), x - _BALL, y - _BALL, context=context, grow=size, rotate=400 * t, about=middle)


@lru_cache(maxsize=1)
def _ball() -> str:
    """A crumpled ball of paper in ink."""
    mid = Point(_BALL, _BALL)
    rim = tuple(
        Point(mid.x + r * math.cos(a), mid.y + r * math.sin(a))
        for a, r in ((2 * math.pi * i / 18, _BALL * between(0.74, 0.97, "ball", i)) for i in range(18))
    )
    dark = (rim[1], rim[3], rim[5], Point(mid.x + 20, mid.y + 70))
    lines = [(rim[i], Point(mid.x + 60 * math.cos(i * 2.1), mid.y + 60 * math.sin(i * 2.1))) for i in range(0, 18, 2)]
    lines += [(rim[i], rim[(i + 5) % 18]) for i in (1, 8, 13)]
    markup = (
        f'<path d="{path(rim)}" fill="{_PAPER}"/><path d="{path(dark)}" fill="{_SHADE}" opacity="0.45"/>'
        + "".join(stroke(line, 7.0, seed=index) for index, line in enumerate(lines))
        + stroke((*rim, rim[0]), 14.0, seed=99, tension=0.2, taper=(0.02, 0.02))
    )
    return document(Box(0, 0, 2 * _BALL, 2 * _BALL), markup)

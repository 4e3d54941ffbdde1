"""The page is taken by its lower corner and turned over the top of the book; the next page lies beneath."""

from __future__ import annotations

import math
from functools import lru_cache

from pipeline.core.display import Node, Vector
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import IDENTITY, Box, Point
from pipeline.drawing.context import Context
from pipeline.drawing.place import group, place, polygon
from pipeline.drawing.styles.ink import stroke
from pipeline.drawing.svg import document
from pipeline.drawing.transitions.shapes import Polygon, corners, cut, folded, frame_box, path

_LIFT = 0.62  # how long the turned part looks: it stands up towards the viewer
_ANGLES = (34.0, 4.0)  # of the fold, at the start and at the end: a corner first, then the whole page
_SHADOW = 170.0  # units
_RULES = 76.0  # units from line to line of the notebook
_RULE_INK = "#A9C4D6"
_SHADE = "#5A4325"
_BACK = "#FFFAEC"


def page_flip(
    outgoing: tuple[Node, ...], incoming: tuple[Node, ...], progress: float, context: Context
) -> tuple[Node, ...]:
    """The old page up to the fold, its turned part with its shadow, the new page below."""
    frame = frame_box(context)
    normal, limit = _fold(0.5 * (progress + EASINGS["in-out-sine"](progress)), frame)
    left = cut(corners(frame), normal, limit)
    paper = place(
        Vector(_turned(normal, limit, frame, context.pack.palette.get("white", _BACK))), IDENTITY, context=context
    )
    lying = group(outgoing, clip=polygon(left, context)) if len(left) > 2 else ()
    return (*incoming, *lying, paper)


def _fold(t: float, frame: Box) -> tuple[Point, float]:
    """The line of the fold: its normal, towards the lifted corner, and its distance from the origin."""
    angle = math.radians(_ANGLES[0] + (_ANGLES[1] - _ANGLES[0]) * t)
    normal = Point(math.sin(angle), math.cos(angle))
    far = normal.x * frame.width + normal.y * frame.height
    return normal, far - (far + _SHADOW) * t


@lru_cache(maxsize=32)
def _turned(normal: Point, limit: float, frame: Box, back: str) -> str:
    """The turned part of the page: its blank back, light along the fold, shadows on both pages."""
    away = Point(-normal.x, -normal.y)
    lifted = cut(corners(frame), away, -limit)
    flap = folded(lifted, normal, limit, _LIFT)
    shadow = folded(lifted, normal, limit, _LIFT * 1.1)
    markup = (
        _gradient("under", normal, limit, _SHADOW, (("0", 0.34), ("1", 0.0)))
        + _gradient("back", away, -limit, 620.0, (("0", 0.26), ("0.12", 0.02), ("0.3", 0.0), ("1", 0.16)))
        + f'<path d="{path(lifted)}" fill="url(#under)"/>'
        + f'<path d="{path(shadow)}" fill="{_SHADE}" opacity="0.2"/>'
        + f'<path d="{path(flap)}" fill="{back}"/>'
        + _rules(flap, normal, limit, frame)
        + f'<path d="{path(flap)}" fill="url(#back)"/>'
        + _edges(flap)
    )
    return document(frame, markup)


def _rules(flap: Polygon, normal: Point, limit: float, frame: Box) -> str:
    """The printed lines of the page's back, turned over with it."""
    by = 1 + _LIFT
    (nx, ny), push = normal, by * limit
    turned = f"matrix({1 - by * nx * nx} {-by * nx * ny} {-by * nx * ny} {1 - by * ny * ny} {push * nx} {push * ny})"
    lines = "".join(f"M0 {y}H{frame.width:g}" for y in range(200, int(frame.height), int(_RULES)))
    return (
        f'<clipPath id="flap"><path d="{path(flap)}"/></clipPath><g clip-path="url(#flap)"><path d="{lines}" '
        f'transform="{turned}" fill="none" stroke="{_RULE_INK}" stroke-width="3" stroke-opacity="0.4"/></g>'
    )


def _gradient(name: str, normal: Point, limit: float, reach: float, stops: tuple[tuple[str, float], ...]) -> str:
    """Shade that falls off from the fold along `normal`."""
    x, y = normal.x * limit, normal.y * limit
    marks = "".join(f'<stop offset="{at}" stop-color="{_SHADE}" stop-opacity="{alpha}"/>' for at, alpha in stops)
    return (
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="{x:.1f}" y1="{y:.1f}" '
        f'x2="{x + normal.x * reach:.1f}" y2="{y + normal.y * reach:.1f}">{marks}</linearGradient>'
    )


def _edges(flap: Polygon) -> str:
    """The edges of the turned part, each one stroke of the pen."""
    sides = zip(flap, flap[1:] + flap[:1], strict=True)
    long = [(one, other) for one, other in sides if math.dist(one, other) > 30]
    return "".join(stroke((one, other), 9.0, seed=index, taper=(0.04, 0.06)) for index, (one, other) in enumerate(long))

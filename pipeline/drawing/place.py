"""Putting sources on the frame: units in, pixels out, and whole pixels whenever nothing is turned or zoomed."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from pipeline.core.display import Blend, Clip, Draw, Group, Node, Source, Sprite
from pipeline.core.geometry import IDENTITY, Matrix, Point, rotation, scaling, translate
from pipeline.drawing.context import Context

ORIGIN = Point(0.0, 0.0)
_NEAR = 1e-6


def put(
    source: Source,
    x: float,
    y: float,
    *,
    context: Context,
    scale: float = 1.0,
    grow: float | tuple[float, float] = 1.0,
    rotate: float = 0.0,
    about: tuple[float, float] = ORIGIN,
    opacity: float = 1.0,
    blend: Blend = "normal",
) -> Draw:
    """Draw a source with its origin at unit (x, y).

    `scale` is its settled size: the sprite is rasterised for it. `grow` is the momentary factor of an entrance or a
    squash (one number, or one per axis) and `rotate` a turn in degrees, both about the point `about` of the source's
    own units; they never ask for a new raster.
    """
    across, down = grow if isinstance(grow, tuple) else (grow, grow)
    at = Point(about[0] * scale, about[1] * scale)
    moved = (
        scaling(across, down, at).then(rotation(rotate, at)) if (across, down, rotate) != (1.0, 1.0, 0.0) else IDENTITY
    )
    return place(source, moved.then(translate(x, y)), context=context, scale=scale, opacity=opacity, blend=blend)


def place(
    source: Source,
    matrix: Matrix,
    *,
    context: Context,
    scale: float = 1.0,
    opacity: float = 1.0,
    blend: Blend = "normal",
) -> Draw:
    """Draw a source, rasterised for size `scale`, through a matrix of units (which does not contain `scale`)."""
    px, zoom = context.scale, context.zoom
    a, b, c, d = (v / zoom for v in matrix[:4])
    whole = zoom == 1.0
    placed = Matrix(a, b, c, d, matrix.e * px, matrix.f * px)
    return Draw(Sprite(source, px * scale * zoom), snapped(placed) if whole else placed, opacity, blend)


def snapped(matrix: Matrix) -> Matrix:
    """A pure translation moved to whole pixels; anything else as it is."""
    a, b, c, d, e, f = matrix
    if abs(a - 1) < _NEAR and abs(d - 1) < _NEAR and abs(b) < _NEAR and abs(c) < _NEAR:
        return Matrix(1.0, 0.0, 0.0, 1.0, float(math.floor(e + 0.5)), float(math.floor(f + 0.5)))
    return matrix


def with_camera(nodes: Iterable[Node], matrix: Matrix, *, snap: bool = True) -> tuple[Node, ...]:
    """The nodes seen through a matrix of frame pixels; `snap` puts what is then unturned on whole pixels."""
    if matrix == IDENTITY:
        return tuple(nodes)
    return tuple(_seen(node, matrix, snap) for node in nodes)


def transformed(nodes: Iterable[Node], matrix: Matrix) -> tuple[Node, ...]:
    """The nodes moved as one picture by a matrix of frame pixels."""
    return with_camera(nodes, matrix, snap=False)


def group(children: Sequence[Node], *, opacity: float = 1.0, clip: Clip | None = None) -> tuple[Node, ...]:
    """The children as one picture; nothing when they can not be seen, themselves when nothing is asked of them."""
    if opacity <= 0.0 or not children:
        return ()
    if opacity >= 1.0 and clip is None:
        return tuple(children)
    return (Group(tuple(children), clip=clip, opacity=opacity),)


def polygon(points: Iterable[tuple[float, float]], context: Context) -> Clip:
    """A clip whose corners are given in units."""
    return Clip((tuple((x * context.scale, y * context.scale) for x, y in points),))


def _seen(node: Node, matrix: Matrix, snap: bool) -> Node:
    if isinstance(node, Draw):
        seen = node.matrix.then(matrix)
        return Draw(node.sprite, snapped(seen) if snap else seen, node.opacity, node.blend)
    children = tuple(_seen(child, matrix, snap) for child in node.children)
    return Group(children, _clip(node.clip, matrix), node.opacity, node.filter, node.blend, node.isolated)


def _clip(clip: Clip | None, matrix: Matrix) -> Clip | None:
    if clip is None:
        return None
    return Clip(tuple(tuple(matrix.apply(x, y) for x, y in corners) for corners in clip.polygons))

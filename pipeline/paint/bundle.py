"""What is turned together is put together first: a face, its eyes, its mouth and its hair are resampled once, as one.

Neighbours in a list that go through one matrix are drawn upright on one picture, pixel on pixel, and that picture goes
through the matrix. Which nodes belong together is read from the list alone, never from what is damaged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from pipeline.core.display import Blend, Draw, Fill, Group, Node, Sprite
from pipeline.core.geometry import Matrix
from pipeline.paint.engine import skia
from pipeline.paint.pictures import COLOR_TYPE, Picture, placed
from pipeline.paint.place import is_upright, is_whole, paint_of
from pipeline.paint.rects import NOTHING, Rect
from pipeline.paint.warp import halvings

_FINE = 0.25  # of a pixel: the steps in which a pupil stands in its eye, so that a look is found again
_LINEAR = skia.SamplingOptions(skia.FilterMode.kLinear)
_NEAREST = skia.SamplingOptions(skia.FilterMode.kNearest)


class Piece(NamedTuple):
    """A sprite on the upright picture, `x` and `y` from where the first one stands."""

    sprite: Sprite
    x: float
    y: float
    blend: Blend


Layers = tuple[tuple[Piece, ...], ...]  # each is composed by itself before it is put down


def together(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The nodes in order, those that belong together as an isolated group."""
    return tuple(_joined(tuple(_within(node) for node in nodes)))


def _within(node: Node) -> Node:
    if isinstance(node, Draw) or turned(node) is not None:
        return node
    children = together(node.children)
    return node if children == node.children else replace(node, children=children)


def _joined(nodes: Sequence[Node]) -> Iterator[Node]:
    at = 0
    while at < len(nodes):
        matrix, end = turned(nodes[at]), at + 1
        while matrix is not None and end < len(nodes) and turned(nodes[end]) == matrix:
            end += 1
        yield nodes[at] if end == at + 1 else Group(tuple(nodes[at:end]), isolated=True)
        at = end


def bundle(group: Group) -> tuple[Layers, Matrix] | None:
    """What a group is made of upright, and the matrix of it all, if it is one of those that belong together."""
    matrix = turned(group.children[0]) if group.isolated and len(group.children) > 1 else None
    if matrix is None or any(turned(child) != matrix for child in group.children[1:]):
        return None
    return tuple(tuple(_pieces(node, matrix)) for node in group.children), matrix


def turned(node: Node) -> Matrix | None:
    """The matrix that a node has to be resampled through, if it is one that others may share."""
    if isinstance(node, Draw):
        return node.matrix if _plain(node) and node.blend == "normal" and _resamples(node.matrix) else None
    plain = node.isolated and node.opacity == 1 and node.blend == "normal" and not (node.filter or node.clip)
    if not plain or not node.children:
        return None
    first = turned(node.children[0])
    inside = all(
        isinstance(child, Draw) and _plain(child) and first is not None and child.matrix[:4] == first[:4]
        for child in node.children
    )
    return first if inside else None


def composed(layers: Layers, get: Callable[[Sprite], Picture]) -> Picture:
    """The upright picture of a bundle, with a transparent rim."""
    pieces = [(piece, get(piece.sprite)) for layer in layers for piece in layer]
    box = NOTHING
    for piece, picture in pieces:
        box = box.union(_reach(piece, picture))
    pixels = np.zeros((box.bottom - box.top, box.right - box.left, 4), np.uint8)
    info = skia.ImageInfo.Make(pixels.shape[1], pixels.shape[0], COLOR_TYPE, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRasterDirect(info, pixels, pixels.shape[1] * 4)
    canvas = surface.getCanvas()
    for layer in layers:
        if len(layer) > 1:
            canvas.saveLayer()
        for piece in layer:
            picture, whole = get(piece.sprite), piece.x == int(piece.x) and piece.y == int(piece.y)
            x, y = picture.x + piece.x - box.left, picture.y + piece.y - box.top
            canvas.drawImage(picture.image, x, y, _NEAREST if whole else _LINEAR, paint_of(1.0, piece.blend))
        if len(layer) > 1:
            canvas.restore()
    return placed(pixels, box.left, box.top)


def _plain(draw: Draw) -> bool:
    return draw.opacity == 1 and not isinstance(draw.sprite.source, Fill)


def _resamples(matrix: Matrix) -> bool:
    """Whether it is neither moved nor stretched alone, nor flat, nor so small that the picture is halved first."""
    flat = abs(matrix.a * matrix.d - matrix.b * matrix.c) < 1e-3
    return not (flat or is_whole(matrix) or is_upright(matrix) or halvings(matrix))


def _pieces(node: Node, matrix: Matrix) -> Iterator[Piece]:
    if isinstance(node, Draw):
        yield Piece(node.sprite, 0.0, 0.0, node.blend)
        return
    back = matrix.inverse
    for child in node.children:
        assert isinstance(child, Draw)
        x, y = back.apply(child.matrix.e, child.matrix.f)
        yield Piece(child.sprite, _near(x), _near(y), child.blend)


def _near(value: float) -> float:
    return round(value / _FINE) * _FINE + 0.0


def _reach(piece: Piece, picture: Picture) -> Rect:
    """Its pixels on the upright picture, and one more all round."""
    left, top = int(np.floor(picture.x + piece.x)), int(np.floor(picture.y + piece.y))
    return Rect(left - 1, top - 1, left + picture.width + 2, top + picture.height + 2)

"""What is behind (and in front of) the actors: layers of a background, footage, or one colour."""

from __future__ import annotations

import math

from pipeline.core.display import Fill, Movie, Node
from pipeline.core.geometry import translate
from pipeline.drawing.camera import at_depth, at_rest, camera_matrix, raster_zoom
from pipeline.drawing.context import Context
from pipeline.drawing.place import place, with_camera
from pipeline.packs.model import Layer
from pipeline.timeline.model import UNITS_WIDE

PAPER = "page"  # the palette's colour where a scene names no backdrop


def draw_back(n: int, context: Context) -> tuple[Node, ...]:
    """All that is behind the actors."""
    backdrop = context.scene.backdrop
    if backdrop.footage:
        return (_footage(n, context),)
    if backdrop.color:
        return (_plain(backdrop.color, context),)
    return _layers(n, context, front=False)


def draw_front(n: int, context: Context) -> tuple[Node, ...]:
    """The layers of the background that stand before the actors."""
    backdrop = context.scene.backdrop
    return () if backdrop.footage or backdrop.color else _layers(n, context, front=True)


def _plain(color: str, context: Context) -> Node:
    fill = Fill(context.color(color), UNITS_WIDE, context.timeline.units_high)
    return place(fill, translate(0, 0), context=context.zoomed(1.0))


def _footage(n: int, context: Context) -> Node:
    """The moment of the film that runs since the scene began."""
    scene, timeline = context.scene, context.timeline
    milliseconds = round(1000 * timeline.rate.seconds(n - scene.span.start))
    source = scene.backdrop
    movie = Movie(source.footage, source.digest, milliseconds, UNITS_WIDE, timeline.units_high)
    return place(movie, translate(0, 0), context=context.zoomed(1.0))


def _layers(n: int, context: Context, *, front: bool) -> tuple[Node, ...]:
    scene, pack = context.scene, context.pack
    background = pack.backgrounds.get(scene.backdrop.name) or pack.backgrounds.get(pack.default_background)
    if background is None:
        return () if front else (_plain(PAPER, context),)
    return tuple(node for layer in background.layers if layer.front == front for node in _layer(layer, n, context))


def _layer(layer: Layer, n: int, context: Context) -> tuple[Node, ...]:
    """One layer where the camera sees it."""
    at = context.zoomed(at_depth(raster_zoom(n, context.scene), layer.depth))
    art = context.variant(layer.arts, n) if layer.boil else layer.arts[0]
    moved = translate(layer.offset.x + _sway(layer, n, context), layer.offset.y)
    seen = place(art, moved, context=at, scale=layer.scale)
    return with_camera((seen,), camera_matrix(n, layer.depth, context), snap=at_rest(n, context.scene))


def _sway(layer: Layer, n: int, context: Context) -> float:
    units, frames = layer.sway
    return units * math.sin(2 * math.pi * context.since(context.drawing_frame(n)) / frames) if units and frames else 0.0

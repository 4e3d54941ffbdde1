"""What is behind (and in front of) the actors: layers of a background, footage, or one colour."""

from __future__ import annotations

import math
from collections.abc import Iterator

from pipeline.core.display import Fill, Movie, Node, Source
from pipeline.core.geometry import translate
from pipeline.drawing.camera import at_depth, at_rest, camera_matrix, raster_zoom
from pipeline.drawing.context import Context
from pipeline.drawing.light import lit
from pipeline.drawing.place import place, with_camera
from pipeline.drawing.pulse import pulse_at
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


def draw_light(n: int, context: Context) -> tuple[Node, ...]:
    """The light of the place over people and things."""
    background = context.pack.backgrounds.get(context.scene.backdrop.name)
    if background is None or context.scene.backdrop.footage or context.scene.backdrop.color:
        return ()
    return tuple(node for layer in background.light for node in _layer(layer, n, context))


def draw_overlay(n: int, context: Context) -> tuple[Node, ...]:
    """The creator's grain and light over everything."""
    return tuple(node for layer in context.pack.overlay for node in _layer(layer, n, context))


def _layer(layer: Layer, n: int, context: Context) -> tuple[Node, ...]:
    """One layer where the camera sees it."""
    at = context.zoomed(at_depth(raster_zoom(n, context.scene), layer.depth))
    source: Source
    if layer.light is not None:
        source = lit(layer.light, context.timeline.units_high)
    else:
        source = context.variant(layer.arts, n) if layer.boil else layer.arts[0]
    opacity = layer.opacity * _pulse(layer, n, context)
    if opacity <= 0:
        return ()
    x, y = _drift(layer, n, context)
    left, top = layer.offset.x + _sway(layer, n, context) + x, layer.offset.y + y
    seen = tuple(
        place(source, translate(left + i, top + j), context=at, scale=layer.scale, opacity=opacity, blend=layer.blend)
        for i, j in _corners(layer, left, top, context)
    )
    return with_camera(seen, camera_matrix(n, layer.depth, context), snap=at_rest(n, context.scene))


def _corners(layer: Layer, left: float, top: float, context: Context) -> Iterator[tuple[float, float]]:
    """Where a layer is put down beside its place: there, or again and again until the frame is covered."""
    if not layer.tile:
        yield 0.0, 0.0
        return
    wide, high = layer.size
    for j in range(math.floor(-top / high), math.ceil((context.timeline.units_high - top) / high)):
        for i in range(math.floor(-left / wide), math.ceil((UNITS_WIDE - left) / wide)):
            yield i * wide, j * high


def _drift(layer: Layer, n: int, context: Context) -> tuple[float, float]:
    """Light travels on every frame, also of a creator whose drawings are held."""
    x, y, seconds = layer.drift
    if not seconds or not (x or y):
        return 0.0, 0.0
    share = math.sin(2 * math.pi * context.timeline.rate.seconds(context.since(n)) / seconds)
    return x * share, y * share


def _pulse(layer: Layer, n: int, context: Context) -> float:
    """How bright a layer is of its own brightness: it comes and goes, by itself or with the music."""
    share, seconds = layer.pulse
    if not share:
        return 1.0
    if seconds:
        phase, strength = context.timeline.rate.seconds(context.since(n)) / seconds, 1.0
    else:
        pulse = pulse_at(n, context)
        phase, strength = pulse.beats, pulse.strength
    return round(1 - share * strength * (0.5 - 0.5 * math.cos(2 * math.pi * phase)), 2)


def _sway(layer: Layer, n: int, context: Context) -> float:
    units, frames = layer.sway
    return units * math.sin(2 * math.pi * context.since(context.drawing_frame(n)) / frames) if units and frames else 0.0

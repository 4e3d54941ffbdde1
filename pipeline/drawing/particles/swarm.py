"""Particles on the stage: what is in the air of a background, and what a story lets fly.

One that flies over a face while it lives passes behind the actors for all of its life, so nothing ever lies on a face.
Few sprites, many places: sizes, turns and flips go in steps, so that the painter finds its pictures again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from pipeline.core.display import Node, Source
from pipeline.core.easing import held
from pipeline.core.geometry import Box, Point
from pipeline.core.seed import Word
from pipeline.drawing.camera import at_depth, at_rest, camera_matrix, raster_zoom
from pipeline.drawing.context import Context
from pipeline.drawing.faces import meets_face
from pipeline.drawing.identity import Same
from pipeline.drawing.particles.law import Born, Pace, State, born, flight, pace, state, turn_at
from pipeline.drawing.particles.shapes import RADIUS, shape
from pipeline.drawing.place import put, with_camera
from pipeline.packs.particles import Particles
from pipeline.timeline.model import UNITS_WIDE, Effect

_MOMENTS = 20  # at which a flight is looked at for faces
_SIZES, _GROWS, _TURN = 8, 16, 5.0  # steps of a size, of a growth, and degrees of a turn
_LEAST = 0.03  # of its size: nothing smaller is drawn
_EDGE_SECONDS = 0.3  # in which all of an effect comes and goes

Setting = str | float | int | bool


class Swarm(NamedTuple):
    """Particles of one kind: since when, until when, and their seed."""

    kind: Particles
    start: int
    end: int
    words: tuple[Word, ...]
    comes: bool  # softly, at its first frame
    goes: bool  # softly, by its last


def particles(n: int, context: Context, *, front: bool) -> tuple[Node, ...]:
    """All particles at frame `n` that are before the actors, or behind them."""
    return tuple(node for swarm in swarms(n, context) for node in _drawn(swarm, n, context, front))


def swarms(n: int, context: Context) -> Iterator[Swarm]:
    """The swarms that are in the air at frame `n`: those of the background, then those of the story."""
    yield from (swarm for swarm in _all(Same(context)) if swarm.start <= n < swarm.end)


@lru_cache(maxsize=64)
def _all(key: Same[Context]) -> tuple[Swarm, ...]:
    context, scene = key.value, key.value.scene
    background = context.pack.backgrounds.get(scene.backdrop.name)
    plain = scene.backdrop.footage or scene.backdrop.color
    ambience = background.ambience if background is not None and not plain else ()
    span = scene.span
    return (
        *(Swarm(kind, span.start, span.end, (context.seed, scene.id, "air", i), False, False)
          for i, kind in enumerate(ambience)),
        *(_let_fly(effect, i, context) for i, effect in enumerate(scene.effects)
          if not effect.library and effect.name in context.pack.particles),
    )  # fmt: skip


def _let_fly(effect: Effect, index: int, context: Context) -> Swarm:
    scene, words = context.scene.span, (context.seed, context.scene.id, effect.name, index)
    kind = adjusted(context.pack.particles[effect.name], dict(effect.params), context.timeline.units_high)
    comes, goes = effect.span.start > scene.start, effect.span.end < scene.end
    return Swarm(kind, effect.span.start, effect.span.end, words, comes and not kind.once, goes)


def adjusted(kind: Particles, settings: Mapping[str, Setting], high: float) -> Particles:
    """A kind as a story asks for it."""

    def number(key: str, usual: float) -> float:
        return float(settings.get(key, usual))

    region, size, speed = kind.region, number("size", 1.0), number("speed", 1.0)
    if settings.keys() & {"x", "y", "width", "height"}:
        wide = number("width", region.width / UNITS_WIDE) * UNITS_WIDE
        tall = number("height", region.height / high) * high
        x = number("x", region.center.x / UNITS_WIDE) * UNITS_WIDE
        y = number("y", region.center.y / high) * high
        region = Box(x - wide / 2, y - tall / 2, wide, tall)
    return replace(
        kind,
        region=region,
        count=max(1, min(400, int(number("count", kind.count)))),
        size=(kind.size[0] * size, kind.size[1] * size),
        speed=(kind.speed[0] * speed, kind.speed[1] * speed),
        front=not number("behind", not kind.front),
    )


class Flyer(NamedTuple):
    """One particle in one of its lives, and all that stays the same while it flies."""

    born: Born
    front: bool
    source: Source
    middle: Point


def _drawn(swarm: Swarm, n: int, context: Context, front: bool) -> tuple[Node, ...]:
    hold = swarm.kind.hold or context.pack.motion.hold
    d = max(swarm.start, held(n, hold))
    zoomed = context.zoomed(at_depth(raster_zoom(n, context.scene), swarm.kind.depth))
    nodes = _placed(Same(swarm), d, Same(context), zoomed.zoom)[0 if front else 1]
    return with_camera(nodes, camera_matrix(n, swarm.kind.depth, context), snap=at_rest(n, context.scene))


@lru_cache(maxsize=32)
def _placed(
    key: Same[Swarm], d: int, context_key: Same[Context], zoom: float
) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """The particles of the drawing made at `d`: before the actors, and behind them."""
    swarm, context = key.value, context_key.value.zoomed(zoom)
    seconds = context.timeline.rate.seconds(d - swarm.start)
    much = _much(swarm, seconds, context)
    front: list[Node] = []
    back: list[Node] = []
    for which in range(swarm.kind.count):
        turn = turn_at(swarm.kind, _pace(key, which), seconds)
        if turn is None:
            continue
        one = _flyer(key, which, turn, context_key)
        now = state(swarm.kind, one.born, seconds)
        if now.grow[0] * much > _LEAST and now.opacity > _LEAST:
            (front if one.front else back).append(_put(one, now, swarm.kind, much, context))
    return tuple(front), tuple(back)


@lru_cache(maxsize=2048)
def _pace(swarm: Same[Swarm], which: int) -> Pace:
    return pace(swarm.value.kind, which, swarm.value.words)


@lru_cache(maxsize=4096)
def _flyer(key: Same[Swarm], which: int, turn: int, context: Same[Context]) -> Flyer:
    swarm = key.value
    one = born(swarm.kind, which, turn, _pace(key, which), swarm.words)
    return Flyer(one, _in_front(swarm, one, context.value), *_picture(swarm.kind, one, context.value))


def _much(swarm: Swarm, seconds: float, context: Context) -> float:
    """How far an effect inside its scene has come, or has not yet gone."""
    left = context.timeline.rate.seconds(swarm.end - swarm.start) - seconds
    come = seconds / _EDGE_SECONDS if swarm.comes else 1.0
    return max(0.0, min(1.0, come, left / _EDGE_SECONDS if swarm.goes else 1.0))


def _in_front(swarm: Swarm, one: Born, context: Context) -> bool:
    """Whether a particle is before the actors: it has to keep off every face for as long as it flies."""
    if not swarm.kind.front:
        return False
    rate = context.timeline.rate
    for i in range(_MOMENTS):
        seconds = one.born + flight(one) * i / (_MOMENTS - 1)
        n = swarm.start + rate.frames(max(0.0, seconds))
        if meets_face(_box(state(swarm.kind, one, seconds)), (n,), context):
            return False
    return True


def _box(now: State) -> Box:
    radius = RADIUS * now.size
    return Box(now.at.x - radius, now.at.y - radius, 2 * radius, 2 * radius)


def _picture(kind: Particles, one: Born, context: Context) -> tuple[Source, Point]:
    """What a particle shows, and its middle."""
    if not kind.art:
        return shape(kind.shape, kind.colors[int(one.picture * len(kind.colors))]), Point(0.0, 0.0)
    piece = context.pack.stickers[kind.art[int(one.picture * len(kind.art))]]
    return piece.arts[int(one.drawing * len(piece.arts))], Point(piece.size[0] / 2, piece.size[1] / 2)


def _put(one: Flyer, now: State, kind: Particles, much: float, context: Context) -> Node:
    size = max(1, round(now.size * _SIZES)) / _SIZES
    fades = kind.end == "fade"
    across, down = (max(1, round(g * (1.0 if fades else much) * _GROWS)) / _GROWS for g in now.grow)
    turn = round(now.turn / _TURN) * _TURN
    pixel = context.scale * context.zoom
    x, y = (round(v * pixel) / pixel for v in (now.at.x - one.middle.x * size, now.at.y - one.middle.y * size))
    opacity = round(now.opacity * (much if fades else 1.0), 2)
    return put(
        one.source,
        x,
        y,
        context=context,
        scale=size,
        grow=(across, down),
        rotate=turn,
        about=one.middle,
        opacity=opacity,
    )

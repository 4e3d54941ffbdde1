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


def _drawn(swarm: Swarm, n: int, context: Context, front: bool) -> tuple[Node, ...]:
    if front and not swarm.kind.front:
        return ()
    kind, hold = swarm.kind, swarm.kind.hold or context.pack.motion.hold
    seconds = context.timeline.rate.seconds(max(swarm.start, held(n, hold)) - swarm.start)
    much = _much(swarm, seconds, context)
    zoomed = context.zoomed(at_depth(raster_zoom(n, context.scene), kind.depth))
    nodes = tuple(
        _put(_picture(kind, one, zoomed), now, kind, much, zoomed)
        for one in _living(swarm, seconds)
        if _in_front(Same(swarm), one, Same(context)) == front and _seen(now := state(kind, one, seconds), much)
    )
    return with_camera(nodes, camera_matrix(n, kind.depth, context), snap=at_rest(n, context.scene))


def _living(swarm: Swarm, seconds: float) -> Iterator[Born]:
    """The particles that are there after `seconds`."""
    for which in range(swarm.kind.count):
        its = _pace(Same(swarm), which)
        if (turn := turn_at(swarm.kind, its, seconds)) is not None:
            yield _born(Same(swarm), which, turn)


@lru_cache(maxsize=2048)
def _pace(swarm: Same[Swarm], which: int) -> Pace:
    return pace(swarm.value.kind, which, swarm.value.words)


@lru_cache(maxsize=4096)
def _born(swarm: Same[Swarm], which: int, turn: int) -> Born:
    return born(swarm.value.kind, which, turn, _pace(swarm, which), swarm.value.words)


def _much(swarm: Swarm, seconds: float, context: Context) -> float:
    """How far an effect inside its scene has come, or has not yet gone."""
    left = context.timeline.rate.seconds(swarm.end - swarm.start) - seconds
    come = seconds / _EDGE_SECONDS if swarm.comes else 1.0
    return max(0.0, min(1.0, come, left / _EDGE_SECONDS if swarm.goes else 1.0))


def _seen(now: State, much: float) -> bool:
    return now.grow[0] * much > _LEAST and now.opacity > _LEAST


@lru_cache(maxsize=8192)
def _in_front(key: Same[Swarm], one: Born, context_key: Same[Context]) -> bool:
    """Whether a particle is before the actors: it has to keep off every face for as long as it flies."""
    swarm, context = key.value, context_key.value
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


def _put(picture: tuple[Source, Point], now: State, kind: Particles, much: float, context: Context) -> Node:
    source, middle = picture
    size = max(1, round(now.size * _SIZES)) / _SIZES
    fades = kind.end == "fade"
    grown = tuple(max(1, round(g * (1.0 if fades else much) * _GROWS)) / _GROWS for g in now.grow)
    turn = round(now.turn / _TURN) * _TURN
    pixel = context.scale * context.zoom
    x, y = (round(v * pixel) / pixel for v in (now.at.x - middle.x * size, now.at.y - middle.y * size))
    opacity = round(now.opacity * (much if fades else 1.0), 2)
    return put(
        source, x, y, context=context, scale=size, grow=(grown[0], grown[1]), rotate=turn, about=middle, opacity=opacity
    )

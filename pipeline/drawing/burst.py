"""Many small stickers thrown from a point: where each is follows from the frame and the seed alone."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pipeline.core.display import Node
from pipeline.core.geometry import Box, Point
from pipeline.core.seed import between
from pipeline.drawing.context import Context
from pipeline.drawing.faces import meets_face
from pipeline.drawing.identity import Same
from pipeline.drawing.place import put
from pipeline.drawing.sticker import picture
from pipeline.packs.model import Piece
from pipeline.timeline.model import Burst

_GRAVITY = 1500.0  # units per second squared
_SPEED = (650.0, 1500.0)  # units per second
_FAN = 65.0  # degrees to either side of straight up
_SPIN = 200.0  # degrees per second
_SIZE = (0.35, 0.75)
_GROW_SECONDS = 0.15
_GONE_SHARE = 0.25  # of the burst's span, in which all of it shrinks away
_STEPS = 4  # in which it shrinks
_MOMENTS = 20  # at which a way is looked at for faces
_DELAY_SECONDS = 0.18


class Particle(NamedTuple):
    """One thrown sticker at one moment."""

    at: Point
    size: float
    grow: float
    turn: float


def draw(item: Burst, n: int, context: Context) -> tuple[Node, ...]:
    """What of the burst flies before the actors at frame `n`: nothing that would lie on a face."""
    return tuple(_thrown(item, n, context, front=True))


def draw_behind(n: int, context: Context) -> tuple[Node, ...]:
    """What of all bursts flies behind the actors."""
    bursts = (item for item in context.scene.items if isinstance(item, Burst) and n in item.span)
    return tuple(node for item in bursts for node in _thrown(item, n, context, front=False))


def _thrown(item: Burst, n: int, context: Context, *, front: bool) -> Iterator[Node]:
    piece = context.pack.stickers[item.name]
    d = context.drawing_frame(n, item.span.start)
    seconds = context.timeline.rate.seconds(d - item.span.start + context.pack.motion.hold)
    left = min(1.0, math.ceil(_STEPS * (1 - item.span.progress(d)) / _GONE_SHARE) / _STEPS)
    for index, keeps_off in enumerate(_keeping_off(item, Same(context))):
        one = particle(item, index, seconds)
        if one.grow * left > 0 and keeps_off == front:
            yield _piece(piece, one._replace(grow=one.grow * left), n, index, item, context)


@lru_cache(maxsize=64)
def _keeping_off(item: Burst, key: Same[Context]) -> tuple[bool, ...]:
    """Of each thrown sticker, whether it keeps off every face on all of its way."""
    context = key.value
    piece, rate = context.pack.stickers[item.name], context.timeline.rate

    def keeps_off(index: int) -> bool:
        for i in range(_MOMENTS):
            n = item.span.start + round(item.span.length * i / (_MOMENTS - 1))
            one = particle(item, index, rate.seconds(n - item.span.start))
            half = max(piece.size) / 2 * one.size
            if meets_face(Box(one.at.x - half, one.at.y - half, 2 * half, 2 * half), (n,), context):
                return False
        return True

    return tuple(keeps_off(index) for index in range(item.count))


def particle(item: Burst, index: int, seconds: float) -> Particle:
    """The `index`-th sticker `seconds` after the throw."""
    key = (item.seed, "burst", index)
    t = max(0.0, seconds - between(0.0, _DELAY_SECONDS, *key, "delay"))
    angle = math.radians(between(-_FAN, _FAN, *key, "angle"))
    speed = between(*_SPEED, *key, "speed")
    x = item.at.x + math.sin(angle) * speed * t
    y = item.at.y - math.cos(angle) * speed * t + _GRAVITY * t * t / 2
    turn = between(-_SPIN, _SPIN, *key, "spin") * t + between(-25, 25, *key, "tilt")
    size = round(between(*_SIZE, *key, "size") * 8) / 8  # few sizes, so few rasters
    return Particle(Point(x, y), size, min(1.0, t / _GROW_SECONDS), turn)


def _piece(piece: Piece, one: Particle, n: int, index: int, item: Burst, context: Context) -> Node:
    middle = (piece.size[0] / 2, piece.size[1] / 2)
    return put(
        picture(piece, n + index * context.pack.motion.boil_hold, item.span.start, context),  # apart, yet in step
        one.at.x - middle[0] * one.size,
        one.at.y - middle[1] * one.size,
        context=context,
        scale=one.size,
        grow=one.grow,
        rotate=one.turn,
        about=middle,
    )

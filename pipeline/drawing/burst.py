"""Many small stickers thrown from a point: where each is follows from the frame and the seed alone."""

from __future__ import annotations

import math
from typing import NamedTuple

from pipeline.core.display import Node
from pipeline.core.geometry import Point
from pipeline.core.seed import between
from pipeline.drawing.context import Context
from pipeline.drawing.place import group, put
from pipeline.drawing.sticker import picture
from pipeline.packs.model import Piece
from pipeline.timeline.model import Burst

_GRAVITY = 1500.0  # units per second squared
_SPEED = (650.0, 1500.0)  # units per second
_FAN = 65.0  # degrees to either side of straight up
_SPIN = 200.0  # degrees per second
_SIZE = (0.35, 0.75)
_GROW_SECONDS = 0.15
_FADE_SHARE = 0.25  # of the burst's span
_DELAY_SECONDS = 0.18


class Particle(NamedTuple):
    """One thrown sticker at one moment."""

    at: Point
    size: float
    grow: float
    turn: float


def draw(item: Burst, n: int, context: Context) -> tuple[Node, ...]:
    """The burst at frame `n`."""
    piece = context.pack.stickers[item.name]
    d = context.drawing_frame(n, item.span.start)
    seconds = context.timeline.rate.seconds(d - item.span.start + context.pack.motion.hold)
    thrown = [particle(item, index, seconds) for index in range(item.count)]
    nodes = [_piece(piece, one, n, index, item, context) for index, one in enumerate(thrown) if one.grow > 0]
    left = 1 - item.span.progress(d)
    return group(nodes, opacity=min(1.0, left / _FADE_SHARE))


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

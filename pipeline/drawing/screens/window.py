"""A window of a screen: its ground, who or what shows in it, its rim."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.core.display import Clip, Node, Photo
from pipeline.core.geometry import Box, Matrix, Point, scaling, translate
from pipeline.drawing import puppet
from pipeline.drawing.context import Context
from pipeline.drawing.identity import Same
from pipeline.drawing.panel import Panel
from pipeline.drawing.place import group, with_camera
from pipeline.drawing.sticker import picture
from pipeline.drawing.styles import hand, still_hand
from pipeline.drawing.styles.looks import ScreenLook
from pipeline.packs.model import Character
from pipeline.timeline.model import Actor, Shown
from pipeline.timeline.track import value_at

TALL = 0.93  # of a window's height: a whole figure
LEAST = 0.42  # of its height: a face; a figure whose face would be smaller is cut at its feet
HEADY = 0.335  # of its height: a face from which on the figure stays whole, for its legs say as much
WIDE = 0.66  # of its width: the widest face
HAIR = 0.55  # of a face's height, above it
CLOSE, CLOSE_WIDE = 0.5, 0.6  # of a window's height and width: a face in a close one
CLOSE_AT = 0.55  # of its height: the middle of that face
PICTURE = 0.78  # of a window: a sticker
CORNER = 6  # points of a rounded corner


def draw_window(
    shown: Shown,
    kind: str,
    box: Box,
    n: int,
    start: int,
    panel: Panel,
    look: ScreenLook,
    *,
    name: str = "",
    low: float = 0.0,
    opacity: float = 1.0,
) -> Iterator[Node]:
    """A window at `box` of a panel; what it shows keeps `low` units from its upper edge."""
    context = panel.context
    yield panel.put(look.window(box.width, box.height, kind, still_hand(context, name, kind)), box.x, box.y)
    room = Box(box.x, box.y + low, box.width, box.height - low)
    seen = tuple(draw_shown(shown, room, n, start, panel))
    yield from group(seen, opacity=opacity, clip=rounded(box.inset(2), look.radius, panel))
    yield panel.put(look.rim(box.width, box.height, kind, hand(context, n, name, kind)), box.x, box.y)


def draw_shown(shown: Shown, room: Box, n: int, start: int, panel: Panel) -> Iterator[Node]:
    """A role in its room, or a picture in the middle of it."""
    piece = panel.context.pack.stickers.get(shown.picture)
    if shown.actor is not None:
        yield from _acting(shown.actor, shown.close, room, n, panel)
    elif shown.photo:
        yield panel.put(Photo(shown.photo, shown.digest, room.width, room.height), room.x, room.y)
    elif piece is not None:
        share = min(PICTURE * room.width / piece.size[0], PICTURE * room.height / piece.size[1])
        x, y = room.center.x - piece.size[0] * share / 2, room.center.y - piece.size[1] * share / 2
        yield panel.put(picture(piece, n, start, panel.context), x, y, scale=share)


def rounded(box: Box, radius: float, panel: Panel) -> Clip:
    """A clip to a box with round corners."""
    radius = min(radius, box.width / 2, box.height / 2)
    corners = (
        (box.right - radius, box.y + radius, -90), (box.right - radius, box.bottom - radius, 0),
        (box.x + radius, box.bottom - radius, 90), (box.x + radius, box.y + radius, 180),
    )  # fmt: skip
    return panel.outline([point for x, y, turn in corners for point in _arc(x, y, radius, turn)])


def _arc(x: float, y: float, radius: float, turn: float) -> Iterator[tuple[float, float]]:
    for step in range(CORNER + 1):
        angle = math.radians(turn + 90 * step / CORNER)
        yield x + radius * math.cos(angle), y + radius * math.sin(angle)


def _acting(actor: Actor, close: bool, room: Box, n: int, panel: Panel) -> Sequence[Node]:
    """A puppet, made for the size it has in its window, so that a window that stands still needs no resampling."""
    context, character = panel.context, panel.context.pack.characters[actor.character]
    fit, feet = fitted(character, value_at(actor.flip, n), close, room)
    size = round(fit * panel.size, 4)
    nodes = puppet.draw(actor, n, _sized(Same(context), size * context.zoom))
    return with_camera(nodes, _through(feet, size, panel), snap=False)


def fitted(character: Character, flip: bool, close: bool, room: Box) -> tuple[float, Point]:
    """How large a character is in a room, and where its feet are."""
    unit, face, feet = character.scale, character.face, character.feet
    tall = face.height * unit
    if not close:
        whole = (feet.y - face.y) * unit + HAIR * tall
        fit = TALL * room.height / whole
        if tall * fit < HEADY * room.height:
            fit = max(fit, LEAST * room.height / tall)
        fit = min(fit, WIDE * room.width / (face.width * unit))
        return fit, Point(room.center.x, room.y + room.height * (0.5 - TALL / 2) + whole * fit)
    fit = min(CLOSE * room.height / tall, CLOSE_WIDE * room.width / (face.width * unit))
    side = (face.center.x - feet.x) * unit * fit * (-1.0 if flip else 1.0)
    return fit, Point(room.center.x - side, room.y + CLOSE_AT * room.height - (face.center.y - feet.y) * unit * fit)


@lru_cache(maxsize=64)
def _sized(context: Same[Context], zoom: float) -> Context:
    """One context per size, so that what is remembered by context is found again."""
    return context.value.zoomed(zoom)


def _through(feet: Point, size: float, panel: Panel) -> Matrix:
    """From pixels of the role's own stage to pixels of the frame."""
    px = panel.context.scale
    a, b, c, d, e, f = scaling(size).then(translate(feet.x * panel.size, feet.y * panel.size)).then(panel.matrix)
    return Matrix(a, b, c, d, e * px, f * px)

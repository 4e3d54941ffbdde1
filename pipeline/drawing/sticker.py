"""A sticker or prop: its arrival, its way, its redrawn line or its frames."""

from __future__ import annotations

import math

from pipeline.core.display import Art, Clip, Node
from pipeline.drawing.context import Context
from pipeline.drawing.pace import Arrival, arrival, progress
from pipeline.drawing.place import group, polygon, put
from pipeline.packs.model import Piece
from pipeline.timeline.model import Place, Sticker
from pipeline.timeline.track import index_at, place_at

_COME_FRAMES = 9
_GO_FRAMES = 6
_SLANT, _BEYOND = 0.5, 30.0  # of the edge a hand draws along; units around the picture


def draw(item: Sticker, n: int, context: Context) -> tuple[Node, ...]:
    """The sticker at frame `n`, its middle on its place."""
    piece = context.pack.stickers[item.name]
    d = context.drawing_frame(n, item.span.start)
    spot, come = place_at(item.place, d), _arrival(item, n, context)
    settled = max(key.value.size for key in item.place[: index_at(item.place, d) + 1][-2:])
    middle = (piece.size[0] / 2, piece.size[1] / 2)
    now = spot.size / settled
    drawn = put(
        picture(piece, n, item.span.start, context),
        spot.x - middle[0] * settled,
        spot.y - middle[1] * settled - come.lift,
        context=context,
        scale=settled,
        grow=(now * come.grow[0], now * come.grow[1]),
        rotate=spot.tilt,
        about=middle,
    )
    if item.entrance == "draw" and (share := _drawn_share(item, n, context)) < 1.0:
        return group((drawn,), clip=_uncovered(spot, piece, share, context)) if share > 0 else ()
    return group((drawn,), opacity=come.opacity)


def _drawn_share(item: Sticker, n: int, context: Context) -> float:
    """How much of a sticker that draws itself is there."""
    return progress(n, item.span.start, _COME_FRAMES, context)


def _uncovered(spot: Place, piece: Piece, share: float, context: Context) -> Clip:
    """What a hand that goes over it from the upper left to the lower right has drawn so far."""
    wide, high = piece.size[0] * spot.size + 2 * _BEYOND, piece.size[1] * spot.size + 2 * _BEYOND
    left, top = spot.x - wide / 2, spot.y - high / 2
    reach = left + (wide + _SLANT * high) * math.ceil(8 * share) / 8
    corners = ((left, top), (reach, top), (reach - _SLANT * high, top + high), (left, top + high))
    return polygon(corners, context)


def picture(piece: Piece, n: int, start: int, context: Context) -> Art:
    """The drawing of a piece that shows at frame `n`: the next of its frames, or a redrawing of its line."""
    if piece.animated:
        return piece.arts[max(0, n - start) // max(1, piece.frames_each) % len(piece.arts)]
    return context.variant(piece.arts, n)


def _arrival(item: Sticker, n: int, context: Context) -> Arrival:
    """Comes in the way the story asks for, goes by shrinking; a sticker that outlasts its scene does not go."""
    if item.entrance == "none" or (item.entrance == "draw" and n < item.span.end - _GO_FRAMES):
        return arrival("none", 1.0)
    if item.span.end < context.scene.span.end and n >= item.span.end - _GO_FRAMES:
        return arrival("pop", 1 - progress(n, item.span.end - _GO_FRAMES, _GO_FRAMES, context))
    return arrival(item.entrance, progress(n, item.span.start, _COME_FRAMES, context))

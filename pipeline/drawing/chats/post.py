"""The post a phone shows: its picture or words, who made it, and how many liked it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.core.display import Font, Node
from pipeline.core.geometry import Box
from pipeline.drawing.counts import counted
from pipeline.drawing.lines import fitted, rise
from pipeline.drawing.pace import arrival, progress
from pipeline.drawing.panel import Panel
from pipeline.drawing.sticker import picture
from pipeline.drawing.styles import hand, still_hand
from pipeline.drawing.styles.looks import ChatLook
from pipeline.lettering.measure import advance
from pipeline.packs.model import Piece
from pipeline.timeline.model import Chat, Post

LINE = 5.0  # what a frame's line takes of the room inside
ICON = 44.0
COUNTED = "0"
TEXT_SHARE = 0.52  # of the frame, when words stand beside a picture


def draw_post(chat: Chat, n: int, room: Box, counts: Box, font: Font, panel: Panel, look: ChatLook) -> Iterator[Node]:
    """The post and its counts."""
    post, context = chat.post, panel.context
    if post is None:
        return
    yield panel.put(look.picture(room.width, room.height, hand(context, n, "picture")), room.x, room.y)
    piece = context.pack.stickers.get(post.picture)
    beside = room.width * TEXT_SHARE if piece and post.text else 0.0
    if piece:
        yield _picture(piece, n, chat.span.start, replace(room, width=room.width - beside), panel)
    if post.text:
        width = beside or room.width
        yield from _words(post.text, replace(room, x=room.right - width, width=width).inset(LINE), font, panel)
    yield from _counts(chat, post, n, counts, font, panel, look)


def title(chat: Chat, font: Font, width: float) -> str:
    """The name of the app, and of who made the post where there is room for it."""
    whole = f"{chat.app} · {chat.post.author}" if chat.app and chat.post and chat.post.author else chat.app
    return whole if advance(whole, font) <= width else chat.app


def like_box(counts: Box) -> Box:
    """Where the heart of the counts is."""
    if stands(counts):
        return Box(counts.center.x - ICON / 2, counts.y + 8, ICON, ICON)
    return Box(counts.x + 4, counts.center.y - ICON / 2, ICON, ICON)


def stands(counts: Box) -> bool:
    """Whether the counts are a column beside the picture."""
    return counts.height > counts.width


def _picture(piece: Piece, n: int, start: int, room: Box, panel: Panel) -> Node:
    """A sticker of the pack as large as its frame allows; it stands on the frame's lower line."""
    scale = min((room.width - 2 * LINE) / piece.size[0], (room.height - 2 * LINE) / piece.size[1])
    x = room.center.x - piece.size[0] * scale / 2
    y = room.bottom - LINE - piece.size[1] * scale
    return panel.put(picture(piece, n, start, panel.context), x, y, scale=scale)


def _words(text: str, room: Box, font: Font, panel: Panel) -> Iterator[Node]:
    """What the post says."""
    block = fitted(text, font, room.width - 12, room.height - 12, 1.0, font.size)
    fill = panel.context.color(panel.context.pack.captions.fill)
    for line, y in block.baselines(room.center.y):
        yield panel.centered(line, block.font, fill, room.center.x, y)


def _counts(chat: Chat, post: Post, n: int, room: Box, font: Font, panel: Panel, look: ChatLook) -> Iterator[Node]:
    """Likes and comments; a tapped heart fills."""
    context, heart = panel.context, like_box(room)
    fill = context.color(context.pack.captions.fill)
    liked = next((tap.at for tap in chat.taps if tap.action == "like" and tap.at <= n), -1)
    locale = context.timeline.locale
    likes, comments = _shown(post.likes + (liked >= 0), locale), _shown(post.comments, locale)
    yield _like(liked, n, heart, panel, look)
    icon = look.icon("comments", ICON, hand(context, n, "counts"))
    if stands(room):
        yield panel.centered(likes, font, fill, heart.center.x, heart.bottom + 6 + rise(font, COUNTED))
        y = heart.bottom + 2 * ICON + 8
        yield panel.put(icon, heart.center.x, y)
        yield panel.centered(comments, font, fill, heart.center.x, y + ICON / 2 + 8 + rise(font, COUNTED))
        return
    base, x = room.center.y + rise(font, COUNTED) / 2, heart.right + 12
    yield panel.words(likes, font, fill, x, base)
    x += advance(likes, font) + 30
    yield panel.put(icon, x + ICON / 2, heart.center.y)
    yield panel.words(comments, font, fill, x + ICON + 12, base)


def _shown(number: int, locale: str) -> str:
    """Small counts whole; those that would not fit their column short."""
    return str(number) if number < 10_000 else counted(number, locale)


def _like(liked: int, n: int, heart: Box, panel: Panel, look: ChatLook) -> Node:
    context = panel.context
    if liked < 0:
        return panel.put(look.icon("like", ICON, hand(context, n, "counts")), heart.center.x, heart.center.y)
    come = arrival("pop", progress(n + context.pack.motion.hold, liked, 8, context))
    middle = panel.at(heart.center.x, heart.center.y, grow=come.grow)
    return middle.put(look.marks.heart(ICON + 6, still_hand(context, "heart")))

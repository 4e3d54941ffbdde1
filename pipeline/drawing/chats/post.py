"""The post a phone shows: its picture or words, who made it, likes and comments."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from pipeline.core.display import Font, Node
from pipeline.core.geometry import Box
from pipeline.drawing.context import Context
from pipeline.drawing.lines import fitted, rise
from pipeline.drawing.pace import arrival, progress
from pipeline.drawing.panel import Panel
from pipeline.drawing.sticker import picture
from pipeline.drawing.styles import hand, still_hand
from pipeline.drawing.styles.looks import ChatLook
from pipeline.lettering.measure import advance
from pipeline.timeline.model import Chat, Post

INSET = 14.0  # between a picture and its frame
ICON = 44.0
TAG_PADDING = 14.0
TEXT_SHARE = 0.52  # of the frame, when words stand beside a picture


def draw_post(chat: Chat, n: int, frame: Box, likes: Box, font: Font, panel: Panel, look: ChatLook) -> Iterator[Node]:
    """The post and the row of counts under it."""
    post, context = chat.post, panel.context
    if post is None:
        return
    yield panel.put(look.picture(frame.width, frame.height, hand(context, n, "picture")), frame.x, frame.y)
    yield from _content(post, n, chat.span.start, frame.inset(INSET), font, panel)
    yield from _author(post, frame, font, panel, look)
    yield from _counts(chat, post, n, likes, font, panel, look)


def like_box(likes: Box) -> Box:
    """Where the heart of the counts is."""
    return Box(likes.x + 4, likes.center.y - ICON / 2, ICON, ICON)


def _content(post: Post, n: int, start: int, room: Box, font: Font, panel: Panel) -> Iterator[Node]:
    """The picture, the words, or the words beside the picture."""
    known = post.picture in panel.context.pack.stickers
    beside = room.width * TEXT_SHARE if known and post.text else 0.0
    if known:
        yield _picture(post, n, start, Box(room.x, room.y, room.width - beside, room.height), panel)
    if post.text:
        width = beside or room.width
        block = fitted(post.text, font, width - 12, room.height - 12, 1.0, font.size)
        fill = panel.context.color(panel.context.pack.captions.fill)
        for line, y in block.baselines(room.center.y):
            yield panel.centered(line, block.font, fill, room.right - width / 2, y)


def _picture(post: Post, n: int, start: int, room: Box, panel: Panel) -> Node:
    """A sticker of the pack as large as its room allows."""
    piece = panel.context.pack.stickers[post.picture]
    scale = min(room.width / piece.size[0], room.height / piece.size[1])
    x, y = room.center.x - piece.size[0] * scale / 2, room.center.y - piece.size[1] * scale / 2
    return panel.put(picture(piece, n, start, panel.context), x, y, scale=scale)


def _author(post: Post, frame: Box, font: Font, panel: Panel, look: ChatLook) -> Iterator[Node]:
    """Who made the post, on a tag across the frame's lower edge."""
    if not post.author:
        return
    context = panel.context
    width, height = float(round(advance(post.author, font) + 2 * TAG_PADDING)), float(round(rise(font) + 18))
    x, y = frame.x + 12, frame.bottom - height - 14
    yield panel.put(look.marks.tag(width, height, False, still_hand(context, post.author)), x, y)
    fill = context.color(context.pack.captions.fill)
    yield panel.words(post.author, font, fill, x + TAG_PADDING, y + height / 2 + rise(font) / 2)


def _counts(chat: Chat, post: Post, n: int, row: Box, font: Font, panel: Panel, look: ChatLook) -> Iterator[Node]:
    """Likes and comments; a tapped heart fills."""
    context, heart = panel.context, like_box(row)
    fill = context.color(context.pack.captions.fill)
    liked = next((tap.at for tap in chat.taps if tap.action == "like" and tap.at <= n), -1)
    base = row.center.y + rise(font) / 2
    pen = hand(context, n, "counts")
    yield _like(liked, n, heart, panel, look, context)
    x = heart.right + 12
    x = yield from _count(str(post.likes + (liked >= 0)), x, base, font, fill, panel)
    yield panel.put(look.icon("comments", ICON, pen), x + 30 + ICON / 2, heart.center.y)
    yield from _count(str(post.comments), x + 30 + ICON + 12, base, font, fill, panel)


def _count(text: str, x: float, y: float, font: Font, fill: str, panel: Panel) -> Generator[Node, None, float]:
    yield panel.words(text, font, fill, x, y)
    return x + advance(text, font)


def _like(liked: int, n: int, heart: Box, panel: Panel, look: ChatLook, context: Context) -> Node:
    if liked < 0:
        return panel.put(look.icon("like", ICON, hand(context, n, "counts")), heart.center.x, heart.center.y)
    come = arrival("pop", progress(n + context.pack.motion.hold, liked, 8, context))
    middle = panel.at(heart.center.x, heart.center.y, grow=come.grow)
    return middle.put(look.marks.heart(ICON + 6, still_hand(context, "heart")))

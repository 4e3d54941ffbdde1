"""A big phone on the page: the post it shows, what is written, what is tapped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.core.display import Font, Node
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Box
from pipeline.drawing.chats.controls import draw_controls
from pipeline.drawing.chats.feed import Feed, label_height, slots_at
from pipeline.drawing.chats.field import draw_field
from pipeline.drawing.chats.finger import HEARTS, on_message
from pipeline.drawing.chats.message import draw_label, draw_message
from pipeline.drawing.chats.post import draw_post, title
from pipeline.drawing.chats.screen import MARGIN, TITLE_BASELINE, WIDTH, Screen, screen
from pipeline.drawing.context import Context
from pipeline.drawing.lines import SMALLEST, font_of
from pipeline.drawing.panel import Panel
from pipeline.drawing.place import group
from pipeline.drawing.styles import hand
from pipeline.drawing.styles.looks import ChatLook
from pipeline.timeline.model import Chat

LETTERS = 52.0  # size of the words on a phone of size 1
SHRINK = 16.0  # how much smaller they are on one of size 2: a large phone shows more
COME_FRAMES, GO_FRAMES = 11, 7
TAIL = 36.0  # room for the tail of a message
RULE = 16.0  # under the name of the app
WIDER = 2.0  # messages go nearer to the edge than the rest
BELOW = 760.0  # units under its place, from where it comes
SWING = 9.0  # degrees it turns while it comes


def draw_phone(chat: Chat, n: int, context: Context, look: ChatLook) -> Iterator[Node]:
    """The phone at frame `n`."""
    font = letters(chat, context)
    laid = screen(chat, font, look.leading)
    panel = _panel(chat, n, laid, context)
    fill = context.color(context.pack.captions.fill)
    yield panel.put(look.phone(WIDTH, laid.height, hand(context, n, chat.app)))
    yield panel.centered(title(chat, font, WIDTH - 2 * MARGIN), font, fill, WIDTH / 2, TITLE_BASELINE)
    if laid.picture and laid.counts:
        yield from draw_post(chat, n, laid.picture, laid.counts, font, panel, look)
    if laid.feed:
        yield from _feed(chat, n, laid.feed, font, panel, look)
    if laid.field:
        yield from draw_field(chat, n, laid.field, font, panel, look)
    yield from draw_controls(chat, n, laid, font, panel, look)


def letters(chat: Chat, context: Context) -> Font:
    """The face of the screen, no smaller on the frame than words may be."""
    return replace(
        font_of(context, "ui", "hand"), size=max(LETTERS - SHRINK * (chat.place.size - 1), SMALLEST / chat.place.size)
    )


def feed_of(box: Box, font: Font, look: ChatLook, rtl: bool = False) -> Feed:
    """How messages are set on the screen."""
    return Feed(
        box.width,
        box.height - TAIL,
        box.width - 56,
        box.width - 56,
        font,
        look.leading,
        (22.0, 17.0),
        TAIL + 8,
        rtl=rtl,
    )


def _panel(chat: Chat, n: int, laid: Screen, context: Context) -> Panel:
    """The phone's left top corner; it comes from below, and goes there when it is put away before the scene ends.

    One that opens its scene is there at once: a film's first frame is looked at by whoever decides to stay.
    """
    d, opens = context.drawing_frame(n, chat.span.start), chat.span.start <= context.scene.span.start
    away = 0.0 if opens else 1 - EASINGS["back"](context.share(d, chat.span.start, COME_FRAMES))
    if chat.span.end < context.scene.span.end:
        left = chat.span.end - GO_FRAMES
        away = max(away, EASINGS["in"](context.share(context.drawing_frame(n, left), left, GO_FRAMES)))
    place = chat.place
    panel = Panel(context).at(place.x, place.y + away * BELOW * place.size, turn=place.tilt + away * SWING)
    return panel.sized(place.size).at(-WIDTH / 2, -laid.height / 2)


def _feed(chat: Chat, n: int, box: Box, font: Font, panel: Panel, look: ChatLook) -> Iterator[Node]:
    """The messages; where they would leave the screen they are cut off."""
    box = Box(box.x - WIDER, box.y + RULE, box.width + 2 * WIDER, box.height - RULE)
    feed = feed_of(box, font, look, panel.context.rtl)
    slots = [slot for slot in slots_at(chat.messages, n, feed, panel.context) if slot.box.bottom > 0]
    inner = panel.at(box.x, box.y)
    nodes = [node for slot in slots for node in draw_message(chat.messages[slot.index], slot, n, inner, look)]
    nodes += [node for slot in slots for node in draw_label(slot, inner)]
    cut = any(slot.box.y - (label_height(feed) if slot.label else 0.0) < -1 for slot in slots)
    window = panel.window(Box(box.x - 14, box.y - 4, box.width + 28, box.height + TAIL)) if cut else None
    yield from group(nodes, clip=window)
    for tap in chat.taps:
        if tap.action in HEARTS:
            yield from on_message(tap, n, chat.messages, slots, inner)
    if chat.post is None:
        yield panel.put(look.rule(box.width, hand(panel.context, n, "rule")), box.x, box.y - RULE + 4)

"""A conversation as large balloons on the page, one under the other."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from pipeline.core.display import Node
from pipeline.core.geometry import Box, Point
from pipeline.core.timing import Span
from pipeline.drawing.chats.controls import draw_menu, menu_box
from pipeline.drawing.chats.feed import Feed, Slot, label_height, slots_at
from pipeline.drawing.chats.finger import on_control, on_message
from pipeline.drawing.chats.message import draw_label, draw_message
from pipeline.drawing.chats.pen import ring, swipes
from pipeline.drawing.chats.screen import MENU
from pipeline.drawing.context import Context
from pipeline.drawing.lines import SMALLEST, font_of
from pipeline.drawing.panel import Panel
from pipeline.drawing.place import group
from pipeline.drawing.styles import hand
from pipeline.drawing.styles.looks import ChatLook
from pipeline.lettering.measure import advance
from pipeline.timeline.model import Chat, Draft, Message

WIDTH, HEIGHT = 600.0, 690.0
WIDEST, OTHERS = 520.0, 400.0  # units of text, one's own and of others
PADDING = (34.0, 32.0)
GAP = 52.0
INDENT = 110.0
FADE = 90.0  # units above the topmost place over which a leaving message fades


def draw_free(chat: Chat, n: int, context: Context, look: ChatLook) -> Iterator[Node]:
    """The balloons at frame `n`."""
    feed, box = feed_of(chat, context, look), region(chat, context)
    panel = Panel(context).at(box.center.x, box.center.y, turn=chat.place.tilt).sized(chat.place.size)
    panel = panel.at(-feed.width / 2, -feed.height / 2)
    messages = with_drafts(chat)
    slots = slots_at(messages, n, feed, context)
    for slot in slots:
        nodes = [*_balloon(chat, messages[slot.index], slot, n, panel, look), *draw_label(slot, panel)]
        yield from group(nodes, opacity=_seen(slot, feed))
    yield from _taps(chat, n, slots, feed, panel, look)


def region(chat: Chat, context: Context) -> Box:
    """The room of the conversation, in units of the frame: about its place, moved into the safe box."""
    safe, size = context.timeline.safe, chat.place.size
    width, height = (side * size for side in _room(chat))
    x = min(max(chat.place.x - width / 2, safe.x), max(safe.x, safe.right - width))
    y = min(max(chat.place.y - height / 2, safe.y), max(safe.y, safe.bottom - height))
    return Box(x, y, width, height)


def feed_of(chat: Chat, context: Context, look: ChatLook) -> Feed:
    """How messages are set."""
    font = font_of(context, "hand", "note")
    font = replace(font, size=max(font.size, SMALLEST / chat.place.size))
    width, height = _room(chat)
    widest = min(WIDEST, width - 2 * PADDING[0])
    others, indent = (widest, 0.0) if width < WIDTH else (OTHERS, INDENT)
    return Feed(width, height, widest, others, font, look.leading, PADDING, GAP, indent, context.rtl, WIDEST)


def _room(chat: Chat) -> tuple[float, float]:
    """Width and height of the conversation in its own units: in a narrow column the same words need more lines."""
    if not chat.width:
        return WIDTH, HEIGHT
    width = chat.width / chat.place.size
    return width, HEIGHT * max(1.0, WIDTH / width)


def with_drafts(chat: Chat) -> tuple[Message, ...]:
    """The messages, and each draft as one of one's own that is gone once it is cleared."""
    drafts = (Message(d.typing.start, "", d.text, True, -1, d.hostile, d.struck, d.cleared) for d in chat.drafts)
    return tuple(sorted((*chat.messages, *drafts), key=lambda message: message.at))


def _balloon(chat: Chat, message: Message, slot: Slot, n: int, panel: Panel, look: ChatLook) -> Iterator[Node]:
    draft = next((d for d in chat.drafts if d.typing.start == message.at and d.text == message.text), None)
    if draft is None:
        yield from draw_message(message, slot, n, panel, look)
    else:
        yield from _draft(draft, slot, n, panel, look)


def _draft(draft: Draft, slot: Slot, n: int, panel: Panel, look: ChatLook) -> Iterator[Node]:
    """Words not sent yet, in a dashed balloon, as far as they are typed."""
    context, box, block = panel.context, slot.box, slot.block
    sheet = panel.mirrored(box, context.rtl)
    yield sheet.put(look.message(box.width, box.height, "draft", True, hand(context, n, draft.text)), box.x, box.y)
    typed = _typed(draft.text, draft.typing, context.drawing_frame(n, draft.typing.start))
    fill = context.color(context.pack.captions.fill)
    for line, y in block.baselines(box.center.y):
        if line[: max(0, typed)].strip():
            shown = line[:typed]
            start = box.center.x - block.width / 2
            start = box.center.x + block.width / 2 - advance(shown, block.font) if context.rtl else start
            yield panel.words(shown, block.font, fill, start, y)
        typed -= len(line) + 1
    yield from swipes(draft.struck, n, block, Point(box.center.x, box.center.y), panel, look.marks)


def _typed(text: str, typing: Span, d: int) -> int:
    return math.ceil(len(text) * typing.progress(d))


def _seen(slot: Slot, feed: Feed) -> float:
    """A message that leaves at the top fades."""
    top = slot.box.y - (label_height(feed) if slot.label else 0.0)
    return round(min(1.0, max(0.0, 1 + (top + 1) / FADE)), 2)


def _taps(chat: Chat, n: int, slots: tuple[Slot, ...], feed: Feed, panel: Panel, look: ChatLook) -> Iterator[Node]:
    """What a finger chooses, under the newest message."""
    locale = panel.context.timeline.locale
    for tap in chat.taps:
        if tap.action in MENU and slots:
            box = menu_box(tap, feed.width / 2, slots[-1].box.bottom + GAP + 66, feed.font, locale)
            yield from draw_menu(tap, n, box, feed.font, panel, look)
            yield from ring(tap.at, n, box, panel, look.marks)
            yield from on_control(tap, n, box, panel)
        elif tap.action not in MENU:
            yield from on_message(tap, n, with_drafts(chat), slots, panel)

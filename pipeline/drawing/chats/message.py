"""One message: it pops up from its writer's corner, may be struck out, and a heart may land on it."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.display import Node
from pipeline.drawing.chats.feed import DOTS, Slot
from pipeline.drawing.chats.pen import SWIPE_FRAMES, swipes
from pipeline.drawing.context import Context
from pipeline.drawing.pace import arrival, progress
from pipeline.drawing.panel import Panel
from pipeline.drawing.styles import hand, still_hand
from pipeline.drawing.styles.looks import ChatLook
from pipeline.lettering.measure import advance
from pipeline.timeline.model import Message

COME_FRAMES = 8
FADED = 0.45  # words that were struck out
HEART = 66.0
DOT = 18.0
DOT_FRAMES = 6  # how long each of the dots is up


def draw_message(message: Message, slot: Slot, n: int, panel: Panel, look: ChatLook) -> Iterator[Node]:
    """A message, or its writer's dots, where its slot is."""
    context, box = panel.context, slot.box
    born = message.typing if slot.typing else message.at
    come = arrival("pop", progress(n + context.pack.motion.hold, born, COME_FRAMES, context))
    corner = box.right if message.mine != context.rtl else box.x
    popped = panel.at(corner, box.bottom, grow=come.grow).at(-corner, -box.bottom)
    kind = "mine" if message.mine else "theirs"
    pen = hand(context, n, message.text)
    sheet = popped.mirrored(box, context.rtl)
    yield sheet.put(look.message(box.width, box.height, kind, True, pen), box.x, box.y)
    if slot.typing:
        up = context.since(n) // DOT_FRAMES % 4
        yield popped.put(look.dots(DOT, up, pen), box.x + (DOTS[0] - DOT * 4.8) / 2, box.center.y - DOT * 0.9)
        return
    yield from _words(message, slot, n, popped, look)
    yield from _heart(message, slot, n, panel, look)


def draw_label(slot: Slot, panel: Panel) -> Iterator[Node]:
    """The writer's name over a message."""
    if slot.label:
        context = panel.context
        fill = context.color(context.pack.captions.fill)
        font, box = slot.block.font, slot.box
        x = box.right - 6 - advance(slot.label, font) if context.rtl else box.x + 6
        yield panel.words(slot.label, font, fill, x, box.y - font.size * 0.24)


def _words(message: Message, slot: Slot, n: int, panel: Panel, look: ChatLook) -> Iterator[Node]:
    context, block = panel.context, slot.block
    fill = context.color(context.pack.captions.fill)
    gone = message.struck >= 0 and n >= message.struck + SWIPE_FRAMES
    for line, y in block.baselines(slot.box.center.y):
        yield panel.centered(line, block.font, fill, slot.box.center.x, y, opacity=FADED if gone else 1.0)
    yield from swipes(message.struck, n, block, slot.box.center, panel, look.marks)


def _heart(message: Message, slot: Slot, n: int, panel: Panel, look: ChatLook) -> Iterator[Node]:
    """A heart on the upper corner of the side away from the writer."""
    if not 0 <= message.heart <= n:
        return
    context: Context = panel.context
    come = arrival("pop", progress(n + context.pack.motion.hold, message.heart, COME_FRAMES + 2, context))
    x = slot.box.x + 2 if message.mine != context.rtl else slot.box.right - 4
    corner = panel.at(x, slot.box.y - 4, grow=come.grow, turn=8.0)
    yield corner.put(look.marks.heart(HEART, still_hand(context, "heart")))

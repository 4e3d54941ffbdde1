"""Messages under one another: which are there, how large they are, and where each is while the others move."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pipeline.core.display import Font
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Box
from pipeline.drawing.context import Context
from pipeline.drawing.lines import Block, wrapped
from pipeline.lettering.measure import advance
from pipeline.timeline.model import Message

MOVE_FRAMES = 6  # how long the others take to make room
DOTS = (150.0, 66.0)  # the balloon somebody's dots are in
TOWER = 3  # lines; a message of more is made wider, where it may be
Messages = tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """The room messages have, and how they are set."""

    width: float
    height: float
    widest: float  # units of text in one's own messages
    others: float  # in those of others
    font: Font
    leading: float
    padding: tuple[float, float]
    gap: float
    indent: float = 0.0  # how far others' messages keep from their side, when they are narrow enough
    rtl: bool = False  # one's own stand at the left then
    stretch: float = 0.0  # units of text one's own may grow to, out of a narrow column, rather than become a tower


@dataclass(frozen=True, slots=True)
class Slot:
    """One message, or its writer's dots, in the feed's own units."""

    index: int
    box: Box
    typing: bool
    label: str  # the writer's name above it, if it is new
    block: Block


def slots_at(messages: Messages, n: int, feed: Feed, context: Context) -> tuple[Slot, ...]:
    """Every message that shows at frame `n`, where it is on its way."""
    now = stacked(_shown(messages, n), messages, feed)
    change = max((event for event in _events(messages) if event <= n), default=n)
    share = EASINGS["out"](context.share(context.drawing_frame(n, change), change, MOVE_FRAMES))
    if share >= 1.0:
        return now
    before = {slot.index: slot.box.y for slot in stacked(_shown(messages, change - 1), messages, feed)}
    return tuple(_moving(now, before, share))


@lru_cache(maxsize=512)
def stacked(shown: tuple[tuple[int, bool], ...], messages: Messages, feed: Feed) -> tuple[Slot, ...]:
    """The messages from the top down; when they need more room than there is, the newest stands at the foot."""
    slots, y, before = [], 0.0, ""
    for index, typing in shown:
        sender = messages[index].sender
        label = sender if sender != before else ""
        before = sender or before
        slot = _slot(index, messages[index], typing, label, y, feed)
        slots.append(slot)
        y = slot.box.bottom + feed.gap
    over = max(0.0, y - feed.gap - feed.height)
    return tuple(_lifted(slot, over) for slot in slots)


def label_height(feed: Feed) -> float:
    """The room a writer's name takes above a message."""
    return feed.font.size * 0.98


def _slot(index: int, message: Message, typing: bool, label: str, y: float, feed: Feed) -> Slot:
    block = wrapped(message.text, feed.font, _widest(message, feed), feed.leading)
    across, down = feed.padding
    wide = max(block.width + 2 * across, DOTS[0] * 0.8)
    width, height = DOTS if typing else (float(round(wide)), float(round(block.height + 2 * down)))
    top = y + (label_height(feed) if label else 0.0)
    room = feed.width - width
    x = room if message.mine else max(0.0, min(feed.indent, room - feed.indent / 2))
    x = room - x if feed.rtl else x
    return Slot(index, Box(x, top, width, height), typing, label, block)


def _widest(message: Message, feed: Feed) -> float:
    """How wide the words of a message may be: in a narrow column more for many of them, or for a long one."""
    widest = feed.widest if message.mine else feed.others
    if not message.mine or feed.stretch <= widest:
        return widest
    long = max((advance(word, feed.font) for word in message.text.split()), default=0.0)
    many = len(wrapped(message.text, feed.font, widest, feed.leading).lines) > TOWER
    return feed.stretch if many or long > widest else widest


def _shown(messages: Messages, n: int) -> tuple[tuple[int, bool], ...]:
    """(index, still typing) of the messages that show at frame `n`."""
    return tuple(
        (index, n < message.at)
        for index, message in enumerate(messages)
        if (message.at <= n or 0 <= message.typing <= n) and not 0 <= message.gone <= n
    )


def _events(messages: Messages) -> Iterator[int]:
    """The frames at which the stack changes."""
    for message in messages:
        yield from (frame for frame in (message.at, message.typing, message.gone) if frame >= 0)


def _moving(now: Iterable[Slot], before: Mapping[int, float], share: float) -> Iterator[Slot]:
    """The slots on their way; a new one comes along with the one above it."""
    away = 0.0
    for slot in now:
        away = before[slot.index] - slot.box.y if slot.index in before else away
        yield _lifted(slot, -away * (1 - share))


def _lifted(slot: Slot, by: float) -> Slot:
    box = slot.box
    return Slot(slot.index, Box(box.x, box.y - by, box.width, box.height), slot.typing, slot.label, slot.block)

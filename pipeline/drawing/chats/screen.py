"""How a phone's screen is divided: picture, likes, messages, the field one types in, controls."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pipeline.core.display import Font
from pipeline.core.geometry import Box
from pipeline.drawing.lines import wrapped
from pipeline.lettering.measure import advance
from pipeline.timeline.model import Chat

WIDTH, HEIGHT = 420.0, 690.0
MARGIN = 40.0  # from the phone's edge to what is on its screen
TOP = 110.0  # below the name of the app
GAP = 12.0
ROW = 66.0  # controls
LIKES = 64.0
FEED_LEAST = 210.0
PICTURE_LEAST = 130.0
FIELD_LINES = 3
FIELD_PADDING = (20.0, 14.0)
TITLE_BASELINE = 96.0
BUTTON_PADDING = 26.0
SENDING = frozenset({"send", "delete"})
MENU = frozenset({"block", "report", "mute", "filter"})


@dataclass(frozen=True, slots=True)
class Screen:
    """Boxes on a phone whose left top corner is the origin; None is what this phone does not show."""

    height: float
    picture: Box | None
    likes: Box | None
    feed: Box | None
    field: Box | None
    controls: Box | None


@lru_cache(maxsize=128)
def screen(chat: Chat, font: Font, leading: float) -> Screen:
    """The screen of a chat, the same from its first frame to its last."""
    field = _field_height(chat, font, leading)
    controls = ROW if chat.drafts or any(tap.action in SENDING | MENU for tap in chat.taps) else 0.0
    foot = sum(part + GAP for part in (field, controls) if part)
    likes = LIKES if chat.post else 0.0
    least = (PICTURE_LEAST + likes if chat.post else 0.0) + (FEED_LEAST + GAP if _has_feed(chat) else 0.0)
    height = max(HEIGHT, TOP + least + foot + MARGIN + 8)
    room = height - MARGIN - 8 - foot - TOP
    picture, feed = _shared(chat, room - likes)
    return _placed(height, picture, likes, feed, field, controls)


def sends(chat: Chat) -> bool:
    """Whether the phone has a bin and a button."""
    return bool(chat.drafts) or any(tap.action in SENDING for tap in chat.taps)


def inside(y: float, height: float) -> Box:
    """A box across the screen."""
    return Box(MARGIN, y, WIDTH - 2 * MARGIN, height)


def text_width() -> float:
    """The room for words in the field."""
    return WIDTH - 2 * MARGIN - 2 * FIELD_PADDING[0]


def _shared(chat: Chat, room: float) -> tuple[float, float]:
    """How high the picture and the messages are."""
    if not chat.post:
        return 0.0, room
    return (PICTURE_LEAST, room - PICTURE_LEAST - GAP) if _has_feed(chat) else (room, 0.0)


def _placed(height: float, picture: float, likes: float, feed: float, field: float, controls: float) -> Screen:
    boxes: list[Box | None] = []
    y = TOP
    for part, gap in ((picture, 0.0), (likes, GAP), (feed, GAP), (field, GAP), (controls, 0.0)):
        boxes.append(inside(y, part) if part else None)
        y += part + gap if part else 0.0
    return Screen(height, *boxes)


def _has_feed(chat: Chat) -> bool:
    return bool(chat.messages) or not chat.post


def _field_height(chat: Chat, font: Font, leading: float) -> float:
    if not chat.drafts:
        return 0.0
    lines = max(len(wrapped(draft.text, font, text_width(), leading).lines) for draft in chat.drafts)
    return min(lines, FIELD_LINES) * font.size * leading + 2 * FIELD_PADDING[1]


def button_width(word: str, font: Font) -> float:
    """A button around its word."""
    return float(round(advance(word, font) + 2 * BUTTON_PADDING))

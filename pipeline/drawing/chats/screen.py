"""How a phone's screen is divided: picture, likes, messages, the field one types in, controls."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.core.display import Font
from pipeline.core.geometry import Box
from pipeline.drawing.lines import wrapped
from pipeline.lettering.measure import advance
from pipeline.timeline.model import Chat

WIDTH, HEIGHT = 420.0, 690.0
MARGIN = 40.0  # from the phone's edge to what is on its screen
FOOT = 48.0
TOP = 110.0  # below the title
GAP = 12.0
ROW = 66.0  # controls
COUNTS = 64.0  # a row under a picture, or a column beside it
PICTURE, PICTURE_BESIDE, PICTURE_LEAST = 312.0, 240.0, 170.0  # alone, over a field, over messages
FEED_LEAST = 210.0
FIELD_LINES = 3
FIELD_PADDING = (20.0, 14.0)
TITLE_BASELINE = 96.0
BUTTON_PADDING = 26.0
SENDING = frozenset({"send", "delete"})
MENU = frozenset({"block", "report", "mute", "filter", "restrict"})


@dataclass(frozen=True, slots=True)
class Screen:
    """Boxes on a phone whose left top corner is the origin; None is what this phone does not show."""

    height: float
    picture: Box | None
    counts: Box | None
    feed: Box | None
    field: Box | None
    controls: Box | None


@lru_cache(maxsize=128)
def screen(chat: Chat, font: Font, leading: float) -> Screen:
    """The screen of a chat, the same from its first frame to its last."""
    field, talks = _field_height(chat, font, leading), _has_feed(chat)
    controls = ROW if sends(chat) or any(tap.action in MENU for tap in chat.taps) else 0.0
    alone = not (field or talks or controls)
    picture = 0.0 if not chat.post else PICTURE if alone else PICTURE_LEAST if talks else PICTURE_BESIDE
    row = COUNTS if chat.post and alone else 0.0
    fixed = TOP + FOOT + sum(part + GAP for part in (picture, row, field, controls) if part)
    feed = max(FEED_LEAST, HEIGHT - fixed) if talks else 0.0
    y, boxes = TOP, []
    for part in (picture, row, feed, field, controls):
        boxes.append(inside(y, part) if part else None)
        y += part + GAP if part else 0.0
    pictured, counted, *rest = boxes
    if pictured and not counted:
        pictured, counted = _beside(pictured)
    return Screen(y - GAP + FOOT, pictured, counted, *rest)


def _beside(picture: Box) -> tuple[Box, Box]:
    """A picture, and the column of counts at its right."""
    width = picture.width - COUNTS - GAP
    return replace(picture, width=width), Box(picture.right - COUNTS, picture.y, COUNTS, picture.height)


def sends(chat: Chat) -> bool:
    """Whether the phone has a bin and a button."""
    return bool(chat.drafts) or any(tap.action in SENDING for tap in chat.taps)


def inside(y: float, height: float) -> Box:
    """A box across the screen."""
    return Box(MARGIN, y, WIDTH - 2 * MARGIN, height)


def text_width() -> float:
    """The room for words in the field."""
    return WIDTH - 2 * MARGIN - 2 * FIELD_PADDING[0]


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

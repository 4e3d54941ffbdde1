"""The finger on a chat: on its controls, and on messages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.core.display import Node
from pipeline.core.geometry import Box, Point
from pipeline.drawing.chats.feed import Messages, Slot
from pipeline.drawing.panel import Panel
from pipeline.drawing.screens.tap import draw_finger
from pipeline.drawing.styles import SCREENS, look_named
from pipeline.timeline.model import Tap

HEARTS = frozenset({"like", "heart"})
ASIDE = (0.3, 0.22)  # of a control's size: a finger presses its lower right part, so that its word can be read
BESIDE = 26.0  # units right of another's balloon: the hand presses its heart from outside, off the words


def on_control(tap: Tap, n: int, around: Box, panel: Panel) -> Iterator[Node]:
    """A finger on a control."""
    target = Point(around.center.x + ASIDE[0] * around.width, around.center.y + ASIDE[1] * around.height)
    yield from draw_finger(tap.at, n, target, panel, look_named(SCREENS, panel.context, "screen"))


def on_message(tap: Tap, n: int, messages: Messages, slots: Sequence[Slot], panel: Panel) -> Iterator[Node]:
    """A finger on the message that a tap is about: where its heart lands, or on its lower corner."""
    slot = next((slot for slot in reversed(slots) if _about(tap, messages, slot)), None)
    if slot is None:
        return
    box, mine = slot.box, messages[slot.index].mine
    across = (box.x if mine else box.right) if tap.action in HEARTS else box.center.x + ASIDE[0] * box.width
    down = box.y if tap.action in HEARTS else box.bottom - 12
    beside = BESIDE if tap.action in HEARTS and not mine else 8.0
    target = Point(across + beside, down + 10)
    yield from draw_finger(tap.at, n, target, panel, look_named(SCREENS, panel.context, "screen"))


def _about(tap: Tap, messages: Messages, slot: Slot) -> bool:
    message = messages[slot.index]
    if tap.action in HEARTS:
        return message.heart == tap.at
    return message.struck == tap.at if tap.action == "delete" else message.mine and message.at <= tap.at

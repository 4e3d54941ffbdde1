"""The red pen on a screen: words struck out in quick swipes, rings around what is tapped."""

from __future__ import annotations

import math
from collections.abc import Iterator

from pipeline.core.display import Node
from pipeline.core.geometry import Box, Point
from pipeline.drawing.lines import Block
from pipeline.drawing.panel import Panel
from pipeline.drawing.styles import hand, still_hand
from pipeline.drawing.styles.looks import Marks

SWIPE_FRAMES = 9  # three swipes
SWIPES = 3
RING_FRAMES = 9  # before a tap: a ring is closed when the finger is there
RING_STAYS = 24
OVERSHOOT = 14.0  # how far swipes go beyond the words


def swipes(struck: int, n: int, block: Block, middle: Point, panel: Panel, marks: Marks) -> Iterator[Node]:
    """Words about `middle` crossed out from frame `struck` on; -1 never."""
    if not 0 <= struck <= n or not block.lines:
        return
    done = math.ceil((n - struck + 1) * SWIPES / SWIPE_FRAMES)
    width = float(round(block.width + 2 * OVERSHOOT))
    height = float(round(block.height - block.rise * 0.2))
    stroke = marks.strike(width, height, min(1.0, done / SWIPES), still_hand(panel.context, *block.lines))
    yield panel.put(stroke, middle.x - width / 2, middle.y - height / 2 + block.rise * 0.12)


def ring(tapped: int, n: int, around: Box, panel: Panel, marks: Marks) -> Iterator[Node]:
    """A loop drawn around a control while a finger comes to it, which stays a moment after the tap."""
    start = tapped - RING_FRAMES
    if not start <= n < tapped + RING_STAYS:
        return
    share = math.ceil(min(1.0, (n - start + 1) / RING_FRAMES) * SWIPES) / SWIPES
    box = around.inset(-12)
    loop = marks.ring(float(round(box.width)), float(round(box.height)), share, hand(panel.context, n, "ring"))
    yield panel.put(loop, box.x, box.y)


def pressed(tapped: int, n: int) -> bool:
    """Whether a control shows that it was just tapped."""
    return tapped <= n < tapped + RING_STAYS

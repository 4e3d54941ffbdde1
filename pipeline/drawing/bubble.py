"""Words in a balloon whose tail points at who says them."""

from __future__ import annotations

from functools import lru_cache

from pipeline.core.display import Font, Node
from pipeline.core.geometry import Box
from pipeline.core.registry import frozen
from pipeline.drawing.context import Context
from pipeline.drawing.lines import Block, fitted, font_of
from pipeline.drawing.pace import arrival, progress
from pipeline.drawing.panel import Panel
from pipeline.drawing.styles import BUBBLES, hand, look_named
from pipeline.drawing.styles.looks import BubbleLook, Offset
from pipeline.timeline.model import Bubble

COME_FRAMES = 9
FONTS = frozen({"shout": ("shout", "note")} | dict.fromkeys(("speech", "thought", "whisper"), ("note", "hand")))
ROOT = 0.55  # of the way from the balloon's middle to its tail's tip: the point it pops up from


def draw(item: Bubble, n: int, context: Context) -> tuple[Node, ...]:
    """The balloon at frame `n`: it pops up from its tail."""
    come = arrival("pop", progress(n + context.pack.motion.hold, item.span.start, COME_FRAMES, context))
    look = look_named(BUBBLES, context, "bubble")
    block = words(item.text, font_of(context, *FONTS[item.kind]), item.box, item.kind, look)
    width, height = size(block, item.kind, look)
    middle, tip = item.box.center, tip_of(item)
    panel = Panel(context).at(middle.x + tip[0] * ROOT, middle.y + tip[1] * ROOT, grow=come.grow)
    panel = panel.at(-tip[0] * ROOT, -tip[1] * ROOT)
    balloon = look.balloon(width, height, tip, item.kind, hand(context, n, item.role))
    ink = context.pack.captions.fill
    text = (panel.centered(line, block.font, context.color(ink), 0.0, y) for line, y in block.baselines(0.0))
    return (panel.put(balloon), *text)


def tip_of(item: Bubble) -> Offset:
    """Where the tail points, from the balloon's middle, in whole units."""
    return (float(round(item.tail.x - item.box.center.x)), float(round(item.tail.y - item.box.center.y)))


@lru_cache(maxsize=256)
def words(text: str, font: Font, box: Box, kind: str, look: BubbleLook) -> Block:
    """The text set so that its balloon stays inside the box, when it can be read at all at that size."""
    across, down = look.room(kind)
    width = (box.width - 2 * look.padding[0]) / across
    height = (box.height - 2 * look.padding[1]) / down
    return fitted(text, font, width, max(height, font.size * 1.3), look.leading)


def size(block: Block, kind: str, look: BubbleLook) -> tuple[float, float]:
    """The balloon around a block, in whole units."""
    across, down = look.room(kind)
    wide = block.width * across + 2 * look.padding[0]
    return float(round(wide)), float(round(block.height * down + 2 * look.padding[1]))

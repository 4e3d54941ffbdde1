"""Words lettered on the page: they write themselves, are underlined, and point at something."""

from __future__ import annotations

import math
from collections.abc import Iterator

from pipeline.core.display import Node
from pipeline.core.geometry import Box, Point
from pipeline.drawing.context import Context
from pipeline.drawing.lines import SMALLEST, Block, at_least, font_of, wrapped
from pipeline.drawing.pace import arrival, quarters
from pipeline.drawing.panel import Panel
from pipeline.drawing.place import group
from pipeline.drawing.styles import NOTES, hand, look_named, still_hand
from pipeline.drawing.styles.looks import NoteLook, Offset
from pipeline.lettering.measure import advance
from pipeline.lettering.words import word_boxes
from pipeline.timeline.model import UNITS_WIDE, Note

WIDEST = 460.0  # units of text
PAPER_FRAMES = 8  # until paper lies
WRITE_FRAMES = 10
LINE_FRAMES = 8  # an underline, then an arrow
ALL_FRAMES = 60  # more than all of these take
OUTER = 0.8  # of the way from the middle of the words to their end
BOW = 0.24  # in lengths of the arrow
AWAY = 22.0  # between words and arrow, and between arrow and what it points at


def draw(item: Note, n: int, context: Context) -> tuple[Node, ...]:
    """The note at frame `n`, as far as it is written. All of it where a film begins: its first frame is read."""
    look, d = look_named(NOTES, context, "note"), context.drawing_frame(n, item.span.start)
    start = item.span.start or -ALL_FRAMES
    block = set_note(item, context, look)
    panel = Panel(context).at(item.at.x, item.at.y, turn=item.at.tilt).sized(item.at.size)
    written = start + WRITE_FRAMES + context.pack.motion.hold
    return (
        *_paper(item, block, context.share(d, start, PAPER_FRAMES), panel, look),
        *_words(block, context.share(d, start, WRITE_FRAMES), panel),
        *_underline(item, block, context.share(d, written, LINE_FRAMES), n, panel, look),
        *_arrow(item, block, context.share(d, written + LINE_FRAMES // 2, LINE_FRAMES), n, context, look),
    )


def set_note(item: Note, context: Context, look: NoteLook) -> Block:
    """The note's words in lines, no smaller on the frame than words may be."""
    font = at_least(font_of(context, "note", "hand"), SMALLEST / item.at.size)
    return wrapped(item.text, font, WIDEST, look.leading)


def _paper(item: Note, block: Block, share: float, panel: Panel, look: NoteLook) -> Iterator[Node]:
    """What the words stand on, put down with a small bounce."""
    if look.paper is None or share <= 0.0:
        return
    width, height = (
        float(round(side + 2 * pad)) for side, pad in zip((block.width, block.height), look.padding, strict=True)
    )
    come = arrival("pop", share)
    paper = look.paper(width, height, still_hand(panel.context, item.text))
    yield panel.at(0.0, 0.0, grow=come.grow).put(paper, -width / 2, -height / 2)


def _words(block: Block, share: float, panel: Panel) -> Iterator[Node]:
    """The lines, uncovered from left to right one after the other."""
    fill = panel.context.color(panel.context.pack.captions.fill)
    for i, (line, y) in enumerate(block.baselines(0.0)):
        width = advance(line, block.font)
        part = min(1.0, share * len(block.lines) - i)
        drawn = panel.centered(line, block.font, fill, 0.0, y)
        if part >= 1.0:
            yield drawn
        elif part > 0.0:
            seen = Box(-width / 2 - 20, y - block.font.size, width + 40, block.font.size * 1.5)
            yield from group((drawn,), clip=panel.uncovered(seen, part))


def _underline(item: Note, block: Block, share: float, n: int, panel: Panel, look: NoteLook) -> Iterator[Node]:
    """A stroke under the words the author chose."""
    if not item.underline or share <= 0.0:
        return
    for line, y in block.baselines(0.0):
        start = line.find(item.underline)
        if start >= 0:
            ((left, width),) = word_boxes(line, block.font, (item.underline,))
            left -= advance(line, block.font) / 2
            stroke = look.marks.underline(float(round(width)), quarters(share), hand(panel.context, n, item.text))
            yield panel.put(stroke, left, y + block.font.size * 0.2)


def _arrow(item: Note, block: Block, share: float, n: int, context: Context, look: NoteLook) -> Iterator[Node]:
    if item.arrow is None or share <= 0.0:
        return
    start, to, bow = arrow_way(item, block, item.arrow)
    arrow = look.marks.arrow(to, bow, quarters(share), hand(context, n, item.text, "arrow"))
    yield Panel(context).put(arrow, start.x, start.y)


def arrow_way(item: Note, block: Block, target: Point) -> tuple[Point, Offset, float]:
    """Where an arrow starts, just outside the words; how far it goes, ending just before its target; how it bows.

    An arrow that goes up or down leaves from the outer end of the words and bows toward the frame's edge.
    """
    half = (block.width * item.at.size / 2, block.height * item.at.size / 2)
    aim = Point(target.x - item.at.x, target.y - item.at.y)
    side = 1.0 if item.at.x >= UNITS_WIDE / 2 else -1.0
    upright = abs(aim.y) > abs(aim.x)
    if upright:
        start = Point(side * half[0] * OUTER, math.copysign(half[1] + AWAY, aim.y))
        bow = BOW * side * -math.copysign(1.0, aim.y)
    else:
        start = Point(math.copysign(half[0] + AWAY, aim.x), 0.0)
        bow = -BOW * math.copysign(1.0, aim.x)
    x, y = aim.x - start.x, aim.y - start.y
    reach = max(0.1, 1 - AWAY / (math.hypot(x, y) or 1.0))
    to = (float(round(x * reach)), float(round(y * reach)))
    return Point(item.at.x + start.x, item.at.y + start.y), to, bow

"""The field of a phone: what is being typed, letter by letter, and what becomes of it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from pipeline.core.display import Font, Node
from pipeline.core.geometry import Box, Point
from pipeline.drawing.chats.pen import swipes
from pipeline.drawing.chats.screen import FIELD_LINES, FIELD_PADDING, text_width
from pipeline.drawing.lines import Block, rise, wrapped
from pipeline.drawing.panel import Panel
from pipeline.drawing.styles import hand
from pipeline.drawing.styles.looks import ChatLook
from pipeline.lettering.measure import advance
from pipeline.timeline.model import Chat, Draft

CARET_GAP = 10.0
CARET_FRAMES = 9  # how long a caret shows, and then does not


def draft_at(chat: Chat, n: int) -> Draft | None:
    """The draft that stands in the field at frame `n`."""
    drafts = (draft for draft in reversed(chat.drafts) if draft.typing.start <= n)
    draft = next(drafts, None)
    return None if draft is None or 0 <= draft.cleared <= n else draft


def draw_field(chat: Chat, n: int, box: Box, font: Font, panel: Panel, look: ChatLook) -> Iterator[Node]:
    """The field, its words and the caret."""
    yield panel.put(look.field(box.width, box.height, hand(panel.context, n, "field")), box.x, box.y)
    draft = draft_at(chat, n)
    if draft is None:
        start = start_of("", font, box, panel)
        yield from _caret(n, start, box.y + FIELD_PADDING[1] + rise(font), font, panel, look)
        return
    block, first = _visible(draft, n, font, look, panel)
    yield from _words(draft, n, block, first, box, panel, look)


def _words(draft: Draft, n: int, block: Block, letters: int, box: Box, panel: Panel, look: ChatLook) -> Iterator[Node]:
    """The visible lines of which `letters` are typed; the words keep their places while they grow."""
    context = panel.context
    fill = context.color(context.pack.captions.fill)
    left = box.x + FIELD_PADDING[0]
    end = Point(start_of("", block.font, box, panel), 0.0)
    for line, y in block.baselines(box.center.y):
        typed = line[: max(0, letters)]
        if typed.strip():
            yield panel.words(typed, block.font, fill, start_of(typed, block.font, box, panel), y)
        if letters >= 0:
            start = start_of(typed, block.font, box, panel)
            end = Point(start - 2 * CARET_GAP if context.rtl else start + advance(typed, block.font), y)
        letters -= len(line) + 1
    if draft.struck < 0 or n < draft.struck:
        yield from _caret(n, end.x + CARET_GAP, end.y, block.font, panel, look, blinks=n >= draft.typing.end)
    middle = Point(
        start_of("", block.font, box, panel) - block.width / 2 if context.rtl else left + block.width / 2, box.center.y
    )
    yield from swipes(draft.struck, n, block, middle, panel, look.marks)


def start_of(typed: str, font: Font, box: Box, panel: Panel) -> float:
    """Where typed words stand: from the field's left edge on, or up to its right one."""
    if not panel.context.rtl:
        return box.x + FIELD_PADDING[0]
    return box.right - FIELD_PADDING[0] - advance(typed, font)


def _visible(draft: Draft, n: int, font: Font, look: ChatLook, panel: Panel) -> tuple[Block, int]:
    """The lines in sight, and how many letters from the first of them on are typed: a full field scrolls."""
    d = panel.context.drawing_frame(n, draft.typing.start)
    typed = math.ceil(len(draft.text) * draft.typing.progress(d))
    lines = list(wrapped(draft.text, font, text_width(), look.leading).lines)
    while len(lines) > FIELD_LINES and typed > sum(len(line) + 1 for line in lines[:FIELD_LINES]):
        typed -= len(lines.pop(0)) + 1
    return Block(tuple(lines[:FIELD_LINES]), font, look.leading), typed


def _caret(
    n: int, x: float, y: float, font: Font, panel: Panel, look: ChatLook, *, blinks: bool = True
) -> Iterator[Node]:
    if not blinks or panel.context.since(n) // CARET_FRAMES % 2 == 0:
        height = float(round(font.size * 0.86))
        yield panel.put(look.caret(height, hand(panel.context, n, "caret")), x, y - height * 0.84)

"""A full-screen card: a page, a sheet of paper, and rows that come one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.core.display import Node
from pipeline.core.geometry import Box
from pipeline.drawing.cardplan import CardPlan, Row, plan
from pipeline.drawing.cardrows import DECORATIONS
from pipeline.drawing.context import Context
from pipeline.drawing.lines import font_of
from pipeline.drawing.panel import Panel
from pipeline.drawing.place import group
from pipeline.drawing.styles import CARDS, look_named, still_hand
from pipeline.drawing.styles.looks import CardLook
from pipeline.lettering.measure import advance
from pipeline.timeline.model import UNITS_WIDE, Card

SHEET_FRAMES = 9  # the paper settles
WRITE_FRAMES = 9  # a row writes itself
BETWEEN = 5  # from one row to the next
TILT = -1.0  # degrees
ABOVE_CAPTION = 50.0  # units between a card and the caption below it


def draw(item: Card, n: int, context: Context) -> tuple[Node, ...]:
    """The card at frame `n`."""
    look = look_named(CARDS, context, "card")
    laid = plan(item.lines, font_of(context, "card", "note"), room(item, context), look)
    ground = Panel(context)
    d = context.drawing_frame(n, item.span.start)
    come = context.ease(context.share(d, item.span.start, SHEET_FRAMES))
    middle = laid.sheet.center
    panel = ground.at(middle.x, middle.y + (1 - come) * 260, turn=TILT + (1 - come) * 7)
    panel = panel.at(-middle.x, -middle.y)
    sheet = look.sheet(laid.sheet.width, laid.sheet.height, still_hand(context, item.name))
    return (
        *_page(item, ground, look),
        panel.put(sheet, laid.sheet.x, laid.sheet.y),
        *_rows(item, laid, n, panel, look),
    )


def _page(item: Card, ground: Panel, look: CardLook) -> Iterator[Node]:
    """A card within a scene covers it with a page; one that lasts the whole scene lies on the scene's background."""
    context = ground.context
    if item.span != context.scene.span:
        yield ground.put(look.page(UNITS_WIDE, float(round(context.timeline.units_high)), still_hand(context, "page")))


def room(item: Card, context: Context) -> Box:
    """The part of the card's box that no caption covers."""
    captions = (each.box.y for each in context.scene.captions if each.span.overlaps(item.span))
    foot = min(item.box.bottom, *(y - ABOVE_CAPTION for y in captions), item.box.bottom)
    return replace(item.box, height=foot - item.box.y) if foot - item.box.y > item.box.height / 2 else item.box


def starts(item: Card, count: int) -> tuple[int, ...]:
    """The frame at which each row begins; all are written in the first two fifths of the card."""
    step = min(WRITE_FRAMES + BETWEEN, max(1, (2 * item.span.length // 5) // max(1, count)))
    return tuple(item.span.start + SHEET_FRAMES // 2 + step * index for index in range(count))


def marked(item: Card, row: Row, start: int) -> int:
    """The frame at which a row's mark is made: at once, or for things to tick, one after the other over the card."""
    if row.role != "item":
        return start + WRITE_FRAMES
    written = starts(item, len(item.lines))[-1] + WRITE_FRAMES
    items = sum(role == "item" for role, _ in item.lines)
    room = max(0, item.span.end - written - 2 * WRITE_FRAMES)
    return written + min(2 * WRITE_FRAMES, room // max(1, items)) * (row.turn + 1) - WRITE_FRAMES


def _rows(item: Card, laid: CardPlan, n: int, panel: Panel, look: CardLook) -> Iterator[Node]:
    context = panel.context
    for row, start in zip(laid.rows, starts(item, len(laid.rows)), strict=True):
        d = context.drawing_frame(n, item.span.start)
        share = context.share(d, start, WRITE_FRAMES) if d >= start else 0.0
        mark = context.share(d, marked(item, row, start), WRITE_FRAMES)
        if share > 0.0:
            yield from DECORATIONS[row.role](row, share, mark, n, panel, look)
            yield from _words(row, share, panel)


def _words(row: Row, share: float, panel: Panel) -> Iterator[Node]:
    """The lines of a row, uncovered from left to right one after the other."""
    context, block = panel.context, row.block
    fill = context.color(context.pack.captions.fill)
    for i, (line, y) in enumerate(block.baselines(row.box.center.y)):
        part = min(1.0, share * len(block.lines) - i)
        width = advance(line, block.font)
        x = _start(row, width, context)
        if part <= 0.0:
            return
        drawn = panel.words(line, block.font, fill, x, y)
        window = Box(x - 24, y - block.font.size * 1.1, width + 48, block.font.size * 1.7)
        yield from group((drawn,), clip=panel.uncovered(window, part) if part < 1.0 else None)


def _start(row: Row, width: float, context: Context) -> float:
    """Where a line of a row begins."""
    if not row.left:
        return row.box.center.x - width / 2
    return row.box.right - width if context.rtl else row.box.x

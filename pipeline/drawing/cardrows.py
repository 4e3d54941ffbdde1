"""What stands around the words of a card's row, by its role."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pipeline.core.display import Node
from pipeline.core.registry import frozen
from pipeline.drawing.cardplan import CHECKBOX, CHECKBOX_GAP, Row
from pipeline.drawing.pace import arrival, quarters
from pipeline.drawing.panel import Panel
from pipeline.drawing.styles import hand, still_hand
from pipeline.drawing.styles.looks import CardLook

Decoration = Callable[[Row, float, float, int, Panel, CardLook], Iterator[Node]]  # share written, share of the mark
SWASH_REACH, SWASH_LEAST = 36.0, 480.0
TAG_PADDING = (26.0, 16.0)


def _title(row: Row, share: float, mark: float, n: int, panel: Panel, look: CardLook) -> Iterator[Node]:
    """A red stroke under the last line."""
    if mark <= 0.0:
        return
    width = float(round(row.block.width * 0.62))
    y = row.box.bottom + row.block.font.size * 0.24
    stroke = look.marks.underline(width, quarters(mark), hand(panel.context, n, *row.block.lines))
    yield panel.put(stroke, row.box.center.x - width / 2, y)


def _item(row: Row, share: float, mark: float, n: int, panel: Panel, look: CardLook) -> Iterator[Node]:
    """A box before the words, ticked when its turn comes."""
    size = row.block.font.size
    box = float(round(size * CHECKBOX * 0.82))
    beside = size * (CHECKBOX_GAP + CHECKBOX / 2)
    x = row.box.right + beside if panel.context.rtl else row.box.x - beside
    y = row.box.y + row.block.rise / 2
    come = arrival("pop", min(1.0, share * 2))
    boxed = panel.at(x, y, grow=come.grow)
    yield boxed.put(look.box(box, hand(panel.context, n, *row.block.lines)))
    if mark > 0.0:
        tick = look.marks.tick(float(round(size * 0.95)), quarters(mark), hand(panel.context, n, "tick"))
        yield panel.put(tick, x + size * 0.06, y - size * 0.08)


def _number(row: Row, share: float, mark: float, n: int, panel: Panel, look: CardLook) -> Iterator[Node]:
    """The marker behind a number, and a heart beside it."""
    width = max(SWASH_LEAST, float(round(row.block.width + 2 * SWASH_REACH)))
    height = float(round(row.block.height * 1.4))
    swash = look.marks.swash(width, height, quarters(share), still_hand(panel.context, "number"))
    yield panel.put(swash, row.box.center.x - width / 2, row.box.center.y - height / 2)
    if mark > 0.0:
        come = arrival("pop", mark)
        corner = panel.at(row.box.center.x + width / 2 + 16, row.box.center.y - 6, grow=come.grow, turn=10.0)
        yield corner.put(look.marks.heart(76.0, still_hand(panel.context, "heart")))


def _tag(row: Row, share: float, mark: float, n: int, panel: Panel, look: CardLook) -> Iterator[Node]:
    """A scrap of paper under the words."""
    across, down = TAG_PADDING
    box = row.box
    scrap = look.marks.tag(float(round(box.width + 2 * across)), float(round(box.height + 2 * down)), False,
                           still_hand(panel.context, *row.block.lines))  # fmt: skip
    yield panel.put(scrap, box.x - across, box.y - down)


def _bare(row: Row, share: float, mark: float, n: int, panel: Panel, look: CardLook) -> Iterator[Node]:
    """Words alone."""
    return iter(())


DECORATIONS: Mapping[str, Decoration] = frozen(
    {"title": _title, "item": _item, "number": _number, "tag": _tag, "body": _bare, "small": _bare}
)

"""How a card is laid out: its rows from the top down, sized so that all of them fit the box."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from pipeline.core.display import Font
from pipeline.core.geometry import Box
from pipeline.core.registry import frozen
from pipeline.drawing.lines import SMALLEST, Block, wrapped
from pipeline.drawing.styles.looks import CardLook
from pipeline.lettering.bidi import is_rtl
from pipeline.lettering.measure import advance

SIZES: Mapping[str, float] = frozen(
    {"title": 1.25, "body": 0.82, "item": 0.84, "number": 1.7, "small": 0.6, "tag": 0.6}  # of the card's font
)
GAPS: Mapping[str, float] = frozen(
    {"title": 0.5, "body": 0.46, "item": 0.5, "number": 0.44, "small": 0.36, "tag": 0.66}  # under a row, in its size
)
SIZES_TRIED = (1.4, 1.3, 1.2, 1.1, 1.0, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6)  # until everything fits
CHECKBOX = 1.0  # of an item's size
CHECKBOX_GAP = 0.42
LEAST_WIDTH = 640.0


@dataclass(frozen=True, slots=True)
class Row:
    """One text of a card. `box` is where its words are; `turn` counts the rows of the same role."""

    role: str
    block: Block
    box: Box
    turn: int
    left: bool  # words begin at the left; else they are centred


@dataclass(frozen=True, slots=True)
class CardPlan:
    """The paper and what stands on it, in units of the frame."""

    sheet: Box
    rows: tuple[Row, ...]


@lru_cache(maxsize=64)
def plan(lines: tuple[tuple[str, str], ...], font: Font, box: Box, look: CardLook) -> CardPlan:
    """The largest layout that fits the box."""
    width = box.width - 2 * look.padding[0]
    room = box.height - 2 * look.padding[1]
    tries = (_blocks(lines, font, width, shrink, look) for shrink in SIZES_TRIED)
    blocks = next((each for each in tries if _height(each) <= room), _blocks(lines, font, width, SIZES_TRIED[-1], look))
    height = _height(blocks)
    wide = max([LEAST_WIDTH - 2 * look.padding[0], *(_reach(role, block) for role, block in blocks)])
    sheet = Box(0, 0, float(round(wide + 2 * look.padding[0])), float(round(height + 2 * look.padding[1])))
    sheet = replace(sheet, x=box.center.x - sheet.width / 2, y=box.center.y - sheet.height / 2)
    return CardPlan(sheet, _rows(blocks, sheet, look))


Blocks = tuple[tuple[str, Block], ...]


def _blocks(lines: tuple[tuple[str, str], ...], font: Font, width: float, shrink: float, look: CardLook) -> Blocks:
    """Every text in its size; a number stays on one line."""
    return tuple((role, _block(role, text, font, width, shrink, look)) for role, text in lines if text)


def _block(role: str, text: str, font: Font, width: float, shrink: float, look: CardLook) -> Block:
    size = max(SMALLEST, float(round(font.size * SIZES[role] * shrink)))
    room = width - (CHECKBOX + CHECKBOX_GAP) * size if role == "item" else width
    if role == "number":  # on one line, whatever it takes: a number or an address that is cut can not be used
        needed = advance(text, replace(font, size=size))
        size = size if needed <= room else max(SMALLEST, float(int(size * room / needed)))
    return wrapped(text, replace(font, size=size), room, look.leading)


def _height(blocks: Blocks) -> float:
    """From the top of the first row to the foot of the last."""
    return sum(block.height for _, block in blocks) + sum(_gap(one, two) for one, two in pairwise(blocks))


def _gap(above: tuple[str, Block], below: tuple[str, Block]) -> float:
    """Room between two rows; a title and a number keep the others away."""
    sizes = (GAPS[role] * block.font.size for role, block in (above, below))
    return max(sizes) + above[1].font.size * 0.14


def _reach(role: str, block: Block) -> float:
    """How wide a row is with what stands before it."""
    return block.width + ((CHECKBOX + CHECKBOX_GAP) * block.font.size if role == "item" else 0.0)


def _rows(blocks: Blocks, sheet: Box, look: CardLook) -> tuple[Row, ...]:
    rows: list[Row] = []
    y = sheet.y + look.padding[1]
    items = [_reach(role, block) for role, block in blocks if role == "item"]
    widest = max(items, default=0.0)
    left = sheet.center.x - widest / 2
    for index, (role, block) in enumerate(blocks):
        turn = sum(row.role == role for row in rows)
        indent = (CHECKBOX + CHECKBOX_GAP) * block.font.size if role == "item" else 0.0
        x = left + indent if role == "item" else sheet.center.x - block.width / 2
        if role == "item" and is_rtl(block.font.language):  # begins at the right, its box beyond it
            x = left + widest - indent - block.width
        rows.append(Row(role, block, Box(x, y, block.width, block.height), turn, role == "item"))
        y += block.height + (_gap(blocks[index], blocks[index + 1]) if index + 1 < len(blocks) else 0.0)
    return tuple(rows)

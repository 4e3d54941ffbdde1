"""How a caption is laid out: the strip it stands on, its words, and where each word is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.core.display import Font
from pipeline.core.geometry import Box
from pipeline.drawing.lines import Block, at_least
from pipeline.drawing.styles.looks import CaptionLook
from pipeline.lettering.measure import advance, plain_ink
from pipeline.lettering.words import word_boxes

Lines = tuple[str, ...]
SWASH = (0.66, 0.58)  # the marker's top above the baseline and its height, in font sizes
EDGE = 30.0  # words never come nearer to the edge of the box
UNDER, DEEP_UNDER = 0.2, 0.07  # of letters that stand on the baseline, and of signs that also go below it
MARGIN = 0.05  # font sizes of marker above and below such signs
OVERHANG = 10.0  # how far the marker goes beyond a word


@dataclass(frozen=True, slots=True)
class CaptionPlan:
    """Places on the strip, whose origin is its middle."""

    strip: Box
    block: Block
    baselines: tuple[tuple[str, float], ...]
    words: tuple[Box, ...]  # where the marker goes for each word, in reading order
    under: float = UNDER  # from the marker's foot to the stroke under stressed words, in font sizes


@lru_cache(maxsize=512)
def plan(lines: Lines, words: Lines, blocks: tuple[Lines, ...], font: Font, box: Box, look: CaptionLook) -> CaptionPlan:
    """The plan of one block of a line; `blocks` are all blocks of that line, which may share a strip."""
    shared = _shared_font(blocks, font, box.width - 2 * EDGE)
    block = Block(lines, shared, look.leading)
    held = [block] if look.fitted else [Block(each, shared, look.leading) for each in blocks]
    strip = _strip(held, box, look)
    baselines = tuple(block.baselines(0.0))
    deep = plain_ink(shared, block.text)[1] > 0.0
    under = DEEP_UNDER if deep else UNDER
    return CaptionPlan(strip, block, baselines, _words(words, baselines, shared, _swash(shared, block.text)), under)


def _swash(font: Font, text: str) -> tuple[float, float]:
    """The marker's top above the baseline and its height: over small letters, or over whole signs."""
    above, below = plain_ink(font, text)
    if not below:
        return SWASH[0] * font.size, SWASH[1] * font.size
    return above + MARGIN * font.size, above + below + 2 * MARGIN * font.size


def _shared_font(blocks: tuple[Lines, ...], font: Font, width: float) -> Font:
    """The font at which the longest line of all blocks fits: a word too long to be read is still inside the frame."""
    font = at_least(font)
    longest = max((advance(line, font) for lines in blocks for line in lines), default=0.0)
    if longest <= width:
        return font
    return replace(font, size=max(1.0, float(int(font.size * width / longest))))


def _strip(blocks: list[Block], box: Box, look: CaptionLook) -> Box:
    """Paper that holds every block: as wide as one of the look's steps, and never wider than the box."""
    needed = max(block.width for block in blocks) + 2 * look.padding[0]
    width = min(box.width, next((step for step in look.steps if step >= needed), needed))
    height = float(round(max(_high(block) for block in blocks) + 2 * look.padding[1]))
    return Box(-width / 2, -height / 2, width, height)


def _high(block: Block) -> float:
    """A block with room for letters that hang below the last line."""
    return block.step * len(block.lines)


def _words(
    words: Lines, baselines: tuple[tuple[str, float], ...], font: Font, swash: tuple[float, float]
) -> tuple[Box, ...]:
    """Where the words stand; they are given in order and run over the lines."""
    boxes: list[Box] = []
    rest = list(words)
    for line, y in baselines:
        here = _taken(rest, line)
        left = -advance(line, font) / 2
        for x, width in word_boxes(line, font, here):
            boxes.append(Box(left + x - OVERHANG, y - swash[0], width + 2 * OVERHANG, swash[1]))
        rest = rest[len(here) :]
    return tuple(boxes)


def _taken(words: list[str], line: str) -> Lines:
    """The words at the head of a list that stand on a line."""
    at, count = 0, 0
    for word in words:
        found = line.find(word, at)
        if found < 0:
            break
        at, count = found + len(word), count + 1
    return tuple(words[:count])

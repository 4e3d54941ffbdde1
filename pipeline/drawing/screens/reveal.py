"""An account that is turned over: on its back are a face, a name and a sentence."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from pipeline.core.display import Font, Node
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Box
from pipeline.drawing.context import Context
from pipeline.drawing.lines import SMALLEST, Block, at_least, fitted, font_of, rise, wrapped
from pipeline.drawing.pace import progress, quarters
from pipeline.drawing.panel import Panel
from pipeline.drawing.place import group
from pipeline.drawing.screens.coming import held
from pipeline.drawing.screens.window import draw_window
from pipeline.drawing.styles import SCREENS, hand, look_named, still_hand
from pipeline.drawing.styles.looks import ScreenLook
from pipeline.lettering.measure import advance
from pipeline.timeline.model import Reveal

WIDE, WINDOW, PAD = 700.0, 600.0, 50.0
TURNS = 12  # frames
WRITES = 10  # frames a name takes to write itself
NAME, TEXT = 116.0, 62.0
FACE = 380.0  # the account's own picture
GAPS = (44.0, 30.0, 34.0)  # above the name, the handle, the sentence


def draw(item: Reveal, n: int, context: Context) -> tuple[Node, ...]:
    """The account, or its back, at frame `n`."""
    look = look_named(SCREENS, context, "screen")
    size, blocks = laid(item, context)
    panel = held(item.span, item.place, size, n, context)
    share = progress(n, item.turned, TURNS, context) if n >= item.turned else 0.0
    squeeze = max(0.02, abs(math.cos(math.pi * EASINGS["in-out"](share)))) if 0.0 < share < 1.0 else 1.0
    turned = panel.at(size[0] / 2, 0.0, grow=(squeeze, 1.0)).at(-size[0] / 2, 0.0)
    face = _front(item, size, n, turned, look) if share < 0.5 and n < item.turned + TURNS else None
    return tuple(face if face is not None else _person(item, size, blocks, n, turned, look))


def laid(item: Reveal, context: Context) -> tuple[tuple[float, float], tuple[Block, Block]]:
    """How large the sheet is, and its name and sentence."""
    name = fitted(item.name, replace(font_of(context, "card", "note"), size=NAME), WINDOW, 130.0, 0.95, SMALLEST)
    text = wrapped(item.text, _small(item, context), WINDOW, 1.0) if item.text else Block((), _small(item, context))
    high = PAD + WINDOW + GAPS[0] + name.height + PAD
    high += (_small(item, context).size + GAPS[1]) if item.handle else 0.0
    high += text.height + GAPS[2] if item.text else 0.0
    return (WIDE, float(round(high))), (name, text)


def _small(item: Reveal, context: Context) -> Font:
    return at_least(replace(font_of(context, "note", "hand"), size=TEXT), SMALLEST / item.place.size)


def _front(item: Reveal, size: tuple[float, float], n: int, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """What everybody saw: a small face and a handle."""
    context, pen = panel.context, hand(panel.context, n, "account")
    yield panel.put(look.sheet(*size, "plain", still_hand(context, "account")))
    yield panel.put(look.avatar("plain", FACE, pen), size[0] / 2, size[1] * 0.42)
    font = at_least(font_of(context, "ui", "hand"), SMALLEST / item.place.size)
    wide = float(round(advance(item.handle, font) + 70))
    y = size[1] * 0.42 + FACE / 2 + 50
    yield panel.put(look.pill(wide, 92.0, "quiet", pen), (size[0] - wide) / 2, y)
    yield panel.lettered(
        item.handle, font, look.letters("quiet", pen), (size[0] - wide) / 2 + 35, y + 46 + rise(font) / 2
    )


def _person(
    item: Reveal, size: tuple[float, float], blocks: tuple[Block, Block], n: int, panel: Panel, look: ScreenLook
) -> Iterator[Node]:
    """Who it is."""
    context, pen = panel.context, hand(panel.context, n, "person")
    yield panel.put(look.sheet(*size, "plain", still_hand(context, "account")))
    box = Box((size[0] - WINDOW) / 2, PAD, WINDOW, WINDOW)
    yield from draw_window(item.shown, "own", box, n, item.span.start, panel, look, name=item.name)
    name, text = blocks
    start = item.turned + TURNS // 2
    share = progress(n, start, WRITES, context) if n >= start else 0.0
    y = box.bottom + GAPS[0]
    wide, high = float(round(name.width + 60)), float(round(name.height * 0.62))
    swash = look.marks.swash(wide, high, quarters(share), still_hand(context, "name"))
    yield panel.put(swash, (size[0] - wide) / 2, y + name.height * 0.34)
    yield from _written(name, y + name.height / 2, share, size[0] / 2, panel, look)
    y += name.height + GAPS[1]
    if item.handle:
        font = _small(item, context)
        letters, base = look.letters("plain", pen), y + rise(font)
        yield panel.lettered(item.handle, font, letters, (size[0] - advance(item.handle, font)) / 2, base, opacity=0.7)
        y += font.size + GAPS[2] - GAPS[1]
    later = progress(n, start + WRITES, WRITES, context) if n >= start + WRITES else 0.0
    yield from _written(text, y + GAPS[1] / 2 + text.height / 2, later, size[0] / 2, panel, look)


def _written(
    block: Block, middle: float, share: float, center: float, panel: Panel, look: ScreenLook
) -> Iterator[Node]:
    """Lines uncovered from left to right, one after the other."""
    letters = look.letters("plain", still_hand(panel.context, "words"))
    for i, (line, y) in enumerate(block.baselines(middle)):
        part = min(1.0, share * len(block.lines) - i)
        if part <= 0.0:
            return
        width = advance(line, block.font)
        drawn = panel.lettered(line, block.font, letters, center - width / 2, y)
        window = Box(center - width / 2 - 24, y - block.font.size * 1.1, (width + 48) * part, block.font.size * 1.7)
        yield from group((drawn,), clip=panel.window(window) if part < 1.0 else None)

"""Banners at the top of the frame: the newest drops in, the older ones make room, a number counts up."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pipeline.core.display import Font, Node
from pipeline.core.easing import EASINGS
from pipeline.drawing.context import Context
from pipeline.drawing.lines import SMALLEST, Block, at_least, font_of, rise, wrapped
from pipeline.drawing.pace import arrival, progress
from pipeline.drawing.panel import Panel
from pipeline.drawing.place import group
from pipeline.drawing.screens.reading import reading
from pipeline.drawing.styles import SCREENS, hand, look_named
from pipeline.drawing.styles.looks import ScreenLook
from pipeline.lettering.measure import advance
from pipeline.timeline.model import Notice, Notices

WIDE = 820.0
PADDING = (28.0, 24.0)
SIGN, INDENT = 78.0, 112.0
GAP = 18.0
MOST = 4  # banners in sight at once
COMES, GOES = 9, 8
ABOVE = 420.0  # units above its place, from where the newest comes
COUNT = 76.0
TILT = (-0.8, 0.9, -0.5, 0.6)


def draw(item: Notices, n: int, context: Context) -> tuple[Node, ...]:
    """The banners at frame `n`, the oldest first, so that a new one comes down in front of them."""
    look = look_named(SCREENS, context, "screen")
    font = at_least(font_of(context, "ui", "hand"), SMALLEST)
    there = [index for index, each in enumerate(item.notices) if each.at <= n < each.gone]
    return tuple(node for index in there for node in _banner(item, index, n, font, context, look))


def _banner(item: Notices, index: int, n: int, font: Font, context: Context, look: ScreenLook) -> Iterator[Node]:
    notice = item.notices[index]
    above = _depth(item, index, n, font, context, look)
    if above.later >= MOST:
        return
    come = EASINGS["back"](progress(n, notice.at, COMES, context))
    gone = EASINGS["in"](progress(n, notice.gone - GOES, GOES, context)) if n >= notice.gone - GOES else 0.0
    last = notice.gone < context.scene.span.end
    away = max(1 - come, gone if last else 0.0)
    block, high = _set(notice, font, look)
    y = item.place.y + above.units - ABOVE * away
    panel = Panel(context).at(item.place.x, y, turn=TILT[index % len(TILT)]).at(-WIDE / 2, 0.0)
    yield from group(tuple(_drawn(notice, block, high, n, panel, look)), opacity=1.0 if above.later < MOST - 1 else 0.6)


class _Above:
    """How many banners came later, and how far down they push this one."""

    __slots__ = ("later", "units")

    def __init__(self, later: int, units: float) -> None:
        self.later, self.units = later, units


def _depth(item: Notices, index: int, n: int, font: Font, context: Context, look: ScreenLook) -> _Above:
    later = [each for each in item.notices[index + 1 :] if each.at <= n < each.gone]
    units = 0.0
    for each in later:
        share = EASINGS["out"](progress(n, each.at, COMES - 2, context))
        units += (_set(each, font, look)[1] + GAP) * share
    return _Above(len(later), units)


@lru_cache(maxsize=256)
def _set(notice: Notice, font: Font, look: ScreenLook) -> tuple[Block, float]:
    """The words in lines, and the banner's height."""
    room = WIDE - INDENT - PADDING[0] - (COUNT + 40 if notice.count else 0.0)
    block = wrapped(notice.text, font, room, look.leading) if notice.text else Block((), font, look.leading)
    names = font.size * look.leading if _head(notice) else 0.0
    return block, float(round(max(names + block.height + 2 * PADDING[1] + 8, SIGN + 2 * PADDING[1])))


def _head(notice: Notice) -> str:
    return " · ".join(each for each in (notice.app, notice.sender) if each)


def _drawn(notice: Notice, block: Block, high: float, n: int, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """A bell or a face, who and what, and how many."""
    pen = hand(panel.context, n, notice.text or notice.app)
    letters, font = look.letters(notice.tone, pen), block.font
    yield panel.put(look.sheet(WIDE, high, notice.tone, pen))
    middle = high / 2
    side = reading(WIDE, panel.context)
    sign = side.left(PADDING[0] + SIGN / 2)
    if notice.sender:
        kind = "hostile" if notice.tone == "hostile" else "plain"
        yield panel.put(look.avatar(kind, SIGN, pen), sign, middle)
    else:
        swing = 9.0 if notice.at <= n < notice.at + 24 and (n - notice.at) // 3 % 2 else 0.0
        yield panel.at(sign, middle, turn=swing).put(look.icon("bell", SIGN * 0.8, pen))
    head = _head(notice)
    names = font.size * look.leading if head else 0.0
    top = middle - (names + block.height) / 2 - (4 if head else 0)
    if head:
        x = side.left(INDENT, advance(head, font))
        yield panel.lettered(head, font, letters, x, top + rise(font), opacity=0.65)
    for line, y in block.baselines(top + names + block.height / 2 + (6 if head else 0)):
        yield panel.lettered(line, font, letters, side.left(INDENT, advance(line, font)), y)
    yield from _count(notice, n, middle, font, panel, look)


def _count(notice: Notice, n: int, middle: float, font: Font, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """How many, counting up."""
    if not notice.count:
        return
    context, pen = panel.context, hand(panel.context, n, "count")
    share = progress(n, notice.at + COMES, notice.counting, context) if n >= notice.at + COMES else 0.0
    number = str(max(1, round(notice.count * share**1.6)))
    wide = float(round(max(COUNT, advance(str(notice.count), font) + 44)))
    come = arrival("pop", progress(n + context.pack.motion.hold, notice.at + COMES // 2, COMES, context))
    up = panel.at(reading(WIDE, context).left(WIDE - PADDING[0] - wide / 2), middle, grow=come.grow)
    yield up.put(look.pill(wide, COUNT, "alarm", pen), -wide / 2, -COUNT / 2)
    yield up.lettered(number, font, look.letters("alarm", pen), -advance(number, font) / 2, rise(font) / 2)

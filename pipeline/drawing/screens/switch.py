"""A switch with its word, and the sheet on which one says why something is reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.core.display import Font, Node
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Box, Point
from pipeline.drawing.chats.wording import wording
from pipeline.drawing.context import Context
from pipeline.drawing.lines import rise
from pipeline.drawing.pace import progress
from pipeline.drawing.panel import Panel
from pipeline.drawing.place import group
from pipeline.drawing.screens.reading import reading
from pipeline.drawing.styles import hand
from pipeline.drawing.styles.looks import ScreenLook
from pipeline.lettering.measure import advance
from pipeline.timeline.model import Tap

TOGGLE = (116.0, 62.0)
ICON = 46.0
FLIPS = 6  # frames
REASONS = ("bullying", "hate", "spam")
REASON, REASON_GAP = 84.0, 14.0
SHEET_PADDING = 34.0
SLIDES = 9
REPORT_STAYS = 16  # frames after a reason was chosen


def draw_switch(
    word: str, taps: Sequence[Tap], n: int, box: Box, font: Font, panel: Panel, look: ScreenLook
) -> Iterator[Node]:
    """A row with a sign, a word and a switch that every tap turns over."""
    context, pen = panel.context, hand(panel.context, n, word)
    side, name = reading(box.width, context), wording(word, context.timeline.locale)
    base, letters = box.center.y + rise(font) / 2, look.letters("plain", pen)
    yield panel.put(look.icon(word, ICON, pen), box.x + side.left(ICON / 2), box.center.y)
    yield panel.lettered(name, font, letters, box.x + side.left(ICON + 18, advance(name, font)), base)
    on = 0.0
    for tap in taps:
        on = abs(on - round(progress(n, tap.at, FLIPS, context), 2))
    x = box.x + side.left(box.width - TOGGLE[0], TOGGLE[0])
    yield panel.put(look.toggle(*TOGGLE, round(on, 2), pen), x, box.center.y - TOGGLE[1] / 2)


def toggle_point(box: Box, context: Context) -> Point:
    """Where a finger flips a switch."""
    left = box.x + reading(box.width, context).left(box.width - TOGGLE[0], TOGGLE[0])
    return Point(left + TOGGLE[0] * 0.84, box.center.y + 24)


def sheet_size(font: Font, locale: str) -> tuple[float, float]:
    """How large the sheet of reasons is."""
    words = [advance(wording(word, locale), font) for word in (*REASONS, "why")]
    wide = max(words) + 2 * SHEET_PADDING + 110
    return float(round(wide)), font.size + 3 * (REASON + REASON_GAP) + 2 * SHEET_PADDING


def draw_reasons(
    taps: tuple[int, int], n: int, foot: Point, font: Font, panel: Panel, look: ScreenLook
) -> Iterator[Node]:
    """The sheet slides up to `foot`, the middle of its lower edge, at one tap, and goes after a reason was chosen."""
    opened, chosen = taps
    if not opened <= n < chosen + REPORT_STAYS + SLIDES:
        return
    context, locale = panel.context, panel.context.timeline.locale
    wide, high = sheet_size(font, locale)
    come = EASINGS["out"](progress(n, opened, SLIDES, context))
    gone = EASINGS["in"](progress(n, chosen + REPORT_STAYS, SLIDES, context)) if n >= chosen + REPORT_STAYS else 0.0
    share = come * (1 - gone)
    up = panel.at(foot.x - wide / 2, foot.y - high * (0.4 + 0.6 * share))
    pen = hand(context, n, "report")
    nodes: list[Node] = [up.put(look.sheet(wide, high, "plain", pen))]
    title = wording("why", locale)
    nodes.append(
        up.lettered(
            title, font, look.letters("plain", pen), (wide - advance(title, font)) / 2, SHEET_PADDING + rise(font)
        )
    )
    for index, reason in enumerate(REASONS):
        nodes += _reason(index, reason, 0 <= chosen <= n and index == 0, wide, n, font, up, look)
    yield from group(nodes, opacity=min(1.0, share * 2))


def reason_point(foot: Point, font: Font, locale: str) -> Point:
    """Where the first reason is tapped."""
    wide, high = sheet_size(font, locale)
    return Point(foot.x + wide * 0.22, foot.y - high + SHEET_PADDING + font.size + REASON * 0.62)


def _reason(
    index: int, reason: str, chosen: bool, wide: float, n: int, font: Font, up: Panel, look: ScreenLook
) -> Iterator[Node]:
    pen = hand(up.context, n, reason)
    y = SHEET_PADDING + font.size + index * (REASON + REASON_GAP)
    kind = "lit" if chosen else "quiet"
    yield up.put(look.pill(wide - 2 * SHEET_PADDING, REASON, kind, pen), SHEET_PADDING, y)
    base = y + REASON / 2 + rise(font) / 2
    side, word = reading(wide, up.context), wording(reason, up.context.timeline.locale)
    x = side.left(SHEET_PADDING + 32, advance(word, font))
    yield up.lettered(word, font, look.letters(kind, pen), x, base)
    if chosen:
        yield up.put(look.icon("check", 48.0, pen), side.left(wide - SHEET_PADDING - 48), y + REASON / 2)

"""Comments as slips that fall on the page and lie about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.core.display import Font, Node
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Box, Point
from pipeline.drawing.context import Context
from pipeline.drawing.lines import SMALLEST, at_least, font_of
from pipeline.drawing.pace import arrival, progress
from pipeline.drawing.panel import Panel
from pipeline.drawing.place import group
from pipeline.drawing.screens.commentparts import draw_flight, draw_reports, draw_taps
from pipeline.drawing.screens.leaving import fallen, seen_until
from pipeline.drawing.screens.slip import Laid, draw_slip, laid
from pipeline.drawing.screens.switch import draw_switch, sheet_size, toggle_point
from pipeline.drawing.screens.tap import COMES as FINGER_COMES
from pipeline.drawing.screens.tap import draw_finger
from pipeline.drawing.styles import hand
from pipeline.drawing.styles.looks import ScreenLook
from pipeline.timeline.model import Comment, Comments, Place, Tap

WIDE = 470.0  # a comment that can be read
DROPS, POPS = 10, 9  # frames
SWITCH = (440.0, 112.0)
SWITCH_LEAD, SWITCH_STAYS = 14, 34  # frames a switch is there before the finger sets out, and after its tap
FROM_ABOVE = 260.0


def draw_page(item: Comments, n: int, context: Context, look: ScreenLook) -> Iterator[Node]:
    """The slips at frame `n`: those nobody can read below the others."""
    font = at_least(font_of(context, "ui", "hand"), SMALLEST)
    there = [each for each in item.comments if each.at <= n]
    flying = [each for each in there if each.flight is not None and each.flight.at <= n]
    for each in sorted(there, key=lambda each: bool(each.text)):
        if each not in flying:
            yield from _slip(replace(each, flight=None, gone=-1) if each.flight else each, n, font, context, look)
    for each in flying:
        if each.place is not None:
            yield from draw_flight(each, _set(each, font, look), each.place, n, context, look)
    yield from _sheets(item, n, font, context, look)


def _set(comment: Comment, font: Font, look: ScreenLook) -> Laid:
    return laid(comment, WIDE, font, look.leading, False)


def _slip(comment: Comment, n: int, font: Font, context: Context, look: ScreenLook) -> Iterator[Node]:
    """A slip where it lies, on its way there, or on its way out."""
    place = comment.place
    if place is None or (comment.gone >= 0 and n >= seen_until(comment)):
        return
    set_, name = _set(comment, font, look), "pop" if comment.text else "drop"
    come = arrival(name, progress(n + context.pack.motion.hold, comment.at, POPS if comment.text else DROPS, context))
    panel = Panel(context).at(place.x, place.y - come.lift, turn=place.tilt, grow=come.grow).sized(place.size)
    panel = panel.at(-set_.width / 2, -set_.height / 2)
    if 0 <= comment.gone <= n:
        panel = fallen(panel, comment, n, right=place.x > context.timeline.safe.center.x)
    yield from group(tuple(draw_slip(comment, set_, n, comment.at, panel, look)), opacity=come.opacity)


def _sheets(item: Comments, n: int, font: Font, context: Context, look: ScreenLook) -> Iterator[Node]:
    """What fingers tap: slips, the filter's switch, the sheet of reasons."""
    page = Panel(context)
    boxes = {index: _box(each, font, look) for index, each in enumerate(item.comments) if each.place}
    yield from draw_taps(item, n, boxes.get, font, page, look)
    sheet = item.sheet or item.place
    why = page.at(sheet.x, sheet.y).sized(sheet.size)
    yield from draw_reports(item, n, Point(0.0, sheet_size(font, context.timeline.locale)[1] / 2), font, why, look)
    for tap in item.taps:
        if tap.action == "filter":
            yield from _switch(item.place, tap, n, font, context, look)


def _switch(place: Place, tap: Tap, n: int, font: Font, context: Context, look: ScreenLook) -> Iterator[Node]:
    """A switch that comes down for a tap, and goes."""
    start, end = tap.at - FINGER_COMES - SWITCH_LEAD, tap.at + SWITCH_STAYS
    if not start <= n < end:
        return
    come = EASINGS["back"](progress(n, start, DROPS, context))
    gone = EASINGS["in"](progress(n, end - DROPS, DROPS, context)) if n >= end - DROPS else 0.0
    away = max(1 - come, gone)
    panel = Panel(context).at(place.x, place.y - FROM_ABOVE * away).sized(place.size).at(-SWITCH[0] / 2, -SWITCH[1] / 2)
    yield panel.put(look.sheet(*SWITCH, "plain", hand(context, n, "switch")))
    box = Box(34, 22, SWITCH[0] - 68, SWITCH[1] - 44)
    yield from draw_switch("filter", (tap,), n, box, font, panel, look)
    yield from draw_finger(tap.at, n, toggle_point(box, context), panel, look)


def _box(comment: Comment, font: Font, look: ScreenLook) -> Box:
    """About where a slip lies, upright."""
    set_, place = _set(comment, font, look), comment.place
    assert place is not None
    wide, high = set_.width * place.size, set_.height * place.size
    return Box(place.x - wide / 2, place.y - high / 2, wide, high)

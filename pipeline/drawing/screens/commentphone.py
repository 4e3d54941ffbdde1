"""Comments as a list on a drawn phone, with a counter, and a filter where one is tapped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.core.display import Font, Node
from pipeline.core.geometry import Box, Point
from pipeline.drawing.context import Context
from pipeline.drawing.counts import counted
from pipeline.drawing.lines import SMALLEST, at_least, font_of, rise
from pipeline.drawing.pace import arrival, progress
from pipeline.drawing.panel import Panel
from pipeline.drawing.place import group
from pipeline.drawing.screens.coming import held
from pipeline.drawing.screens.commentlist import ListRoom, Row, rows_at, stacked
from pipeline.drawing.screens.commentparts import draw_flight, draw_reports, draw_taps, number_at
from pipeline.drawing.screens.leaving import fallen, seen_until
from pipeline.drawing.screens.reading import reading
from pipeline.drawing.screens.slip import COMES, draw_slip
from pipeline.drawing.screens.switch import draw_switch, toggle_point
from pipeline.drawing.screens.tap import draw_finger
from pipeline.drawing.styles import CHATS, hand, look_named
from pipeline.drawing.styles.looks import ScreenLook
from pipeline.lettering.measure import advance
from pipeline.timeline.model import Comments, Place

SIZE = (560.0, 900.0)
MARGIN = 40.0
HEAD, HEAD_LEAST = Box(48, 66, 464, 64), 64.0
SWITCH_LEAST = 66.0
ROW = 1.12  # of the letters' size: a row of the head
FOOT = 46.0
ICON = 44.0
FONT = 52.0


def draw_phone(item: Comments, n: int, context: Context, look: ScreenLook) -> Iterator[Node]:
    """The phone at frame `n`."""
    panel = held(item.span, item.place, SIZE, n, context)
    font = at_least(font_of(context, "ui", "hand"), max(FONT, SMALLEST / panel.size))
    filters = tuple(tap for tap in item.taps if tap.action == "filter")
    room = list_room(font, look, switched=bool(filters))
    yield panel.put(look_named(CHATS, context, "chat").phone(*SIZE, hand(context, n, "comments")))
    yield from _head(item, n, font, panel, look)
    if filters:
        yield from draw_switch("filter", filters, n, switch_box(font), font, panel, look)
    rows = rows_at(item.comments, n, room, context)
    yield from _list(item, rows, n, room, panel, look)
    yield from _leaving(item, n, room, panel, look)
    boxes = {row.index: _box(row, room) for row in rows}
    yield from draw_taps(item, n, boxes.get, font, panel, look)
    yield from draw_reports(item, n, Point(SIZE[0] / 2, SIZE[1] - 34), font, panel, look)
    for tap in filters:
        yield from draw_finger(tap.at, n, toggle_point(switch_box(font), context), panel, look)


def head_box(font: Font) -> Box:
    """Whose post it is; as high as its letters need."""
    return replace(HEAD, height=max(HEAD_LEAST, font.size * ROW))


def switch_box(font: Font) -> Box:
    """The filter's row."""
    head = head_box(font)
    return Box(head.x + 4, head.bottom + 12, head.width - 8, max(SWITCH_LEAST, font.size * ROW))


def list_room(font: Font, look: ScreenLook, *, switched: bool) -> ListRoom:
    """Where the list is."""
    top = switch_box(font).bottom + 8 if switched else head_box(font).bottom + 14
    return ListRoom(Box(MARGIN, top, SIZE[0] - 2 * MARGIN, SIZE[1] - FOOT - top), font, look.leading)


def _head(item: Comments, n: int, font: Font, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """Whose post it is, and how many comments there are."""
    box, pen, side = head_box(font), hand(panel.context, n, "head"), reading(SIZE[0], panel.context)
    letters, number = look.letters("plain", pen), counted(number_at(item, n), panel.context.timeline.locale)
    base, wide = box.center.y + rise(font) / 2, advance(number, font)
    left = box.right - wide
    yield panel.put(look.icon("comments", ICON, pen), side.left(left - ICON / 2 - 10), box.center.y)
    yield panel.lettered(number, font, letters, side.left(left, wide), base)
    room = left - box.x - ICON - 30
    title = next((each for each in (item.post, item.app) if each and advance(each, font) < room), "")
    yield panel.lettered(title, font, letters, side.left(box.x, advance(title, font)), base)
    rule = look_named(CHATS, panel.context, "chat").rule(SIZE[0] - 2 * MARGIN - 8, pen)
    yield panel.put(rule, MARGIN + 4, box.bottom + 4)


def _list(
    item: Comments, rows: tuple[Row, ...], n: int, room: ListRoom, panel: Panel, look: ScreenLook
) -> Iterator[Node]:
    """The comments in sight; where they would leave the screen they are cut off."""
    box, nodes = room.box, list[Node]()
    for row in rows:
        comment = item.comments[row.index]
        come = arrival("pop", progress(n + panel.context.pack.motion.hold, comment.at, COMES, panel.context))
        middle = panel.at(box.center.x, box.y + row.y + row.set.height / 2, grow=come.grow)
        nodes += draw_slip(comment, row.set, n, comment.at, middle.at(-row.set.width / 2, -row.set.height / 2), look)
    cut = any(row.y < 0 or row.y + row.set.height > box.height + 1 for row in rows)
    yield from group(
        nodes, clip=panel.window(Box(box.x - 12, box.y - 6, box.width + 24, box.height + 14)) if cut else None
    )


def _leaving(item: Comments, n: int, room: ListRoom, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """Comments that just went, on their way out of the frame or to a place."""
    right = item.place.x > panel.context.timeline.safe.center.x
    for index, comment in enumerate(item.comments):
        if not 0 <= comment.gone <= n < seen_until(comment):
            continue
        row = next((row for row in stacked(item.comments, comment.gone - 1, room) if row.index == index), None)
        if row is None:
            continue
        box = _box(row, room)
        if comment.flight is not None:
            middle = panel.point(box.center.x, box.center.y)
            start = Place(middle.x, middle.y, panel.size, item.place.tilt)
            yield from draw_flight(comment, row.set, start, n, panel.context, look)
        else:
            away = fallen(panel.at(box.x, box.y), comment, n, right=right)
            yield from draw_slip(comment, row.set, n, comment.at, away, look)


def _box(row: Row, room: ListRoom) -> Box:
    return Box(room.box.x, room.box.y + row.y, row.set.width, row.set.height)

"""What comments on a phone and on the page have in common: flights, taps, the counter."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline.core.display import Font, Node
from pipeline.core.geometry import Box, Point
from pipeline.drawing.context import Context
from pipeline.drawing.panel import Panel
from pipeline.drawing.screens.leaving import flown, seen_until
from pipeline.drawing.screens.slip import Laid, draw_slip
from pipeline.drawing.screens.switch import draw_reasons, reason_point
from pipeline.drawing.screens.tap import choice_size, draw_choice, draw_finger
from pipeline.drawing.sticker import picture
from pipeline.drawing.styles.looks import ScreenLook
from pipeline.timeline.model import Comment, Comments, Place, Tap

TURNS = 0.18  # of a flight: until then a comment is itself
PIECE = 150.0  # units: how large a sticker a comment turns into is, at most
CHOICE = 78.0
Find = Callable[[int], Box | None]  # the box of a comment on the panel; None when it can not be seen


def number_at(item: Comments, n: int) -> int:
    """What the counter says."""
    return item.count + sum(each.counts for each in item.comments if each.at <= n and not 0 <= each.gone <= n)


def draw_flight(
    comment: Comment, set_: Laid, start: Place, n: int, context: Context, look: ScreenLook
) -> Iterator[Node]:
    """A comment on its way to a place, or lying there."""
    flight = comment.flight
    if flight is None or not flight.at <= n < seen_until(comment):
        return
    now = flown(flight, start, n, context)
    panel = Panel(context).at(now.x, now.y, turn=now.tilt, grow=now.size / start.size).sized(start.size)
    piece = context.pack.stickers.get(flight.picture)
    if piece is not None and n >= flight.at + flight.over * TURNS:
        share = PIECE / max(piece.size)
        x, y = -piece.size[0] * share / 2, -piece.size[1] * share / 2
        yield panel.put(picture(piece, n, flight.at, context), x, y, scale=share)
    else:
        yield from draw_slip(comment, set_, n, comment.at, panel.at(-set_.width / 2, -set_.height / 2), look)


def draw_taps(item: Comments, n: int, find: Find, font: Font, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """Choices and fingers of the taps on comments; the filter's and the report's are drawn with what they are on."""
    for tap in item.taps:
        if tap.action not in ("filter", "reason"):
            yield from _choice(item, tap, n, find, font, panel, look)


def draw_reports(item: Comments, n: int, foot: Point, font: Font, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """The sheet on which one says why, for every report, and the finger on it."""
    locale = panel.context.timeline.locale
    for place, tap in enumerate(item.taps):
        if tap.action == "reason":
            yield from draw_reasons((item.taps[place - 1].at, tap.at), n, foot, font, panel, look)
            yield from draw_finger(tap.at, n, reason_point(foot, font, locale), panel, look)


def _choice(item: Comments, tap: Tap, n: int, find: Find, font: Font, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    index = tapped(item, tap)
    box = find(index) if index is not None else None
    if box is None:
        return
    if tap.action == "like":
        yield from draw_finger(tap.at, n, Point(box.right - 22, box.y + 14), panel, look)
        return
    width, height = choice_size(tap.action, font, panel.context.timeline.locale, CHOICE)
    choice = Box(box.center.x - width / 2, box.bottom - height * 0.22, width, height)
    yield from draw_choice(tap.action, tap.at, n, choice, font, panel, look)
    yield from draw_finger(tap.at, n, Point(choice.center.x + width * 0.36, choice.center.y + 18), panel, look)


def tapped(item: Comments, tap: Tap) -> int | None:
    """Which comment a tap is on."""
    for index, each in enumerate(item.comments):
        if tap.action == "like" and each.heart == tap.at:
            return index
        if each.badge == tap.action and (each.badged == tap.at or (tap.action == "report" and each.badged >= tap.at)):
            return index
    return None

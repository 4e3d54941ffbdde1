"""A mark that draws itself, in the creator's hand: a ring, a line, an arrow, words struck out."""

from __future__ import annotations

import math

from pipeline.core.display import Node
from pipeline.core.geometry import Point
from pipeline.drawing.context import Context
from pipeline.drawing.panel import Panel
from pipeline.drawing.styles import NOTES, hand, look_named
from pipeline.drawing.styles.looks import Marks
from pipeline.drawing.styles.tones import Hand
from pipeline.timeline.model import Stroke

_STEPS = 8  # drawings a stroke takes at most
_LOW = 0.62  # height of a mark beside its width, where none is given
_SWASH = 70.0  # units: a broad stroke of the marker
_OFF = 0.5  # of a face's breadth: an arrow begins and ends beside a face, not on it
_BOW = 0.18


def draw(item: Stroke, n: int, context: Context) -> tuple[Node, ...]:
    """The mark at frame `n`, as far as it is drawn."""
    d = context.drawing_frame(n, item.span.start)
    share = math.ceil(_STEPS * context.share(d, item.span.start, item.over)) / _STEPS
    if share <= 0:
        return ()
    marks = look_named(NOTES, context, "note").marks
    written = hand(context, n, item.name, str(round(item.box.x)), str(round(item.box.y)))
    if item.to is not None:
        return _reaching(item, item.to, share, marks, written, context)
    return _boxed(item, share, marks, written, context)


def _reaching(item: Stroke, to: Point, share: float, marks: Marks, hand: Hand, context: Context) -> tuple[Node, ...]:
    """From a place to another."""
    start = _beside(item, to)
    x, y = to.x - start.x, to.y - start.y
    if item.name == "arrow":
        far = (float(round(x)), float(round(y)))
        return (Panel(context).put(marks.arrow(far, _BOW if x >= 0 else -_BOW, share, hand), start.x, start.y),)
    length, turn = float(round(math.hypot(x, y))), math.degrees(math.atan2(y, x))
    return (Panel(context).at(start.x, start.y, turn=turn).put(marks.underline(length, share, hand)),)


def _beside(item: Stroke, to: Point) -> Point:
    """Where it begins: at its place, or beside the face it is on."""
    middle = item.box.center
    if not item.box.height:
        return middle
    away = math.dist(middle, to) or 1.0
    off = min(1.0, _OFF * item.box.width / away)
    return Point(middle.x + (to.x - middle.x) * off, middle.y + (to.y - middle.y) * off)


def _boxed(item: Stroke, share: float, marks: Marks, hand: Hand, context: Context) -> tuple[Node, ...]:
    """Around, under or across a place."""
    panel, box = Panel(context), item.box
    wide, middle = float(round(box.width)), box.center
    high = float(round(box.height or wide * _LOW))
    if item.name == "tick":
        return (panel.put(marks.tick(min(wide, high), share, hand), *middle),)
    if item.name == "underline":
        return (panel.put(marks.underline(wide, share, hand), box.x, box.bottom),)
    if item.name == "ring":
        return (panel.put(marks.ring(wide, high, share, hand), middle.x - wide / 2, middle.y - high / 2),)
    high = high if box.height else _SWASH
    drawn = marks.swash if item.name == "swash" else marks.strike
    return (panel.put(drawn(wide, high, share, hand), middle.x - wide / 2, middle.y - high / 2),)

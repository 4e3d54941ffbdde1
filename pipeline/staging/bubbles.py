"""Words in balloons: sized by their letters, on the free side of the head, inside the safe box."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Literal

from pipeline.core.display import Font
from pipeline.core.geometry import Box, Point
from pipeline.core.timing import Span
from pipeline.lettering.measure import advance, metrics
from pipeline.lettering.pieces import joined
from pipeline.lettering.wrap import wrap
from pipeline.staging.blocks import block_cuts, fitting
from pipeline.staging.boxes import covered, home, within
from pipeline.staging.captions import in_bubble, speaker
from pipeline.staging.chatplace import chat_box
from pipeline.staging.framing import on_stage
from pipeline.staging.puppets import Puppet, face, mouth
from pipeline.staging.spoken import Spoken
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Bubble

Size = tuple[float, float]

WIDEST = 440.0  # units of text
LINES = 3
SPREAD = (1.24, 1.38)  # a round shape around words is wider and higher than they are
PADDING = (64.0, 58.0)
NARROWER = (1.0, 0.7, 0.5)  # of that width, to be tried where wide balloons cover something
FOREHEAD, CHEEK = 0.25, 0.2  # of a face's height and width: how far a tail reaches into it
LOWEST = 110.0  # units; words are set smaller in a balloon this low
GAP = 30.0


def bubbles(stage: Stage, end: int) -> Iterator[Bubble]:
    """The balloons of every line that asks for them."""
    for line in stage.spoken:
        puppet = speaker(stage, line)
        if puppet is not None and line.words and in_bubble(stage, line):
            yield from _balloons(stage, line, puppet, end)


def _balloons(stage: Stage, line: Spoken, puppet: Puppet, end: int) -> Iterator[Bubble]:
    font, rate, pieces = bubble_font(stage), stage.world.rate, line.text.pieces
    width, lines = _room(stage, line)
    starts = [rate.seconds(word.span.start) for word in line.words]
    cuts = block_cuts(line.text.words, starts, rate.seconds(line.span.end), fitting(pieces, font, width, lines))
    stops = [*(line.words[first].span.start for first, _ in cuts[1:]), min(line.until, end)]
    for (first, last), stop in zip(cuts, stops, strict=True):
        span = Span(line.words[first].span.start, max(stop, line.words[first].span.start))
        text = joined(pieces[first:last])
        box = _free(stage, puppet, span.start, [balloon_size(text, font, width * share) for share in NARROWER])
        yield Bubble(span, text, line.role, tail(puppet, span.start, box), box, kind(text))


def tail(puppet: Puppet, n: int, box: Box) -> Point:
    """Where a balloon's tail ends: on its way to the mouth, a little inside the face, which it must not cross."""
    lips, head, start = mouth(puppet, n), face(puppet, n, goal=True), box.center
    left, right = head.x + CHEEK * head.width, head.right - CHEEK * head.width
    top, bottom = head.y + FOREHEAD * head.height, head.bottom
    share = max(_entry(start.x, lips.x, left, right), _entry(start.y, lips.y, top, bottom))
    return Point(start.x + share * (lips.x - start.x), start.y + share * (lips.y - start.y))


def _entry(start: float, end: float, low: float, high: float) -> float:
    """How far along a way from `start` to `end` it comes between low and high."""
    edge = min(max(start, low), high)
    return 1.0 if start == end else min(1.0, max(0.0, (edge - start) / (end - start)))


def _room(stage: Stage, line: Spoken) -> tuple[float, int]:
    """How wide words may be, on how many lines: balloons grow with the camera's zoom and still keep to the safe box."""
    zoom = stage.view(line.span.start).zoom
    width = min(WIDEST, (stage.world.safe.width / zoom - PADDING[0]) / SPREAD[0])
    return width, max(2, round(LINES / zoom))


def bubble_font(stage: Stage) -> Font:
    """The face of balloons."""
    fonts = stage.world.pack.fonts
    return fonts.get("note", stage.world.pack.captions.font)


def balloon_size(text: str, font: Font, width: float = WIDEST) -> Size:
    """Width and height of a balloon around a text."""
    lines = wrap(text, font, width, LINES)
    wide = max(advance(line, font) for line in lines)
    return wide * SPREAD[0] + PADDING[0], len(lines) * metrics(font).line_height * SPREAD[1] + PADDING[1]


def kind(text: str) -> Literal["speech", "thought", "shout", "whisper"]:
    """What a balloon looks like, told by how its words are written: (thought), SHOUT!"""
    if text.startswith("(") and text.endswith(")"):
        return "thought"
    return "shout" if text.endswith("!") and text.isupper() else "speech"


def _free(stage: Stage, puppet: Puppet, n: int, sizes: Sequence[Size]) -> Box:
    """The best place by the head on the stage: covering no face, phone or caption, as near as can be."""
    seen = on_stage(stage.view(n))
    faces = [face(other, n, goal=True) for other in stage.on_stage(n)]
    held = [chat_box(chat.place, chat.style) for chat in stage.chats if chat.start <= n and not chat.over(n)]
    held += [screen.box() for screen in stage.screens if screen.start <= n and not screen.over(n)]
    taken = [*faces, *held, seen.box(home(stage.world))]
    return best_place(face(puppet, n, goal=True), sizes, taken, seen.box(stage.world.safe))


def best_place(head: Box, sizes: Sequence[Size], taken: Sequence[Box], safe: Box) -> Box:
    """Of the places around a head the one that covers least, of the first size that does so, then the nearest.

    A twentieth of the balloon is the least that counts as covering.
    """
    tries = [
        (index, _off(head, within(Box(at.x, at.y, *size), safe)))
        for index, size in enumerate(sizes)
        for at in _around(head, size)
    ]
    return min(tries, key=lambda each: (_hidden(each[1], taken), each[0], _apart(each[1], head)))[1]


def _hidden(box: Box, taken: Sequence[Box]) -> int:
    """How many twentieths of a balloon lie on something."""
    return round(20 * covered(box, taken) / (box.width * box.height))


def _off(head: Box, box: Box) -> Box:
    """A balloon above a head, made lower rather than covering it."""
    if not box.overlaps(head) or box.y >= head.y:
        return box
    return Box(box.x, box.y, box.width, max(min(LOWEST, box.height), head.y - box.y))


def _around(head: Box, size: Size) -> Iterator[Point]:
    wide, high = size
    above = head.y - GAP - high
    yield Point(head.center.x - wide / 2, above)
    yield Point(head.center.x, above)
    yield Point(head.center.x - wide, above)
    for y in (head.y - high / 2, head.y, head.bottom - high):
        yield Point(head.right + GAP, y)
        yield Point(head.x - GAP - wide, y)
    yield Point(head.center.x - wide / 2, head.bottom + GAP)


def _apart(box: Box, head: Box) -> float:
    """How far a balloon is from its head; words below a mouth look farther away."""
    x, y = box.center.x - head.center.x, box.center.y - head.center.y
    return math.hypot(x, y) + max(0.0, y)

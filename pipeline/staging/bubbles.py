"""Words in balloons: sized by their letters, on the free side of the head, inside the safe box."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Literal

from pipeline.core.display import Font
from pipeline.core.geometry import Box, Point
from pipeline.core.timing import Span
from pipeline.lettering.measure import advance
from pipeline.lettering.pieces import joined
from pipeline.lettering.wrap import wrap
from pipeline.staging.blocks import block_cuts, fitting
from pipeline.staging.boxes import covered, home, within
from pipeline.staging.captions import in_bubble, speaker
from pipeline.staging.framing import on_stage
from pipeline.staging.phoneplace import phone_box
from pipeline.staging.puppets import Puppet, face, mouth
from pipeline.staging.spoken import Spoken
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Bubble
from pipeline.timeline.track import framing_at, track

Size = tuple[float, float]

WIDEST = 440.0  # units of text
LINES = 3
SPREAD = (1.24, 1.35)  # a round shape around words is wider and higher than they are
PADDING = (64.0, 58.0)
NARROWER = (1.0, 0.7, 0.5)  # of that width, to be tried where wide balloons cover something
FOREHEAD = 0.25  # of a face's height: how far a tail from above reaches into it
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
    """Where a balloon's tail ends: at the mouth, or on the way there where it would begin to cover the face."""
    lips, head, start = mouth(puppet, n), face(puppet, n, goal=True), box.center
    brow = head.y + FOREHEAD * head.height
    if start.y >= brow or lips.y <= brow:
        return lips
    share = (brow - start.y) / (lips.y - start.y)
    return Point(start.x + share * (lips.x - start.x), brow)


def _room(stage: Stage, line: Spoken) -> tuple[float, int]:
    """How wide words may be, on how many lines: balloons grow with the camera's zoom and still keep to the safe box."""
    zoom = framing_at(track(stage.camera), line.span.start).zoom
    width = min(WIDEST, (stage.world.safe.width / zoom - PADDING[0]) / SPREAD[0])
    return width, max(1, round(LINES / zoom**1.5))


def bubble_font(stage: Stage) -> Font:
    """The face of balloons."""
    fonts = stage.world.pack.fonts
    return fonts.get("note", stage.world.pack.captions.font)


def balloon_size(text: str, font: Font, width: float = WIDEST) -> Size:
    """Width and height of a balloon around a text."""
    lines = wrap(text, font, width, LINES)
    wide = max(advance(line, font) for line in lines)
    return wide * SPREAD[0] + PADDING[0], len(lines) * font.size * SPREAD[1] + PADDING[1]


def kind(text: str) -> Literal["speech", "thought", "shout", "whisper"]:
    """What a balloon looks like, told by how its words are written: (thought), SHOUT!"""
    if text.startswith("(") and text.endswith(")"):
        return "thought"
    return "shout" if text.endswith("!") and text.isupper() else "speech"


def _free(stage: Stage, puppet: Puppet, n: int, sizes: Sequence[Size]) -> Box:
    """The best place by the head on the stage: covering no face, phone or caption, as near as can be."""
    seen = on_stage(framing_at(track(stage.camera), n))
    faces = [face(other, n, goal=True) for other in stage.on_stage(n)]
    phones = [phone_box(phone.place, phone.style) for phone in stage.phones if phone.start <= n and not phone.over(n)]
    taken = [*faces, *phones, seen.box(home(stage.world))]
    return best_place(face(puppet, n, goal=True), sizes, taken, seen.box(stage.world.safe))


def best_place(head: Box, sizes: Sequence[Size], taken: Sequence[Box], safe: Box) -> Box:
    """Of the places around a head the one that covers least, then the nearest; lower if it would cover the head."""
    tries = [within(Box(at.x, at.y, *size), safe) for size in sizes for at in _around(head, size)]
    best = min(tries, key=lambda box: (round(covered(box, taken)), _apart(box.center, head.center)))
    if best.overlaps(head) and best.y < head.y:
        return Box(best.x, best.y, best.width, max(LOWEST, head.y - best.y))
    return best


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


def _apart(one: Point, other: Point) -> float:
    return math.hypot(one.x - other.x, one.y - other.y)

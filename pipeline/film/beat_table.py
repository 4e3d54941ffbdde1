"""The beat table: every beat that takes time, with the speed of its words."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.lettering.pieces import reading_words
from pipeline.timeline.model import Beat, Line, Timeline


class Row(NamedTuple):
    """A beat on the clock."""

    start: float  # seconds
    seconds: float
    words_per_second: float  # 0 when nothing is said
    scene: str
    verb: str
    label: str
    id: str


def beat_table(timeline: Timeline) -> tuple[Row, ...]:
    """The beats in the order they start."""
    lines = {line.id: line for line in timeline.lines}
    taking_time = (beat for beat in timeline.beats if beat.span.length > 0)
    in_order = sorted(taking_time, key=lambda beat: beat.span.start)
    return tuple(_row(timeline, beat, lines.get(beat.id)) for beat in in_order)


def _row(timeline: Timeline, beat: Beat, line: Line | None) -> Row:
    seconds = timeline.rate.seconds
    start, length = round(seconds(beat.span.start), 3), round(seconds(beat.span.length), 3)
    return Row(start, length, _pace(timeline, line) if line else 0.0, beat.scene, beat.verb, beat.label, beat.id)


def _pace(timeline: Timeline, line: Line) -> float:
    """Words a second while they are spoken."""
    talking = timeline.rate.seconds(line.span.length)
    return round(reading_words(line.text) / talking, 2) if talking else 0.0

"""The beat table: every beat that takes time, with the speed of its words."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.timeline.model import Timeline


class Row(NamedTuple):
    start: float  # seconds
    seconds: float
    words_per_second: float  # 0 when nothing is said
    scene: str
    verb: str
    label: str
    id: str


def beat_table(timeline: Timeline) -> tuple[Row, ...]:
    spoken = {line.span.start: line for line in timeline.lines}
    rows = []
    for beat in timeline.beats:
        if beat.span.length == 0:
            continue
        line = spoken.get(beat.span.start)
        words = len(line.text.split()) if line else 0
        talking = timeline.rate.seconds(line.span.length) if line else 0.0
        rows.append(
            Row(
                round(timeline.rate.seconds(beat.span.start), 3),
                round(timeline.rate.seconds(beat.span.length), 3),
                round(words / talking, 2) if talking else 0.0,
                beat.scene,
                beat.verb,
                beat.label,
                beat.id,
            )
        )
    return tuple(rows)

"""The beats of the music, asked by the frame: what bounces in time reads them here."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.core.timing import Span
from pipeline.timeline.model import Tempo, Timeline


class Pulse(NamedTuple):
    """Where a frame is in the music."""

    beat: int  # beats since the first bar began
    share: float  # of the way to the next beat, 0 on the beat
    place: int  # of the beat in its bar; 0 is the first


class Stroke(NamedTuple):
    """A beat of the music: the frame nearest to it, and its place in the bar (0 is the first)."""

    frame: int
    place: int


def tempo_at(timeline: Timeline, n: int) -> Tempo | None:
    """The beats that are heard at frame `n`; None where there are none."""
    index = bisect_right(timeline.tempo, n, key=lambda tempo: tempo.span.start) - 1
    return timeline.tempo[index] if index >= 0 and n in timeline.tempo[index].span else None


def pulse_at(timeline: Timeline, n: int) -> Pulse | None:
    """Where frame `n` is in the music, or None where no music with known beats plays."""
    tempo = tempo_at(timeline, n)
    if tempo is None:
        return None
    beats = (n - tempo.first) / tempo.beat
    count = math.floor(beats)
    return Pulse(count, beats - count, count % tempo.bar)


def strokes(timeline: Timeline, span: Span) -> Iterator[Stroke]:
    """Every beat that falls within `span`, in order."""
    for tempo in timeline.tempo:
        first, last = max(span.start, tempo.span.start), min(span.end, tempo.span.end)
        count = math.ceil((first - 0.5 - tempo.first) / tempo.beat)
        while (frame := math.floor(tempo.first + count * tempo.beat + 0.5)) < last:
            if frame >= first:
                yield Stroke(frame, count % tempo.bar)
            count += 1

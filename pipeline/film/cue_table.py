"""The sounds of a film in the order they begin: when, how long, how loud, through what."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import NamedTuple

from pipeline.timeline.model import Cue, Timeline
from pipeline.timeline.rhythm import pulse_at


class CueRow(NamedTuple):
    """A sound on the clock."""

    start: float  # seconds
    seconds: float
    kind: str
    name: str
    gain_db: float
    pan: float
    through: str
    loop: bool
    bar: str  # where in the music it begins: bar.beat, counted from 1; "" where none plays


def cue_table(timeline: Timeline) -> tuple[CueRow, ...]:
    """Every cue; voices by the line they say."""
    lines = {(line.take, line.span.start): line.id for line in timeline.lines if line.take}
    return tuple(_row(timeline, cue, lines) for cue in sorted(timeline.cues, key=lambda cue: (cue.span, cue.kind)))


def _row(timeline: Timeline, cue: Cue, lines: dict[tuple[str, int], str]) -> CueRow:
    seconds = timeline.rate.seconds
    name = lines.get((cue.source, cue.span.start), cue.source[:8]) if cue.kind == "voice" else cue.source
    return CueRow(
        round(seconds(cue.span.start), 3),
        round(seconds(cue.span.length), 3),
        cue.kind,
        PurePosixPath(name).stem,
        round(cue.gain_db, 1),
        cue.pan,
        cue.through,
        cue.loop,
        _bar(timeline, cue.span.start),
    )


def _bar(timeline: Timeline, n: int) -> str:
    pulse = pulse_at(timeline, n)
    if pulse is None or pulse.beat < 0:
        return ""
    tempo = next(tempo for tempo in timeline.tempo if n in tempo.span)
    return f"{pulse.beat // tempo.bar + 1}.{pulse.place + 1}"

"""The music of the whole film: one cue per track for as long as it goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pipeline.core.timing import Span
from pipeline.staging.sounds import decibels
from pipeline.staging.stage import MusicChange
from pipeline.staging.world import World
from pipeline.timeline.model import Cue

FILM_END_FADE = 1.2


def music_cues(changes: Iterable[MusicChange], frames: int, world: World) -> tuple[Cue, ...]:
    """The cues of all changes; the last one fades out with the film."""
    kept = tuple(_real(sorted(changes, key=lambda change: change.at)))
    return tuple(_cues(kept, frames, world))


def _real(changes: Iterable[MusicChange]) -> Iterator[MusicChange]:
    """Changes that change something: a track that already plays goes on."""
    playing = None
    for change in changes:
        if change.bed != playing:
            yield change
        playing = change.bed


def _cues(changes: Sequence[MusicChange], frames: int, world: World) -> Iterator[Cue]:
    for change, following in pairwise((*changes, None)):
        if change is None or change.bed is None:
            continue
        start = world.frame(change.at)
        fade = world.frame(following.fade if following else FILM_END_FADE)
        end = min(frames, world.frame(following.at) + fade) if following else frames
        rise = world.frame(change.fade) if start else 0
        yield Cue(
            "music",
            change.bed.file,
            change.bed.digest,
            Span(min(start, end), end),
            change.bed.gain_db + decibels(change.volume),
            fade_in=min(rise, end - start),
            fade_out=min(fade, end - start),
            loop=True,
            duck=True,
            loop_start=change.bed.loop_start,
            loop_end=change.bed.loop_end,
        )

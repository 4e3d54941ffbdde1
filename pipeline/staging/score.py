"""The music of the whole film: one cue per piece for as long as it goes on, and the beats one hears."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pipeline.core.timing import Span
from pipeline.packs.model import Bed
from pipeline.staging.rhythm import MusicChange
from pipeline.staging.sounds import decibels
from pipeline.staging.world import World
from pipeline.timeline.model import Cue, Key, Tempo
from pipeline.timeline.track import tidy, track

FILM_END_FADE = 1.2


def music_cues(changes: Iterable[MusicChange], frames: int, world: World) -> tuple[Cue, ...]:
    """The cues of all changes; the last one fades out with the film."""
    return tuple(_cue(*each, frames, world) for each in _pieces(changes) if each[0].bed)


def tempo(changes: Iterable[MusicChange], frames: int, world: World) -> tuple[Tempo, ...]:
    """The beats of the music, for as long as they are heard."""
    found = (_tempo(*each, frames, world) for each in _pieces(changes))
    return tuple(each for each in found if each and each.span.length)


Piece = tuple[MusicChange, tuple[MusicChange, ...], MusicChange | None]  # it, its changes of volume, what follows


def _pieces(changes: Iterable[MusicChange]) -> Iterator[Piece]:
    """What plays one after the other: a bed that plays already goes on, perhaps at another volume."""
    pieces: list[tuple[MusicChange, list[MusicChange]]] = []
    for change in sorted(changes, key=lambda change: change.at):
        if pieces and change.bed == pieces[-1][0].bed:
            pieces[-1][1].append(change)
        elif pieces or change.bed:
            pieces.append((change, []))
    for (change, levels), following in pairwise((*pieces, None)):  # type: ignore[misc]
        yield change, tuple(levels), following[0] if following else None


def _cue(
    change: MusicChange, louder: Sequence[MusicChange], following: MusicChange | None, frames: int, world: World
) -> Cue:
    bed, start = change.bed or _NONE, world.frame(change.at)
    fade = world.frame(following.fade if following else FILM_END_FADE)
    end = min(frames, world.frame(following.at) + fade) if following else frames
    end = end if not bed.once else min(end, world.frame(change.at + bed.seconds - change.offset))
    rise = world.frame(change.fade) if start else 0
    span = Span(min(start, end), max(min(start, end), end))
    return Cue(
        "music",
        bed.file,
        bed.digest,
        span,
        bed.gain_db + decibels(change.volume),
        fade_in=min(rise, span.length),
        fade_out=min(fade, span.length),
        loop=not bed.once,
        duck=True,
        loop_start=bed.loop_start,
        loop_end=bed.loop_end,
        offset=change.offset,
        levels=_levels(change, louder, world),
    )


def _levels(change: MusicChange, louder: Sequence[MusicChange], world: World) -> tuple[Key[float], ...]:
    """How far the level goes up or down while the piece plays; nothing where it never does."""
    base = decibels(change.volume)
    start = world.frame(change.at)
    keys = [Key(start, 0.0), *(Key(world.frame(c.at), decibels(c.volume) - base, world.frame(c.fade)) for c in louder)]
    kept = tidy(track(keys))
    return kept if len(kept) > 1 else ()


def _tempo(
    change: MusicChange, _: Sequence[MusicChange], following: MusicChange | None, frames: int, world: World
) -> Tempo | None:
    playing = change.playing()
    if playing is None or not playing.bed.beat:
        return None
    start = world.frame(change.at)
    after = world.frame(following.at + (0.0 if following.bed else following.fade)) if following else frames
    span = Span(min(start, frames), min(max(start, after), frames))
    rate, bed = float(world.rate.fraction), playing.bed
    return Tempo(span, round(playing.first * rate, 4), round(bed.beat * rate, 6), bed.bar, bed.mood)


_NONE = Bed("", "", "")

"""Music starts, changes its mood or its level, or stops; a stinger is played over it."""

from __future__ import annotations

from pipeline.packs.model import Bed
from pipeline.script.story import Music
from pipeline.staging.rhythm import BAR, BEAT, NOW, MusicChange, next_on
from pipeline.staging.sounds import stinger
from pipeline.staging.stage import Stage

FADE = 0.8  # seconds from one piece to another
VOLUME = 0.5
GONE = 0.06  # seconds in which a hush falls


def music(stage: Stage, beat: Music, start: float) -> float:
    """Takes no time of its own; plays on, across scenes, until another track or a stop."""
    if beat.stinger:
        stage.cues += stinger(stage, beat, next_on(stage.playing, beat.on or NOW, start))
    if beat.track is not None or beat.mood is not None or (beat.volume is not None and not beat.stinger):
        change = _change(stage, beat, start)
        stage.music.append(change)
        stage.playing = change.playing()
    if beat.hush is not None:
        _hush(stage, beat, start)
    return start


def _hush(stage: Stage, beat: Music, start: float) -> None:
    """Nothing of the music is heard for a while; it goes on unheard, and is back on its beat."""
    playing = stage.playing
    if playing is None:
        stage.world.ledger.note(beat.mark, "no music plays that could hold its breath")
        return
    back = playing.next(beat.on or BEAT, start + stage.seconds(beat.hush, 0.0))
    stage.music.append(MusicChange(start, playing.bed, 0.0, GONE))
    stage.music.append(MusicChange(back, playing.bed, playing.volume, GONE / 3))


def _change(stage: Stage, beat: Music, start: float) -> MusicChange:
    playing = stage.playing
    bed = _bed(stage, beat)
    volume = beat.volume if beat.volume is not None else playing.volume if playing and beat.track is None else VOLUME
    if playing and bed == playing.bed:  # the same music goes on
        return MusicChange(start, bed, volume, stage.seconds(beat.fade, FADE), playing.offset + start - playing.since)
    if playing and bed and beat.track is None and bed.beat:
        return _handed(stage, beat, bed, volume, start)
    return MusicChange(next_on(playing, beat.on or NOW, start), bed, volume, stage.seconds(beat.fade, FADE))


def _handed(stage: Stage, beat: Music, bed: Bed, volume: float, start: float) -> MusicChange:
    """The same music in another mood: it takes over at a bar line, having come in over the beat before."""
    playing = stage.playing
    assert playing is not None
    line = playing.next(beat.on or BAR, start)
    begin = max(start, line - stage.seconds(beat.fade, bed.beat))
    fade = max(line - begin, stage.seconds(beat.fade, bed.beat) / 2)
    return MusicChange(begin, bed, volume, fade, playing.handed(bed, begin))


def _bed(stage: Stage, beat: Music) -> Bed | None:
    """The piece that is asked for, in the mood that is asked for; what the pack lacks is noted."""
    pack, note = stage.world.pack, stage.world.ledger.note
    if beat.track == "":
        return None
    name = beat.track or (stage.bed.name if stage.bed else pack.default_music if beat.mood else "")
    bed = pack.music.get(name)
    if bed is None:
        words = f'pack {pack.name} has no music "{name}"' if name else "no music plays whose volume could change"
        note(beat.mark, words)
        return None
    if not beat.mood or beat.mood == bed.mood:
        return bed
    if beat.mood not in bed.moods:
        note(beat.mark, f'"{bed.name}" of pack {pack.name} has no mood "{beat.mood}"')
        return bed
    return pack.music[bed.moods[beat.mood]]

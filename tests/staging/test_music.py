"""Music on the stage: moods that take over at bar lines, levels, stingers, sounds that go on; and its beats."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.core.timing import Span
from pipeline.packs.model import Pack
from pipeline.script.story import Beat, Music, Sfx, Story, Wait
from pipeline.staging import stage_with_notes
from pipeline.timeline.model import Cue, Key, Tempo, Timeline
from pipeline.timeline.rhythm import pulse_at, strokes
from pipeline.timeline.track import float_at
from tests.staging.build import HERE, kit, pack, platform, say, scene, story, takes

BAR = 60  # frames of four beats at 120 to the minute


def directed(story_: Story, own: Pack | None = None) -> Timeline:
    return stage_with_notes(story_, own or pack(), kit(), platform(), takes(story_))[0]


def told(*beats: Beat) -> Timeline:
    return directed(story(scene("one", *beats)))


def play(**changes: object) -> Music:
    return Music(mark=HERE, **changes)  # type: ignore[arg-type]


def wait(seconds: float) -> Wait:
    return Wait(mark=HERE, seconds=seconds)


def beds(film: Timeline) -> list[Cue]:
    return [cue for cue in film.cues if cue.kind == "music"]


def test_a_mood_takes_over_at_the_next_bar_as_if_it_had_played_all_along() -> None:
    day, night = beds(told(play(track="day"), wait(2.5), play(mood="tense"), wait(6)))
    assert night.span.start + night.fade_in == 2 * BAR  # it has come in when the bar begins
    assert (day.span.end, day.fade_out) == (2 * BAR, night.fade_in) == (2 * BAR, 15)  # over the beat before
    assert night.offset == pytest.approx(3.5)  # seconds into its eight: where the day was


def test_a_mood_goes_round_its_own_loop() -> None:
    _, night = beds(told(play(track="day"), wait(13.0), play(mood="tense"), wait(3)))
    assert night.offset == pytest.approx(13.5 - 8)


def test_on_the_beat_is_sooner_and_now_is_at_once() -> None:
    assert [
        beds(told(play(track="day"), wait(2.1), play(mood="tense", on=on, fade=0.1), wait(3)))[1].span.start
        for on in ("bar", "beat", "now")
    ] == [117, 72, 63]


def test_a_mood_without_music_begins_the_pack_s_own() -> None:
    (bed,) = beds(directed(story(scene("one", play(mood="tense"), wait(2))), pack(default_music="day")))
    assert bed.source.endswith("night.wav")


def test_a_piece_is_as_loud_as_its_pack_and_the_story_say() -> None:
    loud, half = (beds(told(play(track="sketch", volume=volume), wait(2)))[0] for volume in (1.0, 0.5))
    assert (loud.gain_db, half.gain_db) == pytest.approx((-2.0, -8.02), abs=0.01)


def test_a_stinger_that_is_played_as_music_ends_with_its_file() -> None:
    (win,) = beds(told(wait(1), play(track="win"), wait(5)))
    assert win.span == Span(30, 75)
    assert not win.loop


def test_another_volume_changes_the_level_of_what_plays() -> None:
    (bed,) = beds(told(play(track="sketch", volume=0.5), wait(2), play(volume=0.25, fade=0.5), wait(2)))
    first, quieter = bed.levels
    assert first == Key(0, 0.0)
    assert (quieter.at, quieter.over) == (60, 15)
    assert quieter.value == pytest.approx(-6.02, abs=0.01)
    (same,) = beds(told(play(track="sketch"), wait(2), play(track="sketch"), wait(2)))
    assert same.levels == ()


def test_a_stinger_is_played_once_on_the_beat_and_leads() -> None:
    _, win = beds(told(play(track="day"), wait(1.1), play(stinger="win", on="beat"), wait(3)))
    assert win.span == Span(45, 90)
    assert win.leads
    assert not win.loop


def test_a_sound_goes_on_until_it_is_stopped_or_its_scene_ends() -> None:
    goes_on, ends = Sfx(mark=HERE, name="pen", loop=True), Sfx(mark=HERE, name="", stop="pen", fade=0.2)
    (stopped,) = (c for c in told(goes_on, wait(2), ends, wait(2)).cues if c.kind == "sfx")
    assert (stopped.span, stopped.fade_out, stopped.loop) == (Span(0, 66), 6, True)
    film = directed(story(scene("one", goes_on, wait(2)), scene("two", say("maya", "Hi"), wait(3))))
    (rung,) = (c for c in film.cues if c.source.endswith("pen.wav"))
    assert rung.span.end == film.scenes[0].span.end + 9


def test_a_sound_comes_from_its_role_through_what_it_says() -> None:
    beat = Sfx(mark=HERE, name="pop", side="maya", through="phone", over=0.2, fade=0.05)
    (cue,) = (c for c in told(say("maya", "Hi"), beat, wait(1)).cues if c.source.endswith("pop.wav"))
    assert cue.pan < 0
    assert (cue.through, cue.span.length, cue.fade_out) == ("phone", 6, 2)


def test_a_voice_is_heard_through_what_its_role_or_its_line_says() -> None:
    far = story(scene("one", say("maya", "Hi"), say("leo", "Yes"), say("leo", "No", through="wall")))
    far = replace(far, cast=tuple(replace(r, through="phone") if r.id == "leo" else r for r in far.cast))
    sounding = {line: replace(take, path=Path("x.wav")) for line, take in takes(far).items()}
    film, _ = stage_with_notes(far, pack(), kit(), platform(), sounding)
    assert [cue.through for cue in film.cues if cue.kind == "voice"] == ["", "phone", "wall"]


def test_what_no_music_has_is_noted() -> None:
    asked = story(
        scene(
            "one", play(track="sketch"), play(mood="tense"), play(stinger="lose"), Sfx(mark=HERE, name="", stop="pen")
        )
    )
    _, notes = stage_with_notes(asked, pack(), kit(), platform(), takes(asked))
    assert [note.partition(": ")[2] for note in notes if "story.yaml" in note] == [
        '"sketch" of pack tiny has no mood "tense"',
        'pack tiny has no music "lose"',
        'no sound "pen" goes on that could be stopped',
    ]


def test_the_film_knows_the_beats_of_its_music() -> None:
    film = told(wait(1), play(track="day"), wait(4), play(mood="tense"), wait(1), play(track="", fade=1), wait(2))
    day, night = film.tempo
    assert day == Tempo(Span(30, 150), 30.0, 15.0, 4)
    assert (night.span, night.first, night.mood) == (Span(150, 210), 30.0, "tense")  # one grid, from piece to piece
    assert pulse_at(film, 29) is None
    pulse = pulse_at(film, 30 + 5 * 15 + 3)
    assert pulse is not None
    assert (pulse.beat, round(pulse.share, 6), pulse.place) == (5, 0.2, 1)
    assert list(strokes(film, Span(80, 112))) == [(90, 0), (105, 1)]
    assert [stroke.frame for stroke in strokes(film, Span(0, film.frames))] == list(range(30, 210, 15))


def test_a_hush_is_silent_and_the_music_is_back_on_its_beat() -> None:
    (bed,) = beds(told(play(track="day", volume=0.5), wait(1.1), play(hush=0.5), wait(0.5), wait(2)))
    base, gone, back = bed.levels
    assert base.value == 0
    assert (gone.at, gone.value < -40) == (33, True)
    assert (back.at, back.value) == (60, 0)  # 1.6 s is between two beats: the next one is at 2 s
    assert level_of(bed, 50) < -40
    assert level_of(bed, 70) == 0


def level_of(cue: Cue, n: int) -> float:
    return float_at(cue.levels, n)

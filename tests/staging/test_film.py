"""The promises of a staged film as a whole."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from pipeline.core.timing import Span
from pipeline.errors import InvalidInput
from pipeline.script.story import (
    At,
    Beats,
    Camera,
    Enter,
    Exit,
    Flip,
    Look,
    Mood,
    Move,
    Music,
    Pose,
    SceneTransition,
    Sfx,
    Story,
    Together,
    Wait,
)
from pipeline.staging import stage, stage_with_notes
from pipeline.timeline.model import Timeline
from tests.staging.build import HERE, kit, pack, platform, say, scene, story, takes


def directed(told: Story, **more: object) -> Timeline:
    return stage(told, pack(), kit(), platform(), takes(told), **more)  # type: ignore[arg-type]


def two_scenes() -> Story:
    return story(
        scene(
            "hallway",
            Enter(mark=HERE, role="maya"),
            say(
                "maya",
                "Did you see what they posted on ChatterBox? It is *so* mean.",
                mood="upset",
            ),
            Camera(mark=HERE, focus="maya", shot="close"),
            Enter(mark=HERE, role="leo"),
            say("leo", "I did. I'm on your side."),
            Together(mark=HERE, beats=(Pose(mark=HERE, role="maya", pose="phone-down"), Sfx(mark=HERE, name="pop"))),
            Wait(mark=HERE, seconds=0.4),
            Exit(mark=HERE, role="leo"),
            music=Music(mark=HERE, track="sketch"),
        ),
        scene("tip", say("narrator", "You don't have to handle it alone."), Wait(mark=HERE, seconds=Beats(2))),
    )


def test_the_same_story_is_the_same_timeline() -> None:
    assert directed(two_scenes()) == directed(two_scenes())


def test_only_the_pixels_change_with_the_size() -> None:
    told = two_scenes()
    assert replace(directed(told, size=(540, 960)), size=(1080, 1920)) == directed(told)


def test_scenes_follow_each_other_and_make_the_film() -> None:
    film = directed(two_scenes())
    assert film.scenes[0].span.start == 0
    assert all(one.span.end == other.span.start for one, other in pairwise(film.scenes))
    assert film.frames == sum(scene.span.length for scene in film.scenes)


def test_everything_lies_inside_its_scene() -> None:
    for scene_ in directed(two_scenes()).scenes:
        spans = [
            *(actor.span for actor in scene_.actors),
            *(span for actor in scene_.actors for span, _ in actor.mouth),
            *(blink for actor in scene_.actors for blink in actor.blinks),
            *(item.span for item in scene_.items),
            *(caption.span for caption in scene_.captions),
            *(shake.span for shake in scene_.shakes),
        ]
        assert spans
        assert all(scene_.span.start <= span.start <= span.end <= scene_.span.end for span in spans)


def test_beats_follow_each_other() -> None:
    beats = [beat for beat in directed(two_scenes()).beats if beat.verb not in ("pose", "sfx")]
    assert all(one.span.end == other.span.start for one, other in pairwise(beats))
    assert [beat.verb for beat in beats][:4] == ["enter", "say", "camera", "enter"]


def test_a_line_lasts_as_long_as_its_take_and_a_breath() -> None:
    beats = {beat.id: beat.span for beat in directed(two_scenes()).beats}
    assert beats["hallway-leo-1"].length == round((6 * 0.3 + 0.25) * 30)


def test_beats_of_the_music_follow_its_tempo() -> None:
    beats = {beat.id: beat.span for beat in directed(two_scenes()).beats}
    assert beats["tip-02-wait"].length == 30  # two beats at 120 to the minute: the music of the scene before goes on


@pytest.mark.parametrize("verb", [
    Pose(mark=HERE, role="maya", pose="wave"),
    Mood(mark=HERE, role="maya", expression="happy"),
    Look(mark=HERE, role="maya", to="up"),
    Flip(mark=HERE, role="maya"),
    Camera(mark=HERE, shot="two", over=3.0),
    Sfx(mark=HERE, name="pop"),
    Music(mark=HERE, track="calm"),
], ids=lambda beat: type(beat).__name__.lower())  # fmt: skip
def test_some_verbs_take_no_time(verb: Pose) -> None:
    film = directed(story(scene("one", say("maya", "Hello there"), verb, say("leo", "Yes"))))
    first, second = (beat.span for beat in film.beats if beat.verb == "say")
    assert first.end == second.start


def test_together_starts_at_once_and_ends_with_the_longest() -> None:
    beats = (Wait(mark=HERE, seconds=1.0), Wait(mark=HERE, seconds=2.0), Move(mark=HERE, role="leo", at=At("left")))
    film = directed(story(scene("one", Together(mark=HERE, beats=beats), say("leo", "Yes"))))
    spans = {beat.id: beat.span for beat in film.beats}
    assert spans["one-01-together"] == spans["one-01-2-wait"] == Span(0, 60)
    assert spans["one-01-1-wait"] == Span(0, 30)
    assert spans["one-leo-1"].start == 60


def test_a_beat_can_wait_for_its_time_but_not_go_back() -> None:
    late = story(scene("one", Wait(mark=HERE, seconds=1.0), say("maya", "Now", at_time=2.5)))
    assert directed(late).lines[0].span.start == 75
    early = story(scene("one", Wait(mark=HERE, seconds=1.0), say("maya", "Now", at_time=0.5)))
    with pytest.raises(InvalidInput, match="has passed"):
        directed(early)


def test_transitions_straddle_the_cut_and_never_outgrow_their_scenes() -> None:
    told = story(
        scene("one", say("maya", "One"), transition=SceneTransition(HERE, "fade", 9.0)),
        scene("two", say("maya", "Two"), transition=SceneTransition(HERE, "cut")),
        scene("three", say("maya", "Three")),
        scene("four", say("maya", "Four")),
    )
    film = directed(told)
    fade, cut, default, last = (scene_.transition for scene_ in film.scenes)
    assert fade is not None
    assert default is not None
    assert (fade.name, default.name, cut, last) == ("fade", "page-flip", None, None)
    assert fade.cut == film.scenes[0].span.end
    assert fade.span.start >= film.scenes[0].span.start
    assert fade.span.end <= film.scenes[1].span.end
    assert default.span.length == 16  # half a second, whole frames on either side of the cut


def test_one_track_that_goes_on_is_one_cue() -> None:
    play = Music(mark=HERE, track="sketch")
    told = story(scene("one", say("maya", "One"), music=play), scene("two", say("maya", "Two"), music=play))
    film = directed(told)
    (bed,) = (cue for cue in film.cues if cue.kind == "music")
    assert bed.span == Span(0, film.frames)
    assert bed.duck
    assert bed.loop


def test_another_track_crosses_over_and_a_stop_fades() -> None:
    told = story(
        scene(
            "one",
            Music(mark=HERE, track="sketch"),
            Wait(mark=HERE, seconds=2.0),
            Music(mark=HERE, track="calm", fade=0.5),
            Wait(mark=HERE, seconds=2.0),
            Music(mark=HERE, track="", fade=1.0),
            Wait(mark=HERE, seconds=2.0),
        )
    )
    sketch, calm = (cue for cue in directed(told).cues if cue.kind == "music")
    assert (sketch.span, sketch.fade_out) == (Span(0, 75), 15)
    assert (calm.span, calm.fade_in, calm.fade_out) == (Span(60, 150), 15, 30)


def test_what_can_not_be_shown_is_noted_not_hidden() -> None:
    told = story(
        scene("one", say("maya", "Hi", mood="furious"), Pose(mark=HERE, role="ghost", pose="wave")),
    )
    film, notes = stage_with_notes(told, pack(), kit(), platform(), takes(told))
    assert film.frames
    assert len(notes) == 2
    assert 'june has no expression "furious": shown as "neutral"' in notes[0]
    assert '"ghost" is not on the stage' in notes[1]


def test_rates_agree_at_the_same_second() -> None:
    told = two_scenes()
    slow = stage(told, pack(), kit(), platform(24), takes(told))
    fast = directed(told)
    assert abs(slow.frames / 24 - fast.frames / 30) < 1 / 24
    for one, other in zip(slow.beats, fast.beats, strict=True):
        assert abs(one.span.start / 24 - other.span.start / 30) <= 0.5 / 24 + 0.5 / 30


def test_the_poster_is_the_beat_so_called() -> None:
    told = story(scene("one", say("maya", "One two three"), say("leo", "Four five", id="poster")))
    film = directed(told)
    beat = next(beat for beat in film.beats if beat.id == "poster")
    assert film.poster in beat.span
    assert 0 <= directed(two_scenes()).poster < directed(two_scenes()).frames

"""Duets: sides come in their turn and can be read, taps do what they say, roles act in their windows."""

from __future__ import annotations

import pytest

from pipeline.core.geometry import Box
from pipeline.drawing.screens.duet import COMES
from pipeline.script.screens import Duet, DuetSide, Seen
from pipeline.script.story import Beat, Pose, Wait
from pipeline.staging import stage, stage_with_notes
from pipeline.staging.boxes import covered
from pipeline.staging.verbs.duet import ROOMS
from pipeline.timeline import model
from pipeline.timeline.model import Timeline
from tests.staging.build import HERE, kit, pack, platform, say, scene, story, takes


def side(who: str = "ghost", text: str = "", **more: object) -> DuetSide:
    return DuetSide(Seen(HERE, who), "june.moves", text, **more)  # type: ignore[arg-type]


def duet(**more: object) -> Duet:
    return Duet(mark=HERE, **more)  # type: ignore[arg-type]


def directed(*beats: Beat) -> Timeline:
    told = story(scene("one", *beats))
    return stage(told, pack(), kit(), platform(), takes(told))


def only(film: Timeline) -> model.Duet:
    (found,) = (item for item in film.scenes[0].items if isinstance(item, model.Duet))
    return found


def test_a_clip_takes_no_time_and_an_answer_the_time_to_read_it() -> None:
    film = directed(duet(clip=side()), say("maya", "Look"))
    assert film.lines[0].span.start == 0
    film = directed(duet(clip=side(), answer=side(text="nobody asked for this at all")), say("maya", "Oh"))
    found = only(film)
    assert film.lines[0].span.start >= 0.3 * 30 * 6
    film = directed(duet(clip=side()), duet(answer=side(text="nobody asked for this at all")), say("maya", "Oh"))
    found = only(film)
    assert found.answers[0].spoken > found.answers[0].at
    assert film.lines[0].span.start - found.answers[0].spoken >= 0.3 * 30 * 6


def test_an_answer_that_a_scene_begins_with_is_there_already() -> None:
    (there,) = only(directed(duet(clip=side(), answer=side(text="no")))).answers
    assert max(there.at, there.spoken) + COMES <= 0
    (later,) = only(directed(Wait(mark=HERE, seconds=1.0), duet(clip=side(), answer=side(text="no")))).answers
    assert later.spoken > later.at >= 30


def test_what_is_blocked_falls_after_the_tap_and_what_is_muted_stays() -> None:
    blocked = only(directed(duet(clip=side(), answer=side(text="no", hostile=True)), duet(tap="block")))
    (answer,), (tap,) = blocked.answers, blocked.taps
    assert answer.hostile
    assert (answer.badge, answer.badged) == ("block", tap.at)
    assert answer.gone > tap.at > answer.spoken
    muted = only(directed(duet(clip=side(), answer=side(text="no"), tap="mute"))).answers[0]
    assert muted.gone == -1
    assert muted.faded == muted.badged > 0
    liked = only(directed(duet(clip=side(), answer=side(text="wow"), tap="like"))).answers[0]
    assert liked.heart > 0
    assert not liked.badge


def test_a_new_answer_takes_the_place_of_the_one_before() -> None:
    found = only(directed(duet(clip=side(), answer=side(text="meh")), duet(answer=side(text="wow"))))
    assert found.answers[0].gone == found.answers[1].at
    assert found.answers[1].gone == -1


def test_it_stays_until_it_is_closed() -> None:
    film = directed(duet(clip=side()), Wait(mark=HERE, seconds=1.0), duet(close=True), Wait(mark=HERE, seconds=1.0))
    assert (only(film).span.start, only(film).span.end) == (0, 30)


def test_who_performs_can_be_told_to_act_and_is_not_on_the_stage() -> None:
    film = directed(duet(clip=side("ghost")), Wait(mark=HERE, seconds=0.5), Pose(mark=HERE, role="ghost", pose="wave"),
                    say("ghost", "Hello there", mood="happy"))  # fmt: skip
    acts = only(film).clip.shown.actor
    assert acts is not None
    assert [key.value for key in acts.pose] == ["stand", "wave"]
    assert [key.value for key in acts.expression] == ["neutral", "happy"]
    assert film.scenes[0].actors == ()


def test_who_stands_on_the_stage_does_not_speak_in_the_window_too() -> None:
    from pipeline.staging.screen import performers  # the same role in both places

    film = directed(say("maya", "One"), duet(clip=side("maya")), Pose(mark=HERE, role="maya", pose="wave"))
    assert [key.value for key in film.scenes[0].actors[0].pose] == ["stand", "wave"]
    acts = only(film).clip.shown.actor
    assert acts is not None
    assert [key.value for key in acts.pose] == ["stand"]
    assert list(performers([], 0)) == []


@pytest.mark.parametrize("style", ["card", "phone"])
def test_it_is_held_over_no_face_and_inside_the_safe_box(style: str) -> None:
    film = directed(say("maya", "Hm"), duet(clip=side(), style=style))
    place, (wide, high) = only(film).place, ROOMS[style]
    box = Box(place.x - wide * place.size / 2, place.y - high * place.size / 2, wide * place.size, high * place.size)
    assert covered(Box(300 - 208, 580, 416, 360), [box]) < 0.03 * 416 * 360
    assert film.safe.union(box) == film.safe


def test_a_tap_without_an_answer_is_noted() -> None:
    told = story(scene("one", duet(clip=side()), duet(tap="block"), Wait(mark=HERE, seconds=0.1)))
    _, notes = stage_with_notes(told, pack(), kit(), platform(), takes(told))
    assert any("there is no answer to block" in note for note in notes)

"""Who is on the stage, where, in which state; what the verbs put down."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from pipeline.core.geometry import Box, Point
from pipeline.core.timing import Span
from pipeline.packs.moves import Motion
from pipeline.script.story import (
    At,
    Beat,
    BurstBeat,
    Camera,
    EffectBeat,
    Enter,
    Exit,
    Flip,
    Look,
    Mood,
    Move,
    NoteBeat,
    Pose,
    Prop,
    Role,
    Shake,
    StickerBeat,
    Wait,
)
from pipeline.staging import framing, stage, stage_with_notes
from pipeline.staging.labels import LABELS
from pipeline.staging.verbs import VERBS
from pipeline.timeline.model import Actor, Burst, Framing, Note, Place, Scene, Sticker
from pipeline.timeline.query import present
from pipeline.timeline.track import float_at, framing_at, place_at, point_at, value_at
from tests.staging.build import CAST, HERE, kit, pack, platform, say, scene, story, takes


def played(*beats: Beat, cast: tuple[Role, ...] = CAST, motion: Motion | None = None, **more: object) -> Scene:
    told = story(scene("one", *beats, **more), cast=cast)
    art = pack(motion=motion) if motion else pack()
    return stage(told, art, kit(), platform(), takes(told)).scenes[0]


def who(scene_: Scene, role: str) -> Actor:
    return next(actor for actor in scene_.actors if actor.role == role)


def hold(seconds: float) -> Wait:
    return Wait(mark=HERE, seconds=seconds)


def test_every_verb_is_played_and_labelled() -> None:
    assert set(VERBS) == set(LABELS)


def test_who_acts_and_has_a_place_stands_there_from_the_first_frame() -> None:
    one = played(say("maya", "Hi"), say("ghost", "Boo"))
    (maya,) = present(one, 0)
    assert (maya.role, maya.character) == ("maya", "june")
    assert maya.place[0].value == Place(300, 1500)
    assert [actor.role for actor in one.actors] == ["maya"]


def test_who_enters_is_not_there_before() -> None:
    one = played(say("maya", "Hi"), Enter(mark=HERE, role="leo"), say("leo", "Ho"))
    leo = who(one, "leo")
    assert [actor.role for actor in present(one, 0)] == ["maya"]
    assert leo.span.start == 25
    assert float_at(leo.presence, leo.span.start) == 0.0
    assert float_at(leo.presence, leo.span.start + 14) == 1.0


def test_who_leaves_is_gone_and_may_come_back() -> None:
    one = played(
        Enter(mark=HERE, role="leo"), hold(1.0), Exit(mark=HERE, role="leo"), hold(1.0), Enter(mark=HERE, role="leo")
    )
    leo = who(one, "leo")
    assert float_at(leo.presence, 30) == 1.0
    assert float_at(leo.presence, 60) == 0.0
    assert float_at(leo.presence, one.span.end) == 1.0
    alone = who(played(Enter(mark=HERE, role="leo"), Exit(mark=HERE, role="leo"), hold(1.0)), "leo")
    assert alone.span == Span(0, round(0.45 * 30 + 0.01) + 12)


def test_a_side_is_walked_in_from_and_out_to() -> None:
    one = played(Enter(mark=HERE, role="leo", origin="right"), hold(1.0), Exit(mark=HERE, role="leo", to="left"))
    leo = who(one, "leo")
    assert place_at(leo.place, 0).x > 1080
    assert place_at(leo.place, 18).x == 780
    assert place_at(leo.place, one.span.end).x < 0
    assert float_at(leo.presence, 1) == 1.0


def test_a_pack_that_slides_comes_from_the_nearest_side() -> None:
    one = played(Enter(mark=HERE, role="maya"), hold(1.0), motion=Motion(entrance="slide"))
    assert place_at(who(one, "maya").place, 0).x < 0


def test_roles_that_share_a_place_stand_apart() -> None:
    three = (*CAST[:1], replace(CAST[1], at=At("left")), Role("kai", HERE, "bo", At("left")))
    one = played(say("maya", "Hi"), say("leo", "Ho"), say("kai", "Ha"), cast=three)
    xs = sorted(actor.place[0].value.x for actor in one.actors)
    assert all(other - one_ >= 140 for one_, other in pairwise(xs))


def test_people_face_the_middle_until_their_author_turns_them() -> None:
    one = played(say("maya", "Hi"), say("leo", "Ho"), Move(mark=HERE, role="maya", at=At("right")), hold(0.5))
    assert who(one, "maya").flip[0].value is False
    assert who(one, "leo").flip[0].value is True
    assert value_at(who(one, "maya").flip, one.span.end) is True
    turned = played(Flip(mark=HERE, role="maya"), Move(mark=HERE, role="maya", at=At("right")), hold(0.5))
    assert [key.value for key in who(turned, "maya").flip] == [False, True]


def test_who_walks_looks_where_it_goes_and_then_to_the_middle() -> None:
    one = played(say("leo", "Ho"), Move(mark=HERE, role="leo", at=At("far-right")), hold(0.5))
    flips = who(one, "leo").flip
    assert [key.value for key in flips] == [True, False, True]
    assert flips[2].at - flips[1].at == 18


def test_who_rides_stands_on_a_head_and_goes_where_it_goes() -> None:
    rides = Enter(mark=HERE, role="leo", on="maya")
    one = played(say("maya", "Hi"), rides, hold(0.5), Move(mark=HERE, role="maya", at=At("right")), hold(0.5))
    maya, leo = who(one, "maya"), who(one, "leo")
    assert [key.value for key in leo.on] == ["maya"]
    head = one.actors[0].place[0].value
    assert leo.place[-2].value.y < head.y - 300
    assert leo.place[-1].value.x - leo.place[-2].value.x == maya.place[-1].value.x - maya.place[-2].value.x
    assert (leo.place[-1].at, leo.place[-1].over) == (maya.place[-1].at, maya.place[-1].over)
    assert leo.order >= maya.order
    gone = played(rides, hold(0.5), Move(mark=HERE, role="leo", at=At("right")), cast=(replace(CAST[0]), CAST[1]))
    assert who(gone, "leo").on == () or who(gone, "leo").on[-1].value == ""


def test_a_background_sets_floor_and_size_and_a_cast_its_own() -> None:
    from pipeline.script.story import Background

    told = story(scene("one", say("maya", "Hi")), cast=(replace(CAST[0], size=0.5),))
    told = replace(told, scenes=(replace(told.scenes[0], background=Background(HERE, "room")),))
    one = stage(told, pack(), kit(), platform(), takes(told)).scenes[0]
    assert one.actors[0].place[0].value == Place(0.28 * 1080, 1560, 0.5 * 1.2)


def test_a_mood_stays_and_an_aside_does_not() -> None:
    one = played(say("maya", "Oh", mood="worried"), say("maya", "Ha", mood="happy", mood_once=True), say("maya", "Hm"))
    keys = [(key.at, key.value) for key in who(one, "maya").expression]
    assert keys == [(0, "neutral"), (0, "worried"), (25, "happy"), (50, "worried")]


def test_poses_and_moods_go_by_synonyms() -> None:
    one = played(
        Pose(mark=HERE, role="maya", pose="phone-down"), Mood(mark=HERE, role="maya", expression="upset"), hold(1)
    )
    maya = who(one, "maya")
    assert (maya.pose[-1].value, maya.pose[-1].over) == ("hold-phone", 6)
    assert maya.expression[-1].value == "worried"


def test_listeners_look_at_the_speaker_and_speakers_at_the_listener() -> None:
    one = played(say("maya", "Hi there"), say("leo", "Ho there"))
    for n in (8, 30):
        assert point_at(who(one, "maya").look, n).x == 1.0
        assert point_at(who(one, "leo").look, n).x == -1.0


def test_alone_nothing_is_asked_of_the_eyes() -> None:
    assert who(played(say("maya", "Hi there")), "maya").look[0].value == Point(0, 0)


def test_a_look_wins_and_a_poses_look_comes_before_manners() -> None:
    one = played(say("leo", "Hi"), Look(mark=HERE, role="maya", to="up"), say("leo", "You there"), say("maya", "No"))
    assert point_at(who(one, "maya").look, one.span.end) == Point(0, -1)
    posed = played(Pose(mark=HERE, role="maya", pose="hold-phone"), say("leo", "You there"), say("maya", "No"))
    assert {key.value for key in who(posed, "maya").look} == {Point(0, 0)}


@pytest.mark.parametrize(
    ("to", "way"),
    [("left", (-1, 0)), ("down", (0, 1)), ("away", (-1, 0.2)), ("leo", (1, 0)), (At("", 0.9, 0.4), (1, 0))],
)
def test_eyes_go_where_they_are_told(to: str | At, way: tuple[float, float]) -> None:
    one = played(say("leo", "Hi"), Look(mark=HERE, role="maya", to=to), hold(1.0))
    look = point_at(who(one, "maya").look, one.span.end)
    assert (look.x, round(look.y, 1)) == pytest.approx(way, abs=0.1)


def test_mouths_move_only_while_their_role_speaks() -> None:
    one = played(say("maya", "Hello there my friend"), say("leo", "Good morning"))
    spoken = {"maya": Span(0, 36), "leo": Span(44, 62)}
    for actor in one.actors:
        assert actor.mouth
        for span, _ in actor.mouth:
            assert spoken[actor.role].start - 3 <= span.start <= span.end <= spoken[actor.role].end + 6


def test_accents_are_the_stressed_words_or_the_longest() -> None:
    assert who(played(say("maya", "I *never* said *that*")), "maya").accents == (9, 27)
    assert who(played(say("maya", "I absolutely did")), "maya").accents == (9,)


def test_blinks_come_at_the_characters_pace_and_off_stressed_words() -> None:
    line = say("maya", " ".join("*word*" if i % 3 else "word" for i in range(120)))
    one = played(line)
    blinks = who(one, "maya").blinks
    stressed = [word.span for caption in one.captions for i, word in enumerate(caption.words) if i in caption.marks]
    assert len(blinks) >= 6
    assert all(blink.length == 3 for blink in blinks)
    assert all(other.start - one_.end >= 2.5 * 30 for one_, other in pairwise(blinks))
    assert not any(blink.start in word for blink in blinks for word in stressed)


def test_a_close_shot_frames_the_face_and_a_wide_one_shows_the_page() -> None:
    one = played(
        Camera(mark=HERE, focus="maya", shot="close"), hold(1), Camera(mark=HERE, shot="wide", over=0.5), hold(1)
    )
    first = framing_at(one.camera, 0)
    face = framing.on_screen(first).box(Box(92, 580, 416, 360))
    assert first.zoom > 1.3
    assert 0.3 < face.center.y / 1920 < 0.5
    assert framing_at(one.camera, 45) == framing.WIDE
    assert one.camera[-1].over == 15


def test_the_camera_never_shows_beyond_the_page() -> None:
    one = played(
        say("maya", "Hi"),
        Camera(mark=HERE, focus=At("", 0.0, 0.0), zoom=3.0, pan=(-1.0, -1.0)),
        hold(1),
        Camera(mark=HERE, zoom=0.5),
        hold(1),
    )
    for n in range(one.span.end):
        shown = framing.on_stage(framing_at(one.camera, n)).box(Box(0, 0, 1080, 1920))
        assert shown.x >= -1e-6
        assert shown.y >= -1e-6
        assert shown.right <= 1080 + 1e-6
        assert shown.bottom <= 1920 + 1e-6


def test_a_camera_that_opens_the_scene_is_already_there() -> None:
    one = played(Camera(mark=HERE, focus="maya", zoom=1.5), hold(1), Camera(mark=HERE, zoom=2.0), hold(1))
    assert framing_at(one.camera, 0).zoom == 1.5
    assert one.camera[-1].over == 21
    assert framing_at(one.camera, 60).zoom == 2.0


def test_stickers_stay_to_the_end_or_for_their_hold_and_stick_to_roles() -> None:
    one = played(
        StickerBeat(mark=HERE, name="heart", at=At("", 0.2, 0.3), hold=0.5),
        StickerBeat(mark=HERE, name="star", at=At("left")),
        StickerBeat(mark=HERE, name="star", at=At("", 0.5), on="maya"),
        Move(mark=HERE, role="maya", at=At("right")),
        hold(1.0),
        props=(Prop(HERE, "phone", At("", 0.5, 0.9)),),
    )
    prop, stuck, lasting, short = (item for item in one.items if isinstance(item, Sticker))
    assert (short.span, lasting.span) == (Span(0, 15), one.span)
    assert lasting.place[0].value.x == 300
    assert (prop.behind, prop.entrance, prop.span) == (True, "none", one.span)
    assert place_at(stuck.place, one.span.end).x - place_at(stuck.place, 0).x == pytest.approx(480)


@pytest.mark.parametrize(("entrance", "heard"), [("", 1), ("draw", 1), ("none", 0)])
def test_a_sticker_that_is_simply_there_makes_no_sound(entrance: str, heard: int) -> None:
    told = story(scene("one", StickerBeat(mark=HERE, name="heart", at=At("left"), entrance=entrance), hold(1.0)))
    film = stage(told, pack(), kit(), platform(), takes(told))
    assert sum(cue.kind == "sfx" for cue in film.cues) == heard


def test_notes_bursts_shakes_and_effects_run_on_while_the_next_beat_plays() -> None:
    one = played(
        NoteBeat(mark=HERE, text="what I almost posted", at=At("", 0.7, 0.5), arrow="maya", underline="posted"),
        BurstBeat(mark=HERE, on="maya"),
        Shake(mark=HERE, amount=2.0),
        EffectBeat(mark=HERE, name="vignette"),
        EffectBeat(mark=HERE, name="flash", over=0.2),
        Wait(mark=HERE, seconds=1.0, still=True),
    )
    assert one.span == Span(0, 30)
    note = next(item for item in one.items if isinstance(item, Note))
    assert (note.span, note.arrow) == (one.span, Point(300, 760))
    burst = next(item for item in one.items if isinstance(item, Burst))
    assert (burst.at, burst.count, burst.span) == (Point(300, 760), 14, one.span)
    assert [(shake.span, shake.amount) for shake in one.shakes] == [(Span(0, 15), 36.0)]
    assert [effect.span for effect in one.effects] == [one.span, Span(0, 6)]
    assert one.stills == (one.span,)


def test_a_scene_in_which_nothing_takes_time_still_shows() -> None:
    assert played(Pose(mark=HERE, role="maya", pose="wave")).span == Span(0, 15)


def test_unknown_sounds_are_noted() -> None:
    from pipeline.script.story import Sfx

    told = story(scene("one", Sfx(mark=HERE, name="gong"), say("maya", "Hi")))
    _, notes = stage_with_notes(told, pack(), kit(), platform(), takes(told))
    assert notes == ('story.yaml:3: pack tiny has no sound "gong"',)


def test_framing_arithmetic_is_its_own_inverse() -> None:
    here = Framing(400, 800, 1.7)
    there = framing.on_screen(here).then(framing.on_stage(here))
    assert there == pytest.approx((1, 0, 0, 1, 0, 0))

"""What the voices are asked for."""

from __future__ import annotations

from dataclasses import replace

from pipeline.script.story import Role, Together
from pipeline.staging import recordings, speeches
from pipeline.staging.ids import with_ids
from pipeline.staging.lines import says
from tests.staging.build import CAST, HERE, pack, say, scene, story


def test_every_line_has_an_id_from_scene_role_and_order() -> None:
    both = Together(mark=HERE, beats=(say("leo", "Two"), say("maya", "Three")))
    told = story(scene("a", say("maya", "One"), both, say("maya", "Four", id="mine")), scene("b", say("maya", "Five")))
    assert [line.id for line in says(told)] == ["a-maya-1", "a-leo-1", "a-maya-2", "mine", "b-maya-1"]
    assert with_ids(with_ids(told)) == with_ids(told)


def test_a_voice_is_the_roles_own_then_its_characters_then_the_engines() -> None:
    cast = (replace(CAST[0], pitch=5.0, voice="amy"), CAST[1])
    asked = speeches(story(scene("a", say("maya", "Hi"), say("leo", "Ho"), say("narrator", "So")), cast=cast), pack())
    assert (asked["a-maya-1"].voice, asked["a-maya-1"].pitch, asked["a-maya-1"].speed) == ("amy", 5.0, 1.0)
    assert (asked["a-leo-1"].pitch, asked["a-leo-1"].speed, asked["a-leo-1"].formant) == (-2.0, 1.03, 1.0)
    assert (asked["a-narrator-1"].voice, asked["a-narrator-1"].pitch) == ("", 0.0)


def test_what_is_spoken_has_no_marks_and_the_storys_language() -> None:
    asked = speeches(story(scene("a", say("maya", "It was *so* | mean...")), locale="en-SG"), pack())
    assert (asked["a-maya-1"].text, asked["a-maya-1"].locale) == ("It was so, mean…", "en-SG")


def test_recorded_lines_are_named() -> None:
    told = story(scene("a", say("maya", "Hi", voice="takes/hi.wav"), say("leo", "Ho")))
    assert dict(recordings(told)) == {"a-maya-1": "takes/hi.wav"}


def test_a_general_role_is_played_by_the_packs_character() -> None:
    told = story(scene("a", say("him", "Hi")), cast=(Role("him", HERE, "boy"),))
    assert speeches(told, pack())["a-him-1"].pitch == -2.0

"""The same story in another pack: every name finds one there, and what stood in for what is listed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.errors import InvalidInput
from pipeline.film.options import Options
from pipeline.film.plan import make_plan, read_story
from pipeline.packs import pack_names
from pipeline.script import load_story
from pipeline.script.story import Chat, Story
from pipeline.script.vocabulary import CharacterWords, Vocabulary
from tests.script.given import HEAD, WORDS

STORIES = Path(__file__).parents[2] / "stories"
OTHER = replace(
    WORDS,
    pack="other",
    characters={
        "rex": CharacterWords(("neutral", "brave"), ("stand", "hello")),
        "ada": CharacterWords(("neutral", "joy", "sad"), ("stand",)),
        "fog": CharacterWords(("neutral",), ("stand",)),
    },
    backgrounds=("room", "yard"),
    stickers=("star",),
    sounds=("ping",),
    music=("calm",),
    synonyms={"phone-down": ("hello",), "school-hall": ("yard",)},
    roles={"girl": "ada", "bully": "fog"},
)
PACKS = {"doodle": WORDS, "other": OTHER}
CAST = "{maya: june, leo: {character: bo, expression: neutral}}"
STORY = HEAD.replace("{maya: girl, leo: boy}", CAST).replace("pack: doodle", "pack: doodle\nkit: create-kindness") + (
    "  - background: school-hall\n    music: soft-piano\n    props: [{name: pencil, at: left}]\n    beats:\n"
    "      - maya (happy): Hi\n      - maya (determined): No\n      - pose: {maya: wave, leo: stand}\n"
    "      - pose: {maya: phone-down}\n      - sticker: heart\n      - sfx: pop\n      - mood: {maya: hurt}\n"
    "      - chat: {post: {by: x, picture: heart}, messages: [{from: leo, text: hm}]}\n"
    "  - {background: bedroom, card: title}\n"
)


def vocabulary_of(pack: str, kit: str) -> Vocabulary:
    if pack not in PACKS:
        raise InvalidInput(())
    return PACKS[pack]


def played(tmp_path: Path, text: str = STORY, pack: str = "other") -> Story:
    file = tmp_path / "story.yaml"
    file.write_text(text)
    return load_story(file, vocabulary_of, {"pack": pack})


def test_characters_are_played_by_their_roles_then_by_who_is_free(tmp_path: Path) -> None:
    assert [role.character for role in played(tmp_path).cast] == ["ada", "rex"]


def test_names_stand_in_by_synonyms_and_families_and_are_listed(tmp_path: Path) -> None:
    story = played(tmp_path)
    used = [note.removeprefix("in pack other: ") for note in story.recast]
    assert used[:2] == ['character "june" is "ada"', 'character "bo" is "rex"']
    assert set(used[2:]) == {
        'background "school-hall" is "yard"',
        'music "soft-piano" is "calm"',
        'sticker "pencil" is left out',
        'expression "happy" is "joy"',
        'expression "determined" is "neutral"',
        'pose "wave" is "stand"',
        'pose "phone-down" is "stand"',
        'sticker "heart" is left out',
        'sound "pop" is left out',
        'expression "hurt" is "sad"',
        'background "bedroom" is "room"',
    }
    first, _ = story.scenes
    assert first.props == ()
    assert [type(beat).__name__ for beat in first.beats] == ["Say", "Say", "Together", "Pose", "Mood", "Chat"]
    chat = first.beats[-1]
    assert isinstance(chat, Chat)
    assert chat.post
    assert (chat.post.author, chat.post.picture) == ("x", "")


def test_a_story_in_its_own_pack_needs_nothing(tmp_path: Path) -> None:
    assert played(tmp_path, pack="doodle").recast == ()


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("happy", "hapy", "E210"),
        ("maya: wave", "maya: wav", "E211"),
        ("sticker: heart", "sticker: hart", "E206"),
        ("june", "jun", "E204"),
        ("bedroom", "bedrom", "E205"),
    ],
)
def test_a_name_of_neither_pack_is_still_a_mistake(right: str, wrong: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as caught:
        played(tmp_path, STORY.replace(right, wrong))
    assert {each.code for each in caught.value.problems} == {code}


def test_without_its_own_pack_a_story_is_read_strictly(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as caught:
        played(tmp_path, STORY.replace("pack: doodle", "pack: gone"))
    assert "E204" in {each.code for each in caught.value.problems}


SHIPPED = sorted(STORIES.glob("*.yaml"))


@pytest.mark.parametrize("pack", pack_names())
@pytest.mark.parametrize("story", SHIPPED, ids=lambda each: each.stem)
def test_shipped_stories_play_in_every_pack(story: Path, pack: str) -> None:
    own = read_story(story, Options())
    played = read_story(story, Options(pack=pack))
    assert played.pack == pack
    assert [len(scene.beats) > 0 for scene in played.scenes] == [len(scene.beats) > 0 for scene in own.scenes]
    assert bool(played.recast) == (pack != own.pack)


def test_a_tiny_second_pack_will_do(tiny_pack: Path) -> None:
    plan = make_plan(STORIES / "delete.yaml", Options(pack=str(tiny_pack), voice=False))
    own = make_plan(STORIES / "delete.yaml", Options(voice=False))
    assert [line.text for line in plan.timeline.lines] == [line.text for line in own.timeline.lines]
    assert plan.story.recast
    assert set(plan.story.recast) <= set(plan.notes)

"""Right stories: what the words of the language become."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core.dump import to_json
from pipeline.errors import InvalidInput
from pipeline.script.story import CardBeat, Music, Say, Together
from tests.script.given import HEAD, SCENE, beats_of, problems_of, read

EXAMPLE = (Path(__file__).parent / "example.yaml").read_text()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "takes").mkdir()
    (tmp_path / "takes" / "maya-07.wav").touch()
    return tmp_path


def test_the_example_of_the_language(folder: Path) -> None:
    story = read(EXAMPLE, folder)
    hallway, tip = story.scenes
    assert [type(beat).__name__ for beat in hallway.beats] == [
        *("Enter", "Say", "Chat", "Enter", "Say", "Together", "Wait", "Camera", "Say", "Exit")
    ]
    assert [beat.id for beat in hallway.beats if isinstance(beat, Say)] == ["hallway-maya-1", "hallway-leo-1", "thanks"]
    assert [beat.mood for beat in hallway.beats if isinstance(beat, Say)] == ["worried", "", "relieved"]
    assert hallway.beats[1].text == "Did you see what they posted on ChatterBox?"  # type: ignore[attr-defined]
    assert hallway.music == Music(mark=hallway.music.mark, track="soft-piano", volume=0.4)  # type: ignore[union-attr]
    assert tip.card is not None
    assert tip.card.text == ("Save it", "Block it", "Tell someone you trust")
    assert story.outro == CardBeat(mark=story.outro.mark, name="helpline", hold=3.0)  # type: ignore[union-attr]
    assert story.post.hashtags == ("CreateKindness", "OnlineSafety")
    assert (story.kit, story.market, story.audience, story.vars) == (
        *("create-kindness", "SG", "teens"),
        (("app", "ChatterBox"),),
    )
    assert [(role.id, role.character) for role in story.cast] == [("maya", "june"), ("leo", "bo")]


def test_every_word_knows_where_it_stands(folder: Path) -> None:
    story = read(EXAMPLE, folder)
    lines = EXAMPLE.splitlines()
    for beat in story.scenes[0].beats:
        if isinstance(beat, Say):
            assert lines[beat.mark.line - 1][beat.mark.column - 1 :].startswith(beat.role)


def test_a_story_can_be_dumped(folder: Path) -> None:
    data = to_json(read(EXAMPLE, folder))
    assert json.loads(json.dumps(data)) == data


def test_every_step_has_an_id_of_its_own() -> None:
    beats = beats_of("maya: a", "leo: b", "maya: c", "wait: 1", "together: [{sfx: pop}, {leo: d}]", "{sfx: pop, id: e}")
    assert [beat.id for beat in beats] == [
        *("scene-1-maya-1", "scene-1-leo-1", "scene-1-maya-2", "scene-1-04-wait", "scene-1-05-together", "e")
    ]
    assert isinstance(beats[4], Together)
    assert [beat.id for beat in beats[4].beats] == ["scene-1-05-1-sfx", "scene-1-leo-2"]


def test_a_given_id_is_not_given_again() -> None:
    beats = beats_of("maya: a", "maya: {say: b, id: scene-1-maya-1}")
    assert [beat.id for beat in beats] == ["scene-1-maya-2", "scene-1-maya-1"]


def test_a_time_beside_the_verb() -> None:
    (beat,) = beats_of("{sfx: pop, at_time: 3.5}")
    assert beat.at_time == 3.5


def test_backgrounds(tmp_path: Path) -> None:
    (tmp_path / "clip.mp4").touch()
    text = HEAD + "".join(
        f"  - {{card: title, background: {each}}}\n" for each in ("bedroom", "{footage: clip.mp4}", "{color: '#fff'}")
    )
    named, footage, color = (scene.background for scene in read(text, tmp_path).scenes)
    assert named is not None
    assert footage is not None
    assert color is not None
    assert (named.name, footage.footage, color.color) == ("bedroom", "clip.mp4", "#FFFFFF")


def test_props_transition_and_effect_of_a_scene() -> None:
    scene = read(
        HEAD + "  - {card: title, props: [heart, {name: pencil, at: left, behind: false}], transition: fade, "
        "effect: {moviepy: MirrorX}}\n"
    ).scenes[0]
    assert [(prop.name, prop.behind) for prop in scene.props] == [("heart", True), ("pencil", False)]
    assert scene.transition is not None
    assert (scene.transition.name, scene.transition.over) == ("fade", None)
    assert scene.effect is not None
    assert (scene.effect.name, scene.effect.library) == ("MirrorX", "moviepy")


def test_options_replace_what_the_story_says() -> None:
    text = SCENE + '      - maya: "{{ app }}"\n'
    story = read("vars: {app: Loop, other: x}\n" + text, overrides={"app": "Buzz", "market": "MY", "seed": "7"})
    assert (story.market, story.seed, dict(story.vars)) == ("MY", 7, {"app": "Buzz", "other": "x"})
    assert read(text, overrides={"app": "Buzz"}).scenes[0].beats[0].text == "Buzz"  # type: ignore[attr-defined]


def test_a_wrong_option_is_told_of_at_the_option() -> None:
    with pytest.raises(InvalidInput) as caught:
        read(SCENE + "      - wait: 1\n", overrides={"platform": "tictoc"})
    assert caught.value.problems[0].where == "--platform"


def test_templates_know_the_variables_and_the_title() -> None:
    text = SCENE.replace("title: T", "title: T\nvars: {a: one, b: two}")
    lines = ("{{ a }} and {{b}}", "{{ title|upper }}", "{{ [a, b]|join_and }}", "{% if a == 'one' %}yes{% endif %}")
    story = read(text + "".join(f'      - maya: "{line}"\n' for line in lines))
    assert [beat.text for beat in story.scenes[0].beats if isinstance(beat, Say)] == [
        "one and two",
        "T",
        "one and two",
        "yes",
    ]


def test_windows_line_ends() -> None:
    assert read((SCENE + "      - wait: 1\n").replace("\n", "\r\n").encode()).scenes[0].beats[0].mark.line == 7


BITS = (
    "{{",
    "}}",
    ": ",
    "- ",
    "\n",
    "[",
    "{",
    "'",
    '"',
    "*a",
    "&a ",
    "!",
    "|",
    "#",
    "~",
    "-1",
    ".nan",
    "(",
    "\t",
    "\\",
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3000), st.sampled_from(BITS)), min_size=1, max_size=3))
def test_a_broken_story_is_always_told_of(cuts: list[tuple[int, str]]) -> None:
    text = EXAMPLE
    for place, bit in cuts:
        text = text[: place % len(text)] + bit + text[place % len(text) :]
    for problem in problems_of(text):
        assert problem.code
        assert 0 <= problem.line <= text.count("\n") + 1

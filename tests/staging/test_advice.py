"""What an author is told of a finished film, and what the audience changes about it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.packs.model import CaptionStyle
from pipeline.script.story import CardBeat, Chat, ChatLine, Role, Story
from pipeline.staging import stage_with_notes
from pipeline.timeline.model import Timeline
from tests.staging.build import CAST, HERE, kit, pack, platform, say, scene, story, takes


def directed(told: Story, seconds: tuple[float, float] = (0, 60)) -> tuple[Timeline, tuple[str, ...]]:
    dark = pack(captions=CaptionStyle("strip", fill="#1E1A1C"))
    return stage_with_notes(told, dark, kit(), replace(platform(), seconds=seconds), takes(told))


@pytest.mark.parametrize(("seconds", "fits"), [((3, 60), False), ((0, 1), False), ((1, 60), True)])
def test_a_length_that_the_platform_does_not_take_is_noted(seconds: tuple[float, float], fits: bool) -> None:
    _, notes = directed(story(scene("one", say("maya", "Hi", duration=2.0))), seconds)
    assert notes == (() if fits else (f"the film lasts 2.0 s: tiktok takes {seconds[0]} to {seconds[1]} s",))


@pytest.mark.parametrize(("color", "readable"), [("#FFCB2E", True), ("#3A3A3A", False)])
def test_a_role_has_its_own_marker_and_hears_when_it_hides_words(color: str, readable: bool) -> None:
    cast: tuple[Role, ...] = (replace(CAST[0], color=color), *CAST[1:])
    film, notes = directed(story(scene("one", say("maya", "Hi"), say("leo", "Hello")), cast=cast))
    assert [caption.color for caption in film.scenes[0].captions] == [color, ""]
    assert any("hard to read" in note for note in notes) != readable


@pytest.mark.parametrize(
    "step",
    [
        CardBeat(mark=HERE, name="quote", text=("Nobody has to be brave alone, and asking for help is brave.",)),
        Chat(mark=HERE, app="Pal", lines=(ChatLine(HERE, "Max", "you were really good in the show last night"),)),
    ],
    ids=["card", "message"],
)
def test_children_get_longer_to_read(step: CardBeat | Chat) -> None:
    told = story(scene("one", step))
    teens, children = (directed(replace(told, audience=who))[0].frames for who in ("teens", "children"))
    assert teens * 1.2 < children < teens * 1.5


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Look at createkindness.example.org", False),
        ("Look at https://www.createkindness.example.org/help/me/now", True),
        ("A" * 300, True),
        ("我们都很好" * 30, False),
    ],
)
def test_a_word_that_is_too_long_for_a_caption_is_told(text: str, told: bool) -> None:
    _, notes = directed(story(scene("one", say("maya", text))), (0, 600))
    assert [len(note) < 160 for note in notes if "too long a word" in note] == [True] * told
    _, quiet = directed(story(scene("one", say("maya", text, caption="Look here."))), (0, 600))
    assert [note for note in quiet if "too long a word" in note] == []

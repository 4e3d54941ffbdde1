"""Faces that live: blinks between words, and listeners that react."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pipeline.script.basics import At
from pipeline.script.story import Enter, Story, Wait
from pipeline.staging import stage
from pipeline.staging.reactions import FRAMES
from pipeline.timeline.model import Actor, Timeline
from tests.staging.build import HERE, kit, pack, platform, say, scene, story, takes

TALK = (
    "Did you see what they wrote about me in the group last night?",
    "I did and I told every one of them to stop it right away now.",
)


def talk(*lines: tuple[str, str, dict[str, object]], seed: int = 1) -> Timeline:
    enter = [Enter(mark=HERE, role=role, at=At(at)) for role, at in (("maya", "left"), ("leo", "right"))]
    spoken = [say(role, text, **how) for role, text, how in lines]
    told: Story = story(scene("a", *enter, *spoken, Wait(mark=HERE, seconds=1.5)), seed=seed)
    return stage(told, pack(), kit(), platform(), takes(told))


def actor(film: Timeline, role: str) -> Actor:
    return next(each for each in film.scenes[0].actors if each.role == role)


@pytest.mark.parametrize("seed", range(12))
def test_no_blink_begins_inside_a_word_or_covers_a_stressed_one(seed: int) -> None:
    film = talk(("maya", TALK[0], {}), ("leo", TALK[1].replace("told", "*told*"), {}), seed=seed)
    blinks = 0
    for role in ("maya", "leo"):
        words = [word.span for line in film.lines if line.role == role for word in line.words]
        for blink in actor(film, role).blinks:
            blinks += 1
            assert not any(word.start < blink.start < word.end for word in words)
    told = next(word.span for line in film.lines for word in line.words if word.text == "told")
    assert not any(told.overlaps(blink) for blink in actor(film, "leo").blinks)
    assert blinks >= 2


def test_some_seeds_blink_otherwise_and_equal_ones_alike() -> None:
    one, same, other = (talk(("maya", TALK[0], {}), seed=seed) for seed in (1, 1, 2))
    assert actor(one, "maya").blinks == actor(same, "maya").blinks != actor(other, "maya").blinks


@pytest.mark.parametrize(
    ("text", "how", "kind"),
    [
        ("I am on your side.", {}, "nod"),
        ("Are you all right?", {}, "lift"),
        ("They all laughed.", {"mood": "worried"}, "tilt"),
        ("Nobody likes you.", {"hostile": True}, "flinch"),
    ],
)
def test_a_listener_reacts_to_what_was_said(text: str, how: dict[str, object], kind: str) -> None:
    found = []
    for seed in range(8):
        film = talk(("maya", text, how), seed=seed)
        line = film.lines[0]
        assert actor(film, "maya").reactions == ()
        for reaction in actor(film, "leo").reactions:
            found.append(reaction.kind)
            assert reaction.side == -1.0  # she stands to the left
            assert reaction.over == FRAMES[kind]
            since = line.words[0].span.end if kind == "flinch" else line.span.end
            assert 0 <= reaction.at - since <= 8
    assert set(found) == {kind}
    assert len(found) >= 4


def test_nobody_reacts_while_speaking_or_to_a_voice_without_a_body() -> None:
    for seed in range(8):
        film = talk(("maya", TALK[0], {}), ("leo", TALK[1], {}), ("narrator", "They talked.", {}), seed=seed)
        for role in ("maya", "leo"):
            own = [line.span for line in film.lines if line.role == role]
            for reaction in actor(film, role).reactions:
                middle = reaction.at + reaction.over // 2
                assert not any(middle in span for span in own)
        narrated = film.lines[-1].span
        assert not any(reaction.at > narrated.end for each in film.scenes[0].actors for reaction in each.reactions)


def test_reactions_never_overlap() -> None:
    film = talk(*(("maya", "Yes. *Please* do that for me now, will you do it?", {}) for _ in range(5)))
    found = actor(film, "leo").reactions
    assert len(found) >= 3
    assert all(one.at + one.over <= other.at for one, other in pairwise(found))

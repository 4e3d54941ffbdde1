"""Sound over a cut: what is heard and what is seen part for a moment."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from pipeline.script.story import Enter, Scene, SceneTransition, Story, Wait
from pipeline.sidecars.subtitles import blocks
from pipeline.staging import stage_with_notes
from pipeline.timeline.model import Timeline
from tests.staging.build import HERE, kit, pack, platform, say, scene, story, takes


def directed(told: Story) -> tuple[Timeline, tuple[str, ...]]:
    return stage_with_notes(told, pack(), kit(), platform(), takes(told))


def two(transition: SceneTransition | None, *more: Scene) -> Story:
    first = scene("one", say("maya", "One two three four"), Wait(mark=HERE, seconds=1.0), transition=transition)
    return story(first, scene("two", say("leo", "Five six seven"), Wait(mark=HERE, seconds=1.0)), *more)


def cut(**what: Any) -> SceneTransition:
    return SceneTransition(HERE, "cut", **what)


PLAIN, _ = directed(two(cut()))


def test_the_next_scene_is_heard_before_it_is_seen() -> None:
    film, _ = directed(two(cut(lead=0.6)))
    first, second = film.scenes
    assert second.span.start == PLAIN.scenes[1].span.start  # the picture stays
    assert film.lines[1].span.start == second.span.start - 18  # the line has come earlier
    assert [c.lines for c in first.captions][-1] == ("Five six seven",)
    assert first.captions[-1].span.start == film.lines[1].span.start
    assert first.captions[-1].span.end == second.span.start == second.captions[0].span.start
    assert film.frames < PLAIN.frames


def test_a_scene_is_still_heard_when_it_is_not_seen_any_more() -> None:
    told = story(
        scene("one", say("maya", "One two three four five six"), transition=cut(trail=0.8)),
        scene("two", say("leo", "Seven")),
    )
    film, _ = directed(told)
    first, second = film.scenes
    one, seven = film.lines
    assert first.span.end < one.span.end <= seven.span.start
    assert second.captions[0].line_id == one.id
    assert second.captions[0].span.start == second.span.start
    assert second.captions[-1].line_id == seven.id
    spans = [c.span for c in second.captions]
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_voices_do_not_meet_over_the_cut() -> None:
    told = story(scene("one", say("maya", "One two three"), transition=cut(lead=5.0)), scene("two", say("leo", "Four")))
    film, _ = directed(told)
    one, four = film.lines
    assert four.span.start >= one.span.end
    assert four.span.start < film.scenes[1].span.start


def test_who_enters_after_a_line_that_led_is_seen_from_the_cut_on() -> None:
    """The line is over before its picture comes; what follows it waits for that."""
    told = story(
        scene("one", say("maya", "One"), Wait(mark=HERE, seconds=2.0), transition=cut(lead=1.5)),
        scene("two", say("leo", "Two", duration=0.3), Enter(mark=HERE, role="leo"), Wait(mark=HERE, seconds=1.0)),
    )
    film, _ = directed(told)
    second = film.scenes[1]
    assert film.lines[1].span.end < second.span.start
    (leo,) = (actor for actor in second.actors if actor.role == "leo")
    assert leo.span == second.span


def test_only_a_line_can_lead() -> None:
    told = story(
        scene("one", say("maya", "One"), transition=cut(lead=0.5)),
        scene("two", Wait(mark=HERE, seconds=1.0), say("leo", "Two")),
    )
    film, notes = directed(told)
    assert any("does not begin with a line" in note for note in notes)
    assert film.lines[1].span.start == film.scenes[1].span.start + 30


def test_subtitles_have_a_line_over_a_cut_once() -> None:
    film, _ = directed(two(cut(lead=0.6)))
    assert [block.text for block in blocks(film)] == ["One two three four", "Five six seven"]


@pytest.mark.parametrize("transition", [None, cut(), SceneTransition(HERE, "fade", 0.5)])
def test_without_a_bridge_nothing_stands_over_a_cut(transition: SceneTransition | None) -> None:
    film, _ = directed(two(transition))
    for part in film.scenes:
        assert all(c.span.start >= part.span.start and c.span.end <= part.span.end for c in part.captions)
    assert film.lines[1].span.start == film.scenes[1].span.start

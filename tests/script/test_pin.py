"""`render lines --pin`: ids are written where they belong, and change nothing else."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from pipeline.film.options import Options
from pipeline.film.plan import read_story
from pipeline.locales.units import units
from pipeline.script.pin import pinned
from pipeline.script.story import Story
from tests.script.given import read
from tests.script.test_logic import said

TEXT = """\
story: 1
title: T
pack: doodle
kit: create-kindness
vars: {friends: [a, b]}
cast: {maya: girl, leo: boy}
scenes:
  - beats:
      - maya: Hi there   # said first
      - leo (neutral): {say: "Hm", pause: 1}
      - {maya: "now", at_time: 9}
      - maya: >
          a folded
          line
      - together:
          - leo: "at once"
          - wait: 1
      - chat:
          messages:
            - {from: leo, text: "you there?"}
            - from: maya
              text: yes
      - leo: "has one"
        id: own
      - repeat: {over: friends}
        beats: [{maya: "{{ item }}"}]
      - maya: "after"
        when: title == "T"
  - {card: {name: title, text: [a]}}
"""


def wanted(story: Story) -> set[str]:
    return {unit.id.partition(".")[0] for unit in units(story)} | {scene.id for scene in story.scenes}


def test_ids_stand_where_they_belong() -> None:
    story = read(TEXT)
    text, ids = pinned(TEXT, story, wanted(story))
    lines = text.split("\n")
    assert [line for line in lines if "#" in line] == ["      - maya: Hi there   # said first"]
    assert lines[lines.index("      - maya: Hi there   # said first") + 1] == "        id: scene-1-maya-1"
    assert '      - {maya: "now", at_time: 9, id: scene-1-maya-2}' in lines
    assert '            - {from: leo, text: "you there?", id: scene-1-chat-1}' in lines
    assert "  - id: scene-1" in lines
    assert "own" not in ids
    assert text.count("{{ item }}") == 1


def test_a_pinned_story_says_the_same_with_the_same_ids() -> None:
    story = read(TEXT)
    text, ids = pinned(TEXT, story, wanted(story))
    again = read(text)
    assert said(again) == said(story)
    assert [unit.id for unit in units(again)] == [unit.id for unit in units(story)]
    assert len(ids) == len(set(ids)) > 8
    assert pinned(text, again, wanted(again)) == (text, ())


def test_a_story_with_windows_line_ends_keeps_them() -> None:
    story = read(TEXT)
    text, ids = pinned(TEXT, story, wanted(story))
    assert pinned(TEXT.replace("\n", "\r\n"), story, wanted(story)) == (text.replace("\n", "\r\n"), ids)


def test_a_pinned_line_keeps_its_id_when_others_come() -> None:
    story = read(TEXT)
    text, _ = pinned(TEXT, story, wanted(story))
    more = read(text.replace("  - id: scene-1\n    beats:\n", "  - id: scene-1\n    beats:\n      - maya: new\n"))
    before = {id: words for id, words in said(story) if words not in ("maya: a", "maya: b")}  # repeated: still derived
    after = dict(said(more))
    assert {id: after[id] for id in before} == before
    assert len(after) == len(before) + 3


SHIPPED = sorted((Path(__file__).parents[2] / "stories").glob("*.yaml"))


@pytest.mark.parametrize("story", SHIPPED, ids=lambda each: each.name)
def test_shipped_stories_can_be_pinned(story: Path, tmp_path: Path) -> None:
    before = read_story(story, Options())
    text, ids = pinned(story.read_text("utf-8"), before, wanted(before))
    copytree(story.parent, tmp_path / "stories")
    file = tmp_path / "stories" / story.name
    file.write_text(text)
    assert ids
    assert [unit.id for unit in units(read_story(file, Options()))] == [unit.id for unit in units(before)]


def test_an_id_in_the_long_form_of_a_line_is_not_written_again() -> None:
    told = TEXT.replace("  - {card:", '      - maya: {say: "Here I am.", id: here}\n  - {card:')
    once, ids = pinned(told, read(told), wanted(read(told)))
    assert "here" not in ids
    assert once.count("id: here") == 1

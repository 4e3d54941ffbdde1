"""`render fmt`: order and quotes change, comments and films do not."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.script.tidy import tidied
from pipeline.script.wrong import Wrong

MESSY = """\
# a story

scenes:
  # the first
  - beats:
      - {at_time: 3, june: Hi there}   # hi
      - id: x
        # why
        bo (happy): {pause: 0.3, say: 'Hello'}
      - june: 'say "no"'
      - bo: >
          folded
          text
      - sticker: {size: 2, name: "heart", at: {y: 1, x: 0}}
      - beats:
          - june: it's loud
        when: title == "x"
      - repeat: {as: f, over: [a, b]}
        beats: [{bo: hm}]
    # the place
    background: "page"
    id: one

  - card: {text: [a, 'b'], name: title}

# who
cast:
  june: {at: right, character: "june"}
  bo:
    at: left
    character: bo   # him
pack: doodle
title: 'Messy'
story: 1
"""
NEAT = """\
# a story

story: 1
title: "Messy"
pack: doodle

# who
cast:
  june: {character: june, at: right}
  bo:
    character: bo   # him
    at: left

scenes:
  # the first
  - id: one
    # the place
    background: page
    beats:
      - {june: "Hi there", at_time: 3}   # hi
      # why
      - bo (happy): {say: "Hello", pause: 0.3}
        id: x
      - june: 'say "no"'
      - bo: >
          folded
          text
      - sticker: {name: heart, at: {x: 0, y: 1}, size: 2}
      - when: title == "x"
        beats:
          - june: "it's loud"
      - repeat: {over: [a, b], as: f}
        beats: [{bo: "hm"}]

  - card: {name: title, text: ["a", "b"]}
"""


def test_a_story_gets_the_order_and_quotes_of_the_language() -> None:
    assert tidied(MESSY).replace("\n\n", "\n") == NEAT.replace("\n\n", "\n")
    assert tidied(NEAT) == NEAT


@pytest.mark.parametrize("text", [MESSY, NEAT])
def test_twice_is_once_and_every_comment_stays(text: str) -> None:
    once = tidied(text)
    assert tidied(once) == once
    assert sorted(word for word in once.split("\n") if "#" in word) != []
    assert sorted(line.split("#")[1] for line in once.split("\n") if "#" in line) == sorted(
        line.split("#")[1] for line in text.split("\n") if "#" in line
    )


@pytest.mark.parametrize(
    "text",
    [
        "beats:\n  - {when: a, june: x}\n",
        "story: 1\ncast: &c {bo: {at: left, character: bo}}\nmore: *c\n",
        "story: 1\ntitle: |\n  a   \n\n\n  b\n",
        "- a\n",
        "title: 007\nstory: 1\n",
        'title: "tab\\there"\nstory: 1\n',
        "scenes: []   # none\nstory: 1",
        "story: 1\n\n\n\n\ntitle: x   \n",
    ],
)
def test_nothing_is_lost_that_is_not_understood(text: str) -> None:
    once = tidied(text)
    assert tidied(once) == once


def test_a_file_that_is_no_yaml_is_told() -> None:
    with pytest.raises(Wrong):
        tidied("story: [\n")


words = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=8)
odd = st.sampled_from(["left", "it's", 'a "b"', "x: y", "# no", "{{ app }}", "yes", "1.50"])
leaves = st.one_of(words, st.integers(-9, 99), odd)
KEYS = (
    "story",
    "title",
    "say",
    "text",
    "id",
    "at",
    "beats",
    "when",
    "june",
    "x",
    "y",
    "name",
    "card",
    "scenes",
    "repeat",
)
keys = st.sampled_from(KEYS)


def inside(inner: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.one_of(st.lists(inner, min_size=1, max_size=3), st.dictionaries(keys, inner, min_size=1, max_size=4))


trees = st.recursive(leaves, inside, max_leaves=12)


@settings(max_examples=60, deadline=None)
@given(tree=st.dictionaries(keys, trees, min_size=1, max_size=5), flow=st.booleans())
def test_any_file_says_the_same_afterwards_and_stays_as_it_is(tree: dict[str, object], flow: bool) -> None:
    import yaml

    text = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, default_flow_style=None if flow else False)
    try:
        once = tidied(text)
    except Wrong:
        return  # no story in any form
    assert tidied(once) == once
    assert yaml.load(once, yaml.BaseLoader) == yaml.load(text, yaml.BaseLoader)


def test_the_shipped_stories_say_the_same(tmp_path: Path) -> None:
    from pipeline.film.options import Options
    from pipeline.film.plan import make_plan

    for story in sorted((Path(__file__).parents[2] / "stories").glob("*.yaml")):
        text = story.read_text("utf-8")
        once = tidied(text)
        assert tidied(once) == once
        files = [tmp_path / name / story.name for name in ("before", "after")]
        for file, said in zip(files, (text, once), strict=True):
            copytree(story.parent, file.parent, dirs_exist_ok=True)
            file.write_text(said)
        before, after = (make_plan(file, Options(voice=False)) for file in files)
        assert _without_places(before.timeline) == _without_places(after.timeline)


def _without_places(timeline: object) -> object:
    from dataclasses import replace

    beats = tuple(replace(beat, file="", line=0) for beat in timeline.beats)  # type: ignore[attr-defined]
    return replace(timeline, beats=beats)  # type: ignore[type-var]

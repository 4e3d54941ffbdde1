"""The JSON Schema that editors use accepts what the language accepts, and refuses what it can see is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from pipeline.film.vocabulary import vocabulary_of
from pipeline.script.data import data_of
from pipeline.script.examples import EXAMPLES, STEPS
from pipeline.script.schema import story_schema
from pipeline.script.source import as_source
from pipeline.script.top import top_word
from pipeline.script.verbs import VERBS
from pipeline.script.yamlread import read_tree

ROOT = Path(__file__).parents[2]
PLAIN, DOODLE = story_schema(), story_schema(vocabulary_of("doodle", "create-kindness"))
STORIES = sorted((ROOT / "stories").glob("*.yaml"))
HEAD = "story: 1\ntitle: T\npack: doodle\nkit: create-kindness\ncast: {bo: {character: bo, at: left}, june: girl}\n"
BEAT = HEAD + "scenes:\n  - beats:\n      - "


def found(text: str, schema: dict[str, Any]) -> list[str]:
    tree, _ = read_tree(as_source("story.yaml", text.encode()))
    return [error.message for error in Draft202012Validator(schema).iter_errors(_json(data_of(tree)))]


def _json(data: Any) -> Any:
    if isinstance(data, tuple):
        return [_json(each) for each in data]
    return {key: _json(each) for key, each in data.items()} if isinstance(data, dict) else data


def test_the_schemas_are_schemas() -> None:
    Draft202012Validator.check_schema(PLAIN)
    Draft202012Validator.check_schema(DOODLE)
    assert PLAIN["properties"].keys() == DOODLE["properties"].keys()
    assert PLAIN != DOODLE


@pytest.mark.parametrize("story", STORIES, ids=lambda each: each.name)
def test_every_shipped_story_is_right(story: Path) -> None:
    of_its_pack = story_schema(vocabulary_of(top_word(story, "pack"), top_word(story, "kit")))
    assert found(story.read_text("utf-8"), PLAIN) == []
    assert found(story.read_text("utf-8"), of_its_pack) == []


def documented() -> Iterator[tuple[str, str]]:
    import re
    from textwrap import indent

    for kind, text in re.findall(r"^```(yaml (?:story|beats)[^\n]*)\n(.*?)^```$", _page(), re.M | re.S):
        yield (
            text[:40],
            text if kind.startswith("yaml story") else HEAD + "scenes:\n  - beats:\n" + indent(text, "      "),
        )


def _page() -> str:
    return (ROOT / "docs" / "story-language.md").read_text("utf-8")


@pytest.mark.parametrize("schema", [PLAIN, DOODLE], ids=["plain", "doodle"])
@pytest.mark.parametrize("text", [text for _, text in documented()], ids=[name for name, _ in documented()])
def test_every_story_of_the_docs_is_right(text: str, schema: dict[str, Any]) -> None:
    assert found(text, schema) == []


BROKEN = (
    "title: T",
    "- story: 1",
    HEAD,
    HEAD + "scenes: none",
    HEAD.replace("story: 1", "story: 2") + "scenes: []",
    HEAD.replace("title: T\n", "") + "scenes: []",
    HEAD.replace("pack: doodle", "pack: ../doodle") + "scenes: []",
    HEAD + "audience: everybody\nscenes: []",
    HEAD + "market: Singapore\nscenes: []",
    HEAD + "seed: soon\nscenes: []",
    HEAD + "colour: red\nscenes: []",
    HEAD + "post: {hashtag: [x]}\nscenes: []",
    HEAD + "vars: {1a: x}\nscenes: []",
    HEAD + "defaults: {scen: {}}\nscenes: []",
    HEAD + "defaults: {camera: {zom: 1}}\nscenes: []",
    HEAD + "outro: {name: helpline}\nscenes: []",
    HEAD.replace("character: bo", "charcter: bo") + "scenes: []",
    HEAD.replace("at: left", "at: 12") + "scenes: []",
    HEAD.replace("at: left", "at: leftish") + "scenes: []",
    HEAD.replace("at: left", "speed: fast") + "scenes: []",
    HEAD + "scenes:\n  - {beat: []}",
    HEAD + "scenes:\n  - {beats: [], transition: {over: 1}}",
    HEAD + "scenes:\n  - {beats: [], props: [{size: 2}]}",
    HEAD + "scenes:\n  - {beats: hello}",
    BEAT + "hello",
    BEAT + 'dialog: "Hi"',
    BEAT + "transition: fade",
    BEAT + "wait: soon!",
    BEAT + "wait: -1",
    BEAT + "camera: near",
    BEAT + "camera: {zoom: 99}",
    BEAT + "camera: {focus: {x: left}}",
    BEAT + "bo: {text: Hi}",
    BEAT + "bo: {say: Hi, pause: [1]}",
    BEAT + "enter: {bo: {at: left, ovr: 1}}",
    BEAT + "move: {bo: {over: 1}}",
    BEAT + "chat: {messages: [{from: bo, txt: Hi}]}",
    BEAT + "chat: open",
    BEAT + "sticker: {size: 2}",
    BEAT + "together: {sfx: pop}",
    BEAT + "repeat: {ovr: [a]}\n        beats: []",
    BEAT + "include: parts/outro.txt",
    BEAT + "{bo: Hi, when: [a]}",
    BEAT + "shake: {amount: lots}",
)
OF_THE_PACK = (
    HEAD.replace("character: bo", "character: bob") + "scenes: []",
    HEAD.replace("at: left", "expression: woried") + "scenes: []",
    HEAD.replace("at: left", "voice: brigt") + "scenes: []",
    HEAD + "scenes:\n  - {background: nowhere, beats: []}",
    HEAD + "scenes:\n  - {card: titel}",
    HEAD + "scenes:\n  - {beats: [], transition: fad}",
    BEAT + "bo (woried): Hi",
    BEAT + "pose: {bo: wav}",
    BEAT + "mood: {bo: hapy}",
    BEAT + "sfx: pong",
    BEAT + "music: skech",
    BEAT + "sticker: hart",
    BEAT + "effect: vignete",
    BEAT + "enter: {bo: {mood: hapy}}",
)


@pytest.mark.parametrize("text", BROKEN)
def test_broken_stories_are_refused(text: str) -> None:
    assert found(text, PLAIN)
    assert found(text, DOODLE)


@pytest.mark.parametrize("text", OF_THE_PACK)
def test_names_are_known_with_a_pack(text: str) -> None:
    assert found(text, PLAIN) == []
    assert found(text, DOODLE)


def properties(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {}).items()
        for key, part in schema.items():
            for each in part.values() if key in ("properties", "$defs") else (part,):
                yield from properties(each)
    elif isinstance(schema, list):
        for part in schema:
            yield from properties(part)


def test_every_key_has_a_description_and_an_example() -> None:
    bare = {key for key, each in properties(PLAIN) if not each.get("description") or not each.get("examples")}
    assert bare - {*STEPS, "scene", "line", "role"} == set()
    vague = {key for key, each in properties(PLAIN) if "see docs/" in str(each.get("description"))}
    assert vague == set()
    assert set(VERBS) - set(STEPS) == set()
    assert all(EXAMPLES.values())


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_the_examples_of_steps_are_right(verb: str) -> None:
    for example in STEPS[verb][1]:
        text = (
            HEAD.replace("june: girl", "june: girl, maya: girl, leo: boy, kai: boy") + "scenes:\n  - beats:\n      - "
        )
        assert found(text + yaml.safe_dump({verb: example}, default_flow_style=True, width=10**6), DOODLE) == []

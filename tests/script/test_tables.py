"""The tables of the script room agree with each other, with the code, and with the schema that editors use."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import pipeline.script
from pipeline.packs.load import platform_names
from pipeline.script.codes import CODES
from pipeline.script.guesses import GUESSES, suggestion
from pipeline.script.schema import story_schema
from pipeline.script.verbs import RESERVED, TOGETHER, VERBS
from tests.script.given import HEAD, problems_of

ROOM = Path(pipeline.script.__file__).parent
SOURCES = [path.read_text("utf-8") for path in ROOM.parent.rglob("*.py") if path.name != "codes.py"]
SCHEMA_FILE = ROOM.parent.parent / "docs" / "story.schema.json"


def keys_of(schema: Any) -> Iterator[str]:
    """Every key that the language knows."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for part in schema.values():
            yield from keys_of(part)
    if isinstance(schema, list):
        for part in schema:
            yield from keys_of(part)


KEYS = frozenset(keys_of(story_schema()))
WORDS = KEYS | {"from", *platform_names()}  # where films are posted is guessed at too


def test_every_code_is_used_and_every_used_code_has_a_meaning() -> None:
    used = {code for source in SOURCES for code in re.findall(r'"(E\d{3})"', source)}
    assert used == set(CODES)


def test_guesses_lead_to_words_that_exist() -> None:
    assert {right for rights in GUESSES.values() for right in rights} <= WORDS


@pytest.mark.parametrize("wrong", sorted(set(GUESSES) - KEYS))
def test_a_wrong_guess_gets_the_right_word(wrong: str) -> None:
    right = next(word for word in GUESSES[wrong] if word in WORDS)
    assert suggestion(wrong, (right, "zzz")) == f'did you mean "{right}"?'


@pytest.mark.parametrize("verb", [*VERBS, TOGETHER])
def test_no_role_is_called_like_a_verb(verb: str) -> None:
    assert verb in RESERVED
    text = HEAD.replace("leo:", f"{verb}:") + "  - card: title\n"
    assert [problem.code for problem in problems_of(text)] == ["E112"]


@pytest.mark.parametrize("verb", [*VERBS, TOGETHER])
@pytest.mark.parametrize(
    "value", ["", "[]", "{}", "[1]", "{a: {b: [c]}}", "true", "3.7", "-1", '""', '"\\u0000"', "{{: }"]
)
def test_no_value_of_a_verb_breaks_its_reader(verb: str, value: str) -> None:
    for problem in problems_of(HEAD + f"  - beats:\n      - {verb}: {value}\n"):
        assert problem.code in CODES
        assert problem.line


def test_the_schema_in_the_documentation_is_this_one() -> None:
    assert json.loads(SCHEMA_FILE.read_text("utf-8")) == story_schema()


def test_the_schema_knows_every_verb() -> None:
    logic = {"when", "repeat", "include", "with", "beats", "else"}
    assert {*VERBS, TOGETHER, "narrator", "id", "at_time", *logic} == set(story_schema()["$defs"]["beat"]["properties"])

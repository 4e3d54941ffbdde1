"""Wrong stories: each mistake has one message of its own, at its own place; many are told together."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.errors import Problem
from pipeline.script.codes import CODES
from tests.script.given import HEAD, SCENE, problems_of
from tests.script.traps import LINE, SIGN, TRAPS, Trap


def told(problem: Problem) -> str:
    return f"{problem.message} {problem.hint}"


@pytest.mark.parametrize("case", TRAPS, ids=[case.name for case in TRAPS])
def test_a_mistake_has_one_message_at_its_place(case: Trap) -> None:
    before = case.text[: case.text.index(SIGN)]
    problems = problems_of(case.text.replace(SIGN, "", 1))
    assert [(each.code, each.line, each.column) for each in problems] == [
        (case.code, before.count("\n") + 1, len(before) - before.rfind("\n"))
    ], [each.where + " " + told(each) for each in problems]
    assert all(word in told(problems[0]) for word in case.words), told(problems[0])
    assert problems[0].code in CODES


def test_mistakes_of_the_yaml_are_told_with_all_others() -> None:
    text = (
        SCENE + '      - maya: Listen: this\n      - leo (woried): Hm\n      - maya: @no\n      - leo: "Hi" (waves)\n'
    )
    assert [(each.code, each.line) for each in problems_of(text)] == [
        ("E022", 7),
        ("E210", 8),
        ("E025", 9),
        ("E026", 10),
    ]


def test_a_mistake_that_ends_the_reading_comes_with_those_before() -> None:
    found = problems_of(SCENE + "      - maya: Listen: this\n      - leo: [a\n")
    assert [each.code for each in found] == ["E022", found[1].code]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("maya enters from left", "- enter: {maya: left}"),
        ("then leo leaves", "- exit: {leo: right}"),
        ('maya (happy) "Hi"', '- maya (happy): "Hi"'),
        ("leo looks around", "- look: {leo: camera}"),
        ("the end", "delete this"),
        ("zoom in on leo", "focus: leo"),
        ("something", "like  - maya"),
    ],
)
def test_a_step_written_as_a_sentence_gets_its_form(text: str, hint: str) -> None:
    (found,) = problems_of(f"{SCENE}      - {text}\n")
    assert found.code == "E101"
    assert hint in found.hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("if: loud", "when: loud"),
        ("for each friend: []", "repeat"),
        ("stand: {maya: leo}", "that is a pose"),
        ("maya (crying): Hi", 'mean "hurt"'),
        ("camera: zoom in", "zoom: 1.3"),
    ],
)
def test_words_of_other_languages_lead_to_ours(text: str, hint: str) -> None:
    (found,) = problems_of(f"{SCENE}      - {text}\n")
    assert hint in found.hint


# What the language guards against, and the traps and tests that hold it.
GUARDED = {
    "duplicate keys": {"duplicate", "duplicate role"},
    "tabs": {"tab indent", "tab between"},
    "a byte order mark": {"test_a_byte_order_mark"},
    "not UTF-8": {"test_latin_1", "test_utf_16"},
    "words that YAML took for others": {"no", "yes", "clock"},
    "a value that starts with {{": {"bare template", "bare template alone"},
    "an unquoted `: `": {"colon", "colon in braces"},
    "an unquoted #": {"hash", "hash first", "hash in a list"},
    "alias bombs": {"test_an_alias_bomb_is_counted_before_it_is_built"},
    "self reference": {"self reference", "a part of itself"},
    "deep nesting": {"deep"},
    "10 MB": {"test_ten_megabytes_are_refused_unread", "test_too_many_values"},
    "an empty file": {"test_an_empty_file"},
    "a list where a mapping belongs": {"list at top", "cast list", "beat list", "chat list"},
    "numbers out of range": {"zoom range", "point", "long"},
    "negative and NaN durations": {"negative", "negative text", "nan", "infinite"},
    "names with control characters": {"control in a name", "control", "direction"},
    "paths that leave the story's folder": {"parent", "absolute", "drive", "address", "test_a_link_out_of_the_folder"},
    "the same error for the same content": {"test_the_same_content_gives_the_same_problems"},
}


@pytest.mark.parametrize("guards", GUARDED.values(), ids=[*GUARDED])
def test_the_language_guards_against(guards: set[str]) -> None:
    tests = "".join(file.read_text() for file in Path(__file__).parent.glob("test_*.py"))
    assert guards <= {case.name for case in TRAPS} | {*re.findall(r"def (test_\w+)\(", tests)}


def test_every_trap_is_its_own() -> None:
    assert len({case.name for case in TRAPS}) == len(TRAPS) >= 100


def test_templates_that_make_too_much_text() -> None:
    long = HEAD.replace("scenes:", f"vars: {{long: {'a' * 1500}}}\nscenes:")
    (problem,) = problems_of(long + '  - beats:\n      - maya: "{{ long }}{{ long }}"\n')
    assert (problem.code, problem.line, problem.column) == ("E404", 8, 15)
    assert "2000" in problem.message


MANY = SCENE + (
    '      - dialog: "Hi"\n'
    '      - maya (woried): "Hi"\n'
    "      - wait: -1\n"
    "      - sfx: boom\n"
    '      - leo: "{{ nobody }} and {{ noone }}"\n'
)


def test_all_problems_at_once_in_the_order_of_the_file() -> None:
    found = [(each.line, each.code) for each in problems_of(MANY)]
    assert found == [(7, "E104"), (8, "E210"), (9, "E304"), (10, "E207"), (11, "E401"), (11, "E401")]


def test_the_same_content_gives_the_same_problems(tmp_path: Path) -> None:
    def plain(problems: tuple[Problem, ...]) -> list[Problem]:
        return [replace(each, file="") for each in problems]

    assert plain(problems_of(MANY)) == plain(problems_of(MANY, tmp_path))


def test_names_of_an_unknown_pack_are_not_blamed() -> None:
    text = MANY.replace("pack: doodle", "pack: nowhere")
    assert [each.code for each in problems_of(text)] == ["E202", "E104", "E304", "E401", "E401"]


def test_a_cast_that_can_not_be_read_is_one_problem() -> None:
    text = LINE.replace("{maya: girl, leo: boy}", "[maya, leo]") + 'maya (sad): "Hi"\n      - enter: {leo: left}\n'
    assert [each.code for each in problems_of(text)] == ["E101"]


def test_mistakes_are_not_limited() -> None:
    assert len(problems_of(SCENE + "      - wait: -1\n" * 400)) == 400

"""Files that can not be a story, and files that a story may not name: told of, and never read at length."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import InvalidInput
from pipeline.script import load_story
from tests.script.given import problems_of, vocabulary_of
from tests.script.traps import LINE


def test_a_byte_order_mark() -> None:
    (problem,) = problems_of(b"\xef\xbb\xbfstory: 1\n")
    assert (problem.code, problem.line, problem.column) == ("E004", 1, 1)
    assert "without" not in problem.hint
    assert "UTF-8" in problem.hint


def test_latin_1() -> None:
    (problem,) = problems_of(b"story: 1\ntitle: caf\xe9\n")
    assert (problem.code, problem.line, problem.column) == ("E005", 2, 11)
    assert "0xe9" in problem.message


def test_utf_16() -> None:
    (problem,) = problems_of("story: 1\n".encode("utf-16"))
    assert problem.code == "E005"
    assert "UTF-16" in problem.message


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n", "---\n", "~\n"])
def test_an_empty_file(text: str) -> None:
    (problem,) = problems_of(text)
    assert (problem.code, problem.line) == ("E007", 0)


def test_an_alias_bomb_is_counted_before_it_is_built() -> None:
    rows = [f"{chr(98 + n)}: &{chr(98 + n)} [" + ", ".join([f"*{chr(97 + n)}"] * 9) + "]" for n in range(9)]
    text = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "\n".join(rows) + "\n"
    (problem,) = problems_of(text)
    assert problem.code == "E013"
    assert problem.line == 5


def test_too_many_values() -> None:
    (problem,) = problems_of("story: 1\nvars: [" + "a, " * 21_000 + "]\n")
    assert (problem.code, problem.line) == ("E015", 2)


def test_ten_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    with path.open("wb") as file:
        file.truncate(10_000_000_000)  # sparse: reading it would take far more than a second
    with pytest.raises(InvalidInput) as caught:
        load_story(path, vocabulary_of)
    assert caught.value.problems[0].code == "E002"


def test_a_missing_file_names_its_neighbour(tmp_path: Path) -> None:
    (tmp_path / "bus.yaml").touch()
    with pytest.raises(InvalidInput) as caught:
        load_story(tmp_path / "buss.yaml", vocabulary_of)
    (problem,) = caught.value.problems
    assert problem.code == "E001"
    assert "bus.yaml" in problem.hint


def test_a_folder_is_no_story(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as caught:
        load_story(tmp_path, vocabulary_of)
    assert "a folder" in caught.value.problems[0].message


def test_a_link_out_of_the_folder(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    inside.mkdir()
    (outside / "a.wav").touch()
    (inside / "a.wav").symlink_to(outside / "a.wav")
    (problem,) = problems_of(LINE + "maya: {say: Hi, voice: a.wav}\n", inside)
    assert problem.code == "E503"


def test_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "a.wav").symlink_to(tmp_path / "a.wav")
    (problem,) = problems_of(LINE + "maya: {say: Hi, voice: a.wav}\n", tmp_path)
    assert problem.code == "E502"


def test_a_folder_is_no_take(tmp_path: Path) -> None:
    (tmp_path / "a.wav").mkdir()
    (problem,) = problems_of(LINE + "maya: {say: Hi, voice: a.wav}\n", tmp_path)
    assert problem.code == "E504"

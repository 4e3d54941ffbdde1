"""Problems as they are shown."""

from __future__ import annotations

from pathlib import Path

from pipeline.errors import Problem
from pipeline.script.report import file_lines, format_problem, format_problems

LINES = {12: '      - maya (woried): "Did you see?"', 19: '      - dialog: "Hi"'}
DESIGN = """\
stories/bus.yaml:12:15: error E210: no expression "woried" in pack doodle for maya
   12 |       - maya (woried): "Did you see?"
      |               ^^^^^^ did you mean "worried"? maya has: neutral, happy
stories/bus.yaml:19:9: error E104: unknown key "dialog" in a beat
   19 |       - dialog: "Hi"
      |         ^^^^^^ write the speaker as the key:  - maya: "Hi"
2 problems"""


def line_of(file: str, number: int) -> str:
    return LINES.get(number, "")


def test_the_layout() -> None:
    first = Problem(
        *("stories/bus.yaml", 12, 15, 'no expression "woried" in pack doodle for maya'),
        *('did you mean "worried"? maya has: neutral, happy', "E210", 6),
    )
    second = Problem(
        *("stories/bus.yaml", 19, 9, 'unknown key "dialog" in a beat'),
        *('write the speaker as the key:  - maya: "Hi"', "E104", 6),
    )
    assert format_problems((first, second), line_of) == DESIGN


def test_one_problem_of_a_whole_file() -> None:
    problem = Problem("bus.yaml", 0, 0, "the file is empty", "write one", "E007")
    assert format_problems((problem,), line_of) == "bus.yaml: error E007: the file is empty\n      write one\n1 problem"


def test_carets_stand_under_wide_letters() -> None:
    text = format_problem(Problem("a", 1, 3, "m", "", "E1", 2), lambda file, line: "小明在家")
    assert text.splitlines()[1:] == ["    1 | 小明在家", "      |     ^^^^"]


def test_a_long_line_is_cut_around_the_mistake() -> None:
    line = "a" * 5000 + "BAD" + "b" * 5000
    shown, carets = format_problem(Problem("a", 1, 5001, "m", "", "E1", 3), lambda file, number: line).splitlines()[1:]
    assert len(shown) < 130
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "BAD"
    assert shown.startswith("    1 | …a")


def test_a_long_line_with_its_mistake_in_front_begins_as_it_is_written() -> None:
    shown = format_problem(Problem("a", 1, 1, "m", "", "E1", 3), lambda file, number: "BAD" + "b" * 5000).splitlines()[
        1
    ]
    assert shown.startswith("    1 | BADb")


def test_signs_that_move_the_cursor_are_not_shown() -> None:
    text = format_problem(Problem("a\x1b[2J", 1, 1, "m\x07\u202e", "h\x1b", "E1"), lambda file, number: "x\x1b[31m")
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\u202e" not in text


def test_lines_come_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"one\r\ntwo\n")
    read = file_lines()
    assert [read(str(path), number) for number in (1, 2, 9)] == ["one", "two", ""]
    assert read(str(tmp_path / "none"), 1) == ""

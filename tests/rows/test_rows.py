"""One film per row: everything is looked at before the first frame, and one bad film need not stop the others."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.errors import EnvironmentMissing, InvalidInput, PipelineError, UnitFailed
from pipeline.film.options import Options
from pipeline.making.progress import Progress, Report
from pipeline.render import Result, render_film
from pipeline.rows.plan import RowFilm, planned
from pipeline.rows.run import exit_code, facts, render_rows
from pipeline.script.rows import read_rows
from tests.cli.said import render
from tests.films import SHORT, STORY, options, write

VARS = "vars: {name: , age: 10, loud: false}\n"
SAID = '      - june: "Hi {{ name }}, {{ age }}."\n'
TALK = STORY.replace("cast:", VARS + "cast:", 1).replace("      - sfx: pop\n", SAID)


@pytest.fixture
def desk(tiny_pack: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path, TALK)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def table(desk: Path, text: str, name: str = "people.csv") -> Path:
    (desk / name).write_text(text)
    return Path(name)


def plan(
    desk: Path, pack: Path, text: str, pattern: str = "{name}.mp4", name: str = "people.csv"
) -> tuple[RowFilm, ...]:
    return planned(Path("small.yaml"), table(desk, text, name), pattern, options(pack))


def wrong(desk: Path, pack: Path, text: str, pattern: str = "{name}.mp4", name: str = "people.csv") -> list[object]:
    """Code and row of every problem."""
    with pytest.raises(InvalidInput) as caught:
        plan(desk, pack, text, pattern, name)
    return [(each.code, each.via[-1][1] if each.via else each.line) for each in caught.value.problems]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("people.csv", "name,age\nAna,9\n\nBen,\n"),
        ("people.csv", '\ufeffname;age\r\n"Ana";9\r\n\r\nBen;\r\n'),
        ("people.tsv", "name\tage\nAna\t9\n\nBen\n"),
        ("people.json", '[\n{"name": "Ana", "age": 9},\n\n{"name": "Ben", "age": null}]'),
        ("people.jsonl", '{"name": "Ana", "age": 9}\n\n\n{"name": "Ben"}\n'),
    ],
)
def test_a_table_is_read_with_the_places_of_its_rows(name: str, text: str, desk: Path) -> None:
    rows = read_rows(table(desk, text, name))
    assert [(row.number, row.label, str(row.cells.get("age", "none"))) for row in rows] == [
        (1, "Ana", "9"),
        (2, "Ben", "none"),
    ]
    assert rows[1].mark.line == 4
    assert str(rows[0].mark.file) == name


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("people.csv", "", 0),
        ("people.csv", "name\n", 0),
        ("people.csv", "name,name\na,b\n", 1),
        ("people.csv", "name,,age\na,b,c\n", 1),
        ("people.csv", "name\na\na,b\n", 3),
        ("people.csv", 'name\n"a\n', 2),
        ("people.json", '{"name": 1}', 1),
        ("people.json", '[{"name": 1},\n 3]', 2),
        ("people.json", '[{"name": 1},\n {"name": ]', 2),
        ("people.json", '[{"name": 1}', 1),
        ("people.json", '[{"name": NaN}]', 1),
        ("people.jsonl", '{"a": 1}\n[]\n', 2),
        ("people.txt", "name\nAna\n", 0),
    ],
)
def test_a_table_that_is_none_is_told(name: str, text: str, line: int, desk: Path, tiny_pack: Path) -> None:
    assert wrong(desk, tiny_pack, text, name=name) == [("E709", line)]


def test_rows_fill_the_variables_and_name_the_films(desk: Path, tiny_pack: Path) -> None:
    films = plan(desk, tiny_pack, "name,age,market,extra\nAna,9,MY,x\nBen,,,y\n", "out/{row}-{name} {extra}.mp4")
    assert [str(film.target) for film in films] == ["out/1-Ana x.mp4", "out/2-Ben y.mp4"]
    from pipeline.film.plan import read_story

    stories = [read_story(Path("small.yaml"), film.options) for film in films]
    assert [dict(story.vars)["age"] for story in stories] == [9, 10]
    assert [story.market for story in stories] == ["MY", "SG"]
    numbered = plan(desk, tiny_pack, "name\nA\nB\n", "out/film.mp4")
    assert [film.target.name for film in numbered] == ["film-1.mp4", "film-2.mp4"]


@pytest.mark.parametrize(
    ("text", "pattern", "problems"),
    [
        ("name\nAna\nana\nBen\nANA\n", "{name}.mp4", [("E712", 3), ("E712", 5)]),
        ("name\nx\nx.transcript\n", "{name}.mp4", [("E712", 3)]),
        ("name\nA/b\n..\nCON\nlpt1.x\nok.\n*\n" + "y" * 121 + "\n", "{name}.mp4", [("E711", n) for n in range(2, 9)]),
        ("name,age\nAna,9\n,8\n", "{name}.mp4", [("E710", 3)]),
        ("name\nAna\n", "{nmae}.mp4", [("E710", 2)]),
        ("age\n9\n8\n", "{age}.mp4", [("E702", 2)]),
        ("name,age\nAna,9\nBen,old\nCho,?\n", "{name}.mp4", [("E701", 3), ("E701", 4)]),
        ("name,loud\nAna,perhaps\n", "{name}.mp4", [("E701", 2)]),
        ("name,market\nAna,Singapore\n", "{name}.mp4", [("E111", 2)]),
    ],
)
def test_every_row_is_checked_first(
    text: str, pattern: str, problems: list[tuple[str, int]], desk: Path, tiny_pack: Path
) -> None:
    assert wrong(desk, tiny_pack, text, pattern) == problems


def test_a_story_that_is_wrong_for_every_row_is_told_once(desk: Path, tiny_pack: Path) -> None:
    write(desk, TALK.replace('june: "Hi', 'june (woried): "Hi'))
    assert wrong(desk, tiny_pack, "name\nAna\nBen\nCho\n") == [("E210", 2)]


def fake(failing: dict[str, PipelineError]) -> Callable[[Path, Options, Report], Result]:
    """A renderer that draws nothing, and fails for some names."""

    def act(target: Path, options: Options, report: Report) -> Result:
        report(Progress("frames"))
        if target.stem in failing:
            raise failing[target.stem]
        return Result(target, (target,), 2, 0.1, 0, {})

    return act


@pytest.mark.parametrize(
    ("failing", "keep_going", "states", "code"),
    [
        ({}, False, ["ok", "ok", "ok"], 0),
        ({"b": UnitFailed("no")}, False, ["ok", "failed", "not begun"], 1),
        ({"b": UnitFailed("no")}, True, ["ok", "failed", "ok"], 1),
        ({"a": UnitFailed("no"), "c": UnitFailed("no")}, True, ["failed", "ok", "failed"], 1),
        ({"a": EnvironmentMissing("no disk")}, True, ["failed", "not begun", "not begun"], 3),
    ],
)
def test_a_row_that_fails_stops_the_rest_unless_told_to_go_on(
    failing: dict[str, PipelineError], keep_going: bool, states: list[str], code: int, desk: Path, tiny_pack: Path
) -> None:
    films, heard = plan(desk, tiny_pack, "name\na\nb\nc\n"), []
    outcomes = render_rows(films, fake(failing), keep_going=keep_going, report=lambda event: heard.append(event.step))
    assert [outcome.state for outcome in outcomes] == states
    assert exit_code(outcomes) == code
    assert heard[0] == "row 1/3 a: frames"
    assert len([step for step in heard if "failed" in step]) == states.count("failed")
    found = facts(outcomes)
    assert json.loads(json.dumps(found))["failed"] == states.count("failed")
    assert [film["state"] for film in found["films"]] == states
    assert [film["line"] for film in found["films"]] == [2, 3, 4]


def test_the_command_renders_a_table(desk: Path, tiny_pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def act(story: Path, target: Path, options: Options, *, report: Report, **_: object) -> Result:
        return fake({"Ben": UnitFailed("the encoder died")})(target, options, report)

    monkeypatch.setattr("pipeline.render.render_film", act)
    table(desk, "name\nAna\nBen\nCho\n")
    words = ("small.yaml", "--pack", tiny_pack, "--no-voice", "--rows", "people.csv", "-o", "out/{name}.mp4")
    said = render(*words, "--json", "--keep-going")
    assert said.code == 1
    assert [(film["film"], film["state"]) for film in json.loads(said.out)["films"]] == [
        ("out/Ana.mp4", "ok"),
        ("out/Ben.mp4", "failed"),
        ("out/Cho.mp4", "ok"),
    ]
    assert "row 3/3 Cho: frames" in said.err
    assert "2 of 3 rows have their film" in said.err
    plain = render(*words)
    assert (plain.code, plain.out) == (1, "out/Ana.mp4\n")
    bad = render(*words, "--var", "nme=x")
    assert (bad.code, bad.out) == (2, "")
    assert 'did you mean "name"?' in bad.err


def test_check_looks_at_every_row(desk: Path, tiny_pack: Path) -> None:
    table(desk, "name,age\nAna,9\nBen,old\n")
    said = render("check", "small.yaml", "--pack", tiny_pack, "--rows", "people.csv")
    assert said.code == 2
    assert "people.csv:3:1: error E701" in said.err
    table(desk, "name,age\nAna,9\n")
    assert render("check", "small.yaml", "--pack", tiny_pack, "--rows", "people.csv").code == 0


@pytest.mark.slow
def test_films_come_out_of_a_table(desk: Path, tiny_pack: Path) -> None:
    short = SHORT.replace("cast:", "vars: {name: }\ncast:").replace("wait: 1.0", 'bo: "{{ name }}!"')
    write(desk, short)
    films = plan(desk, tiny_pack, "name\nAna\nBen\n", "out/{name}.mp4")
    outcomes = render_rows(films, lambda target, options, report: render_film("small.yaml", target, options, jobs=1))
    assert [outcome.state for outcome in outcomes] == ["ok", "ok"]
    assert [path.exists() for path in (desk / "out" / "Ana.mp4", desk / "out" / "Ben.mp4")] == [True, True]
    assert "Bo: Ben!" in (desk / "out" / "Ben.transcript.txt").read_text()

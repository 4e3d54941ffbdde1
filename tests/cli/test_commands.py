"""Every command on a real story: what it writes and prints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from pipeline.cli.list import KINDS
from pipeline.render import FILM, MANIFEST
from pipeline.sidecars import SIDECARS
from tests.cli.said import Said, render
from tests.films import write

SUFFIXES = (FILM, *SIDECARS, MANIFEST)


@pytest.fixture
def tiny(tiny_pack: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """The words that a command needs for the small story in the tiny pack."""
    monkeypatch.chdir(write(tmp_path).parent)
    return ("small.yaml", "--pack", str(tiny_pack), "--no-voice")


@pytest.mark.slow
def test_render_writes_the_film_and_names_its_files(tiny: tuple[str, ...]) -> None:
    said = render(*tiny, "--draft", "--scene", "two")
    names = [f"output/small-tiny-draft-two{suffix}" for suffix in SUFFIXES]
    assert (said.code, said.out.splitlines()) == (0, names)
    assert sorted(str(path) for path in Path("output").iterdir()) == sorted(names)
    lines = said.err.splitlines()
    assert lines[0] == "reading and speaking"
    assert lines[1].startswith("frames 0/")
    assert any(line.startswith("frames ") and "(100 %)" in line for line in lines)
    assert "\r" not in said.err
    again = render(*tiny, "--draft", "--scene", "two", "--json", "--quiet")
    facts = json.loads(again.out)
    assert (again.code, again.err) == (0, "")
    assert facts["files"] == names
    assert facts["reused_frames"] == facts["frames"] > 0


def test_check(tiny: tuple[str, ...]) -> None:
    assert render("check", *tiny[:3]) == Said(0, "1 story is fine\n", "")
    Path("bad.yaml").write_text(Path("small.yaml").read_text().replace("worried", "woried"))
    said = render("check", "small.yaml", "bad.yaml", *tiny[1:3], "--json")
    (problem,) = json.loads(said.out)
    assert (said.code, problem["file"], problem["code"], problem["line"]) == (2, "bad.yaml", "E210", 13)


def test_time(tiny: tuple[str, ...]) -> None:
    rows = json.loads(render("time", *tiny, "--json").out)
    assert [row["start"] for row in rows] == sorted(row["start"] for row in rows)
    assert rows[0]["id"] == "one-june-1"
    assert rows[0]["words_per_second"] > 1
    assert rows[-1]["id"] == "outro-card"
    text = render("time", *tiny).out
    assert [row["id"] for row in rows if row["id"] not in text] == []
    assert text.splitlines()[-1].endswith("frames")


def test_plan(tiny: tuple[str, ...]) -> None:
    first, second = render("plan", *tiny, "--json"), render("plan", *tiny, "--json")
    assert first == second
    assert [scene["id"] for scene in json.loads(first.out)["scenes"]] == ["one", "two", "outro"]
    assert render("plan", *tiny).out.startswith("Small: ")


def test_still(tiny: tuple[str, ...]) -> None:
    said = render("still", *tiny, "--at", "1", "--draft")
    assert said == Said(0, "output/small-tiny-1.00.png\n", "")
    with Image.open("output/small-tiny-1.00.png") as picture:
        assert picture.size == (360, 640)
    assert render("still", *tiny, "--beat", "outro-card", "-o", "made/card.png", "--draft").code == 0
    assert Path("made/card.png").stat().st_size > 0
    first, second = (render("still", *tiny, "--at", "1", "--json") for _ in range(2))
    assert first == second
    assert json.loads(first.out)["nodes"]


def test_sheet(tiny: tuple[str, ...]) -> None:
    assert render("sheet", *tiny) == Said(0, "output/small-tiny-sheet.png\n", "")
    with Image.open("output/small-tiny-sheet.png") as picture:
        assert picture.format == "PNG"


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_list(kind: str, tiny: tuple[str, ...]) -> None:
    said = render("list", kind)
    assert (said.code, said.err) == (0, "")
    assert said.out.strip()
    rows = json.loads(render("list", kind, "--json").out)
    assert {frozenset(row) for row in rows} == {frozenset(("name", "of"))}
    assert [row for row in rows if row["name"] not in said.out or row["of"] not in said.out] == []


def test_list_follows_the_pack(tiny: tuple[str, ...]) -> None:
    assert render("list", "backgrounds", "--pack", tiny[2]).out == "page\nroom\n"
    assert [kind for kind in KINDS if kind not in render("list").out] == []
    assert [row["name"] for row in json.loads(render("list", "--json").out)] == [*KINDS]


def test_schema(tiny: tuple[str, ...]) -> None:
    assert json.loads(render("schema").out)["properties"]["story"]["const"] == 1


def test_doctor(tiny: tuple[str, ...]) -> None:
    said = render("doctor")
    assert (said.code, said.err) == (0, "")
    findings = json.loads(render("doctor", "--json").out)
    assert [finding["what"] for finding in findings if finding["what"] not in said.out] == []
    assert {finding["what"] for finding in findings} >= {"python", "painter", "encoder", "fonts", "packs", "voices"}


def test_cache(tiny: tuple[str, ...], cache: Path) -> None:
    assert render("still", *tiny, "--at", "1", "--draft").code == 0
    said = json.loads(render("cache", "stats", "--json").out)
    assert said["folder"] == str(cache)
    assert said["kinds"]["sprites"]["files"] > 0
    assert str(cache) in render("cache", "stats").out
    assert render("cache", "gc", "--max-size", "1GB") == Said(0, "removed 0 files, 0.0 MB\n", "")
    assert render("cache", "clear").code == 0
    assert json.loads(render("cache", "stats", "--json").out)["kinds"]["sprites"]["files"] == 0

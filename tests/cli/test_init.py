"""`render init`: what it writes is a film, in every pack, and nothing is written over."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pipeline.packs import pack_names
from pipeline.script.source import as_source
from pipeline.script.tidy import tidied
from pipeline.script.yamlread import read_tree
from tests.cli.said import render


@pytest.fixture
def desk(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("pack", pack_names())
def test_a_new_story_is_right_in_every_pack(pack: str, desk: Path) -> None:
    assert render("init", "group-chat", "--pack", pack).code == 0
    said = render("check", "group-chat/group-chat.yaml")
    assert (said.code, said.out) == (0, "1 story is fine\n"), said.err
    text = (desk / "group-chat" / "group-chat.yaml").read_text()
    assert 'title: "Group chat"' in text
    assert f"pack: {pack}" in text
    assert tidied(text) == text


def test_it_is_a_film_with_its_folders_and_a_workflow(desk: Path) -> None:
    listed = render("init", "films/bus").out.split()
    assert set(listed) == {str(path.relative_to(desk)) for path in (desk / "films").rglob("*") if path.is_file()}
    assert "films/bus/locales/.gitkeep" in listed
    workflow = yaml.safe_load((desk / "films/bus/.github/workflows/films.yml").read_text())
    runs = [step["run"] for step in workflow["jobs"]["films"]["steps"] if "run" in step]
    assert any("render check" in run for run in runs)
    assert "@" not in (desk / "films/bus/README.md").read_text()
    times = render("time", "films/bus/bus.yaml", "--no-voice").out
    assert 15 < float(times.splitlines()[-1].split()[0]) < 60
    read_tree(as_source("bus.yaml", (desk / "films/bus/bus.yaml").read_bytes()))


def test_catalogues_are_begun(desk: Path) -> None:
    assert render("init", "bus", "--locale", "zh").code == 0
    assert "Did you see" in (desk / "bus/locales/zh.po").read_text()
    assert render("init", "tram", "--locale", "xx-yy-zz").code == 2
    assert not (desk / "tram").exists()


@pytest.mark.parametrize("there", ["bus/bus.yaml", "bus/README.md", "bus/.gitignore", "bus"])
def test_nothing_is_written_over(there: str, desk: Path) -> None:
    file = desk / there
    file.parent.mkdir(exist_ok=True)
    file.write_text("mine")
    before = sorted(desk.rglob("*"))
    said = render("init", "bus")
    assert (said.code, said.out) == (2, "")
    assert "there already" in said.err
    assert file.read_text() == "mine"
    assert sorted(desk.rglob("*")) == before


@pytest.mark.parametrize("name", ["Größe", ".hidden", "a b", "x" * 70])
def test_a_name_that_can_not_be_is_told(name: str, desk: Path) -> None:
    said = render("init", name)
    assert (said.code, said.out) == (2, "")
    assert "name of a story" in said.err
    assert "no pack" in render("init", "bus", "--pack", "noodle").err


def test_the_folder_one_is_in_becomes_a_story(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "bus").mkdir()
    monkeypatch.chdir(desk / "bus")
    said = render("init", ".")
    assert said.code == 0, said.err
    assert render("check", "bus.yaml").code == 0

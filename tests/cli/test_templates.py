"""`render templates`: what there is, how it reads, and one's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.resources import templates_folder
from tests.cli.said import render
from tests.films import STORY, write


@pytest.fixture
def desk(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path, STORY)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_template_is_listed_with_what_it_is_for(desk: Path) -> None:
    listed = json.loads(render("templates", "list", "--json").out)
    ours = {path.relative_to(templates_folder()).as_posix() for path in templates_folder().rglob("*.txt")}
    named = {f"{locale}/{each['name']}".lstrip("/") for each in listed for locale in ("", *each["locales"])}
    assert ours <= named
    assert all(each["purpose"] for each in listed)
    assert {each["name"] for each in listed} >= {"cards/title.txt", "film/transcript.txt", "post/post.txt"}


def test_a_copy_is_found_first_and_is_not_overwritten(desk: Path) -> None:
    story = desk / "small.yaml"
    copied_to = render("templates", "copy", "cards/title", "--story", story).out.strip()
    assert copied_to.endswith("templates/cards/title.txt")
    copied = desk / "templates" / "cards" / "title.txt"
    assert copied.read_text() == (templates_folder() / "cards" / "title.txt").read_text()
    copied.write_text("{# Mine. #}\ntitle: mine\n")
    assert "title: mine" in render("templates", "show", "cards/title.txt", "--story", story).out
    (mine,) = [each for each in json.loads(render("templates", "list", "--story", story, "--json").out) if each["own"]]
    assert (mine["name"], mine["purpose"]) == ("cards/title.txt", "Mine")
    again = render("templates", "copy", "cards/title.txt", "--story", story)
    assert (again.code, again.out) == (2, "")
    assert "there already" in again.err
    assert "title: mine" in copied.read_text()


@pytest.mark.parametrize("name", ["cards/titel", "../secret", "/etc/passwd", "cards/title.txt/x"])
def test_a_template_that_is_none_is_told(name: str, desk: Path) -> None:
    for words in (("show", name), ("copy", name)):
        said = render("templates", *words)
        assert (said.code, said.out) == (2, "")
        assert "no template" in said.err
    assert 'did you mean "cards/title.txt"?' in render("templates", "show", "cards/titel").err

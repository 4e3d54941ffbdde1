"""What a machine may read: the same shapes everywhere, and nothing but JSON on stdout."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
import pytest
from PIL import Image

from pipeline.cli import COMMANDS, cli
from pipeline.film.plan import make_plan
from tests.cli.said import render
from tests.films import STORY, options, write

WITHOUT = {("schema",)}  # is JSON as it is


@pytest.fixture
def desk(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder one works in, with a story."""
    monkeypatch.chdir(tmp_path)
    return write(tmp_path)


def read(*words: object) -> Any:
    """What a command says, which has to be JSON alone."""
    said = render(*words)
    assert said.code == 0, said.err
    return json.loads(said.out)


def commands() -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for name in COMMANDS:
        command = cli.get_command(click.Context(cli), name)
        assert command is not None
        found += [(name, each) for each in command.commands] if isinstance(command, click.Group) else [(name,)]
    return found


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_every_command_speaks_to_machines(words: tuple[str, ...]) -> None:
    assert ("--json" in render(*words, "--help").out) is (words not in WITHOUT)


def test_a_sheet_of_one_scene_small(desk: Path, tiny_pack: Path) -> None:
    tiny = (desk.name, "--pack", tiny_pack, "--no-voice")
    made = read("sheet", *tiny, "--draft", "--scene", "two", "--json")
    beats = make_plan(desk, options(tiny_pack, scene="two")).timeline.beats
    assert made["files"] == ["output/small-tiny-draft-two-sheet.png"]
    assert [beat["id"] for beat in made["beats"]] == [beat.id for beat in beats if beat.span.length]
    with Image.open(made["files"][0]) as picture:
        assert picture.format == "PNG"
    assert render("sheet", *tiny, "--scene", "tow").code == 5


def test_the_sound_s_picture_says_what_was_measured(desk: Path, tiny_pack: Path) -> None:
    made = read("sound", desk.name, "--pack", tiny_pack, "--no-voice", "--scene", "two", "--json")
    assert made["files"] == ["output/small-tiny-two-sound.png"]
    assert {"integrated_lufs", "notes"} <= set(made)


def test_a_story_is_begun(desk: Path) -> None:
    files = read("init", "chat", "--locale", "zh", "--json")["files"]
    assert [name for name in files if not Path(name).is_file()] == []
    assert {"chat/chat.yaml", "chat/locales/chat.zh.po"} & {*files} >= {"chat/chat.yaml"}
    assert len(files) == sum(path.is_file() for path in Path("chat").rglob("*"))


def test_stories_are_put_in_form(desk: Path) -> None:
    desk.write_text(STORY.replace('"Did you see it?"', "'Did you see it?'"))
    checked = render("fmt", desk.name, "--check", "--json")
    assert (checked.code, json.loads(checked.out)) == (4, {"files": [desk.name]})
    assert read("fmt", desk.name, "--json") == {"files": [desk.name]}
    assert read("fmt", desk.name, "--json") == read("fmt", desk.name, "--check", "--json") == {"files": []}


def test_templates(desk: Path) -> None:
    shown = read("templates", "show", "cards/title", "--json")
    assert (shown["name"], shown["text"]) == ("cards/title.txt", Path(shown["file"]).read_text("utf-8"))
    assert read("templates", "copy", "cards/title", "--json") == {"files": ["templates/cards/title.txt"]}


def test_takes_are_accepted(desk: Path, tiny_pack: Path) -> None:
    (desk.parent / "takes").mkdir()
    (desk.parent / "takes" / "one-june-1.wav").write_bytes((tiny_pack / "sounds" / "pen.wav").read_bytes())
    words = ("takes", "accept", desk.name, "--pack", tiny_pack, "--json")
    assert read(*words) == {"files": ["takes/one-june-1.wav"]}
    assert read(*words) == {"files": []}


def test_the_cache(desk: Path, cache: Path) -> None:
    kept = cache / "takes" / "a"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(bytes(70))
    assert read("cache", "gc", "--max-size", "1GB", "--json") == {"files": 0, "bytes": 0}
    before = read("cache", "stats", "--json")["kinds"].values()
    gone = read("cache", "clear", "--json")
    assert gone == {key: sum(kind[key] for kind in before) for key in ("files", "bytes")}
    assert not kept.exists()


def test_a_pack_is_begun_and_drawn(desk: Path, tiny_pack: Path) -> None:
    files = read("pack", "new", "mine", "--json")["files"]
    assert "mine/pack.yaml" in files
    assert [name for name in files if not Path(name).is_file()] == []
    drawn = read("pack", "sheet", tiny_pack, "-o", "sheets", "--json")["files"]
    assert drawn == [f"sheets/tiny-{name}.jpg" for name in ("bo", "june", "things")]

"""The documentation is examples, and the examples work."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent
from typing import NamedTuple

import click
import numpy as np
import pytest
import yaml
from click.testing import CliRunner

from pipeline.cli import COMMANDS, cli
from pipeline.errors import InvalidInput
from pipeline.film.film import Film, plan_film
from pipeline.film.plan import Options, make_plan
from pipeline.packs import load_pack
from tests.effectbook import PICTURES, Example, changed_pack, examples, frames
from tests.errorbook import BOOK, PAGE, book, page
from tests.pictures import BEATS_OF, pictured, shipped
from tests.script.given import HEAD, problems_of
from tests.tinypack import write_tiny_pack

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
SMALL = (90, 160)
WITHOUT = re.compile(r"^ *(- effect:|transition:|- camera:).*\n", re.M)


class Block(NamedTuple):
    page: str
    kind: str
    text: str


def blocks(*kinds: str) -> Iterator[Block]:
    """The fenced blocks of these kinds, which are regular expressions."""
    for path in PAGES:
        for kind, text in re.findall(r"^```([^\n]*)\n(.*?)^```$", path.read_text(), re.M | re.S):
            if any(re.fullmatch(form, kind) for form in kinds):
                yield Block(path.name, kind, text)


def told(block: Block) -> str:
    """The story of an example."""
    return BEATS_OF + indent(block.text, 6 * " ") if block.kind.startswith("yaml beats") else block.text


def named(block: Block) -> str:
    return f"{block.page}-{block.text.strip().splitlines()[0][:30]}"


@pytest.mark.parametrize("block", list(blocks("yaml story", r"yaml beats.*")), ids=named)
def test_every_story_in_the_docs_is_right(block: Block, tmp_path: Path) -> None:
    for part in blocks(r"yaml part:\S+"):
        beside = tmp_path / part.kind.partition(":")[2]
        beside.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(part.text)
    file = tmp_path / "story.yaml"
    file.write_text(told(block))
    plan = make_plan(file, Options(voice=False, size=SMALL))
    assert plan.timeline.frames > 0
    frame = Film(plan).frame(int(plan.timeline.frames * 0.6))
    assert frame[..., :3].std() > 5  # something is drawn
    assert [note for note in plan.notes if "story.yaml:" in note and "is not verified" not in note] == []


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_every_effect_of_the_docs_shows(example: Example, tmp_path: Path) -> None:
    """It has its picture, and every frame is another one without the effect (or without the change of the pack)."""
    assert (PICTURES / f"{example.name}.jpg").exists()
    shown = frames(example, changed_pack(example.change, tmp_path), SMALL, tmp_path)
    story = example.story if example.change else WITHOUT.sub("", example.story)
    plain = frames(example._replace(story=story), "", SMALL, tmp_path)
    assert [moment for moment, one, other in zip(example.at, shown, plain, strict=True) if (one == other).all()] == []


@pytest.mark.parametrize("block", list(blocks(r"yaml beats \S+@\S+")), ids=named)
def test_every_picture_of_the_docs_is_what_its_example_makes(block: Block, tmp_path: Path) -> None:
    frame, picture = pictured(told(block), block.kind, tmp_path), shipped(block.kind)
    assert np.abs(frame - picture).mean() < 6, "draw it anew:  make docs"


def test_the_pack_of_the_docs_is_a_pack(tmp_path: Path) -> None:
    for block in blocks(r"\w+ pack:\S+"):
        file = tmp_path / "packs" / "dot" / block.kind.partition(":")[2]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(block.text)
    (story,) = blocks("yaml story:pack")
    (tmp_path / "story.yaml").write_text(story.text)
    film = plan_film(
        tmp_path / "story.yaml", Options(pack=str(tmp_path / "packs" / "dot"), voice=False, size=(90, 160))
    )
    assert film.frame(20)[95, 45, 2] > 200  # the dot is there, and yellow
    assert film.frame(20)[95, 45, 0] < 100


NAMES = re.compile(r"no (file|sticker|part|character|sound)\b|has no part|there is:|did you mean")


@pytest.mark.parametrize("block", [each for each in blocks("yaml") if each.page == "packs.md"], ids=named)
def test_every_fragment_of_a_pack_says_what_a_pack_can_say(block: Block, tmp_path: Path) -> None:
    """Laid over the tiny pack, which lacks the files and names it speaks of: nothing else is wrong with it."""
    pack, said = write_tiny_pack(tmp_path), yaml.safe_load(block.text)
    file = pack / ("characters/bo/parts.yaml" if "parts" in said else "characters/bo/character.yaml")
    file = file if {"parts", "follow"} & {*said} else pack / "pack.yaml"
    whole = yaml.safe_load(file.read_text("utf-8")) if file.exists() else {}
    file.write_text(yaml.safe_dump({**whole, **said}, sort_keys=False), "utf-8")
    try:
        load_pack(str(pack))
    except InvalidInput as wrong:
        told = [f"{each.message}; {each.hint}" for each in wrong.problems if each.file.endswith(file.name)]
        assert [each for each in told if "unknown key" in each or not NAMES.search(each)] == []


def test_the_scene_that_moviepy_changes_is_a_scene(tmp_path: Path) -> None:
    (block,) = (each for each in blocks("yaml") if each.page == "python-api.md")
    (tmp_path / "clip.mp4").touch()
    assert problems_of(HEAD + block.text.removeprefix("scenes:\n"), tmp_path) == ()


def test_the_page_of_errors_is_what_wrong_stories_get() -> None:
    assert PAGE.read_text("utf-8") == page(), "write it anew:  make docs"
    assert BOOK.read_text("utf-8") == book(), "write it anew:  make docs"


@pytest.mark.slow
@pytest.mark.parametrize("block", list(blocks("python")), ids=named)
def test_every_python_example_runs(block: Block, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "stories").symlink_to(ROOT / "stories")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    exec(compile(block.text, block.page, "exec"), names)
    assert names


def commands() -> list[str]:
    lines = (line.partition("#")[0].strip() for block in blocks("console") for line in block.text.splitlines())
    return sorted({line for line in lines if line.startswith("render ")})


@pytest.mark.parametrize("line", commands())
def test_every_command_in_the_docs_exists_with_its_options(line: str) -> None:
    words = shlex.split(line)[1:]
    command = words[0] if words[0] in COMMANDS else "film"
    deeper = words[1:2] if isinstance(cli.get_command(click.Context(cli), command), click.Group) else []
    help_text = CliRunner().invoke(cli, [command, *deeper, "--help"]).output
    missing = [w for w in words if w.startswith("-") and w not in ("--help", "--version") and w not in help_text]
    assert missing == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_and_pictures_lead_somewhere(path: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", path.read_text())
    broken = [t for t in targets if "://" not in t and not (path.parent / t).exists()]
    assert broken == []

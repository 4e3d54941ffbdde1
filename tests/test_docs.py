"""The documentation is examples, and the examples work."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from pipeline.cli import COMMANDS, cli
from pipeline.plan import Options, read_story

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))


class Block(NamedTuple):
    page: str
    kind: str
    text: str


def blocks(*kinds: str) -> Iterator[Block]:
    for page in PAGES:
        for kind, text in re.findall(r"^```([^\n]*)\n(.*?)^```$", page.read_text(), re.M | re.S):
            if kind in kinds:
                yield Block(page.name, kind, text)


def named(block: Block) -> str:
    return f"{block.page}-{block.text.strip().splitlines()[0][:30]}"


@pytest.mark.parametrize("block", list(blocks("yaml story")), ids=named)
def test_every_story_in_the_docs_is_right(block: Block, tmp_path: Path) -> None:
    file = tmp_path / "story.yaml"
    file.write_text(block.text)
    assert read_story(file, Options()).scenes


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
    help_text = CliRunner().invoke(cli, [command, "--help"]).output
    missing = [w for w in words if w.startswith("-") and w not in ("--help", "--version") and w not in help_text]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", page.read_text())
    broken = [t for t in targets if "://" not in t and not (page.parent / t).exists()]
    assert broken == []

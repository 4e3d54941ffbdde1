"""Every command explains itself with an example, without loading anything heavy."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from pipeline.cli import COMMANDS, cli
from pipeline.errors import InvalidInput
from tests.films import write

HEAVY = ("numpy", "skia", "moviepy", "PIL", "pydantic", "jinja2", "yaml", "rich")


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_a_command_shows_an_example(command: str) -> None:
    result = CliRunner().invoke(cli, [command, "--help"])
    assert result.exit_code == 0
    assert f"render {'stories' if command == 'film' else command}" in result.output


def every_command(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    if isinstance(command, click.Group):
        context = click.Context(command)
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            assert found is not None
            yield from every_command(found, f"{name} {inner}".strip())
    else:
        yield name, command


def test_whatever_takes_a_story_takes_its_variables() -> None:
    """All but `fmt`, which only looks at the text."""
    lacking = []
    for name, command in every_command(cli, ""):
        arguments = {each.name for each in command.params if isinstance(each, click.Argument)}
        options = {option for each in command.params for option in each.opts}
        if arguments & {"story", "stories"} and not {"--var", "--vars"} <= options:
            lacking.append(name)
    assert lacking == ["fmt"]


def test_help_names_every_command_and_exit_code() -> None:
    text = CliRunner().invoke(cli, ["--help"]).output
    assert [name for name in COMMANDS if name not in text] == []
    assert [code for code in ("0 ok", "2 invalid", "3 this machine", "130/143") if code not in text] == []


def _loaded(heavy: tuple[str, ...], *words: str) -> str:
    """Which of the heavy modules a command has imported when it ends."""
    code = (
        "import sys\nfrom click.testing import CliRunner\nfrom pipeline.cli import cli\n"
        f"assert CliRunner().invoke(cli, {[*words]!r}).exit_code == 0\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_help_imports_nothing_heavy() -> None:
    assert _loaded(HEAVY, "--help") == "[]"


def test_a_check_loads_neither_what_paints_nor_what_speaks(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    story = write(tmp_path).as_posix()
    heavy = ("numpy", "skia", "moviepy", "kornia_rs", "pipeline.voice.rungs", "pipeline.drawing.puppet")
    assert _loaded(heavy, "check", story, "--pack", str(tiny_pack)) == "[]"


def test_a_second_still_loads_neither_the_language_nor_the_crew(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    story, still = write(tmp_path).as_posix(), (tmp_path / "still.png").as_posix()
    words = ("still", story, "--at", "1", "-o", still, "--pack", str(tiny_pack), "--no-voice", "--draft")
    heavy = ("yaml", "jinja2", "moviepy", "pipeline.script.loader", "pipeline.staging", "pipeline.encode.jobs")
    assert _loaded(heavy, *words) != "[]"
    assert _loaded(heavy, *words) == "[]"


def test_what_others_left_for_the_end_is_done_though_the_command_ends_at_once() -> None:
    code = (
        "import atexit, sys\nfrom pipeline.cli import main\n"
        "atexit.register(print, 'tidied up')\nsys.argv = ['render', 'fmt', '--check', 'no-story.yaml']\nmain()"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.stdout.endswith("tidied up\n")
    assert ended.returncode == InvalidInput.exit_code

"""Every command explains itself with an example, without loading anything heavy."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from pipeline.cli import COMMANDS, cli

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


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom click.testing import CliRunner\nfrom pipeline.cli import cli\n"
        "assert CliRunner().invoke(cli, ['--help']).exit_code == 0\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"

"""Every command explains itself with an example, without loading anything heavy."""

from __future__ import annotations

import subprocess
import sys

import pytest
from click.testing import CliRunner

from pipeline.cli import COMMANDS, cli

HEAVY = ("numpy", "skia", "moviepy", "PIL", "pydantic", "jinja2", "yaml", "rich")


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_a_command_shows_an_example(command: str) -> None:
    result = CliRunner().invoke(cli, [command, "--help"])
    assert result.exit_code == 0
    assert f"render {'stories' if command == 'film' else command}" in result.output


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

"""The command `render`. One command per file; heavy rooms are imported inside the commands that need them."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn

import click
from click_default_group import DefaultGroup

from pipeline.core.registry import guess

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "film": "Render a story to a film (the default).",
        "publish": "Write a folder ready to upload for one of the kit's accounts.",
        "check": "Check a story without drawing it.",
        "time": "Print the beat table: starts, lengths, reading speed.",
        "plan": "Print the timeline.",
        "still": "Draw one frame.",
        "mix": "Write the film's sound, and its stems.",
        "sound": "Draw the film's sound: waves, loudness, beats, words, mouths.",
        "sheet": "Draw a contact sheet, one frame per beat.",
        "templates": "List, show and copy text templates.",
        "init": "Begin a story: a working script, its folders, a CI workflow.",
        "explain": "Explain the code of an error.",
        "fmt": "Put stories into their canonical form.",
        "list": "List packs, characters, expressions, verbs ...",
        "pack": "Make a creator's pack, check it, look at all of it.",
        "lines": "List the texts of a story; write and read translations.",
        "takes": "Look at the recordings of a story.",
        "voices": "List voices, or hear one say a line.",
        "schema": "Print the JSON Schema that editors complete and check stories with.",
        "doctor": "Look at this machine: what rendering needs and has.",
        "cache": "Look at or clean the cache.",
    }
)

_MANY = 1_000_000  # objects made and not freed: a command that makes fewer ends before its garbage matters


# Words that people try, and how it is said here.
WORDS: Mapping[str, str] = MappingProxyType(
    {
        "help": "`render --help` lists what there is, `render still --help` explains one",
        "new": "begin a story with  render init my-story, a pack with  render pack new my-pack",
        "render": "the command is  render story.yaml",
        "version": "`render --version` says it",
    }
)


class LazyGroup(DefaultGroup):  # type: ignore[misc]
    """Commands by name; a command's module is imported when it is run, not for `--help`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*COMMANDS]  # `list` is a module here, once that command has been imported

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        if cmd_name not in COMMANDS:  # a story: the default command gets it back as its first argument
            _refuse_typo(cmd_name)
            ctx.arg0 = cmd_name  # type: ignore[attr-defined]
            cmd_name = self.default_cmd_name
        command: click.Command = import_module(f"pipeline.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([*COMMANDS.items()])


def _refuse_typo(word: str) -> None:
    """A word that is no command, and does not look like a file either, was meant to be a command."""
    if not word.startswith("-") and not Path(word).suffix and not Path(word).exists():
        meant = next((f"{word}{end}" for end in (".yaml", ".yml") if Path(f"{word}{end}").is_file()), "")
        hint = f'the story is "{meant}"' if meant else WORDS.get(word) or guess(word, COMMANDS)
        raise click.UsageError(f'no command "{word}"; {hint}')


@click.command(
    cls=LazyGroup,
    default="film",
    default_if_no_args=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="kindreel", prog_name="render")
def cli() -> None:
    """Turn story scripts into short vertical films.

    \b
      render story.yaml                 the film, to output/story.mp4
      render story.yaml --draft         the same, small and quick
      render still story.yaml --at 3.2  one frame as PNG
      render check story.yaml           every mistake at once

    \b
    Exit codes: 0 ok, 1 a film failed, 2 invalid input, 3 this machine lacks something,
    4 a check of the result differs, 5 nothing selected, 130/143 interrupted.
    """


def main() -> None:
    """The door: run the command, speak errors, set the exit code."""
    _start_lightly()
    from pipeline.cli.speak import speaking

    _leave(speaking(lambda: cli.main(prog_name="render", standalone_mode=False)))


def _start_lightly() -> None:
    """Make no threads and sweep nothing for what a command imports, which is half of a short command's time."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # small sums only; more threads would also round differently
    gc.set_threshold(_MANY, 10, 10)


def _leave(code: int) -> NoReturn:
    """End at once. To free all that was loaded, object by object, would take a sixth of a still's time."""
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):  # closed, or nobody reads it any more
            stream.flush()
    os._exit(code)

"""`render takes`: the recordings of a story."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import Asked, emit, emit_files, story_options

if TYPE_CHECKING:
    from pipeline.film.takebook import Row, Status


@click.group("takes", short_help="Look at the recordings of a story.")
def command() -> None:
    """Recordings lie beside the story as takes/<id>.wav (or .flac, .mp3, .m4a), by the ids that `render lines` lists.

    \b
      render takes status stories/delete.yaml
      render takes accept stories/delete.yaml
    """


@command.command("status")
@story_options
@click.option("--strict", is_flag=True, help="Exit with 1 when a recording is missing, stale or broken.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def status(story: Path, asked: Asked, strict: bool, as_json: bool) -> int:
    """For every line of STORY: is there a recording, is it for these words, and what is wrong with it.

    \b
      render takes status stories/delete.yaml
      render takes status stories/delete.yaml --locale zh --json
    """
    from pipeline.cli.progress import waiting_to_stderr
    from pipeline.film import takebook

    with waiting_to_stderr() as waiting:
        waiting.now("listening to the recordings")
        found = takebook.status(story, asked.options())
    if as_json:
        emit({"lines": [asdict(row) for row in found.rows], "unused": list(found.unused)})
    else:
        _show(found)
    return int(strict and any(row.state != "have" for row in found.rows))


@command.command("accept")
@story_options
@click.option("--json", "as_json", is_flag=True, help="The recordings newly accepted as JSON on stdout.")
def accept(story: Path, asked: Asked, as_json: bool) -> None:
    """Note that the recordings there are fit the words of STORY as they are now, in takes/takes.json.

    When a line's words change after that, its recording counts as stale.

    \b
      render takes accept stories/delete.yaml
    """
    from pipeline.film import takebook

    fresh = takebook.accept(story, asked.options())
    if as_json:
        emit_files(fresh, as_json)
        return
    click.echo("\n".join(f"{file} accepted" for file in fresh) or "nothing new to accept")


def _show(found: Status) -> None:
    widest = max((len(row.id) for row in found.rows), default=0)
    for row in found.rows:
        click.echo(f"{row.state:<8} {row.id:<{widest}}  {_told(row)}")
        for remark in row.remarks:
            click.echo(f"{'':<8} {'':<{widest}}  {remark}")
    for file in found.unused:
        click.echo(f"{'unused':<8} {file}")
    states = ("have", "missing", "stale", "broken")
    click.echo(", ".join(f"{found.count(state)} {state}" for state in states))  # type: ignore[arg-type]


def _told(row: Row) -> str:
    if row.state == "missing":
        return row.text
    note = "" if row.accepted or row.state != "have" else "  (not accepted yet)"
    return f"{row.file}  {row.seconds:.2f} s  words {row.times}{note}" if row.times else row.file

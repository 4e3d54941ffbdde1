"""`render check`: every mistake of a story at once, without drawing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import KIT, LOCALE, PACK, VARIABLE, VARIABLES_FILE, emit, given
from pipeline.errors import InvalidInput, Problem

if TYPE_CHECKING:
    from pipeline.film.options import Options


@click.command("check", short_help="Check a story without drawing it.")
@click.argument("stories", nargs=-1, required=True, type=click.Path(path_type=Path))
@VARIABLE
@VARIABLES_FILE
@PACK
@KIT
@LOCALE
@click.option("--sound", "listen", is_flag=True, help="Speak and mix it too: lines that sounds drown, loudness, peaks.")
@click.option("--rows", type=click.Path(path_type=Path), help="With every row of a .csv, .json or .jsonl table.")
@click.option("--json", "as_json", is_flag=True, help="The problems as JSON on stdout.")
def command(
    stories: tuple[Path, ...],
    variables: tuple[str, ...],
    variables_file: Path | None,
    pack: str,
    kit: str,
    locale: str,
    listen: bool,
    rows: Path | None,
    as_json: bool,
) -> int:
    """Check STORIES: language, names, files, durations, cards. Tells every problem and its line; exit code 2 if any.

    \b
      render check stories/delete.yaml
      render check stories/*.yaml --json
      render check stories/delete.yaml --locale zh
      render check stories/delete.yaml --sound
      render check stories/shout-out.yaml --rows stories/shout-out.csv
    """
    from datetime import date

    from pipeline.cli.progress import waiting_to_stderr
    from pipeline.cli.speak import told
    from pipeline.core.dump import to_json
    from pipeline.film.plan import Options, look_over

    options = Options(variables=given(variables, variables_file), pack=pack, kit=kit, locale=locale)
    today = date.today().isoformat()
    problems: list[Problem] = []
    notes: list[str] = []
    with waiting_to_stderr() as waiting:
        for path in stories:
            waiting.now(f"reading {path}")
            wrong, noted = _of_rows(path, rows, options) if rows else look_over(path, options, today)
            problems += wrong
            notes += noted
        if listen:
            from pipeline.film.listening import listen_over

            notes += [
                f"{path}: {s}" for path in stories for s in listen_over(path, options, waiting.lines, waiting.now)
            ]
    if as_json:
        emit([to_json(problem) for problem in problems])
        return InvalidInput.exit_code if problems else 0
    for note in notes:
        click.echo(f"note: {note}", err=True)
    if problems:
        click.echo(told(problems), err=True)
    else:
        click.echo(f"{len(stories)} {'story is' if len(stories) == 1 else 'stories are'} fine")
    return InvalidInput.exit_code if problems else 0


def _of_rows(story: Path, table: Path, options: Options) -> tuple[tuple[Problem, ...], tuple[str, ...]]:
    """What is wrong with the story for any row of a table."""
    from pipeline.rows.plan import planned

    try:
        planned(story, table, "{row}.mp4", options)
    except InvalidInput as wrong:
        return wrong.problems, ()
    return (), ()

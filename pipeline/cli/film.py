"""`render story.yaml`: the film and the files beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import Asked, emit, story_options
from pipeline.cli.speak import words

if TYPE_CHECKING:
    from pipeline.film.options import Options
    from pipeline.making.progress import Report
    from pipeline.render import Result


@click.command("film", short_help="Render a story to a film (the default).")
@story_options
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The film's file [default: output/<story>.mp4].")
@click.option("-j", "--jobs", type=click.IntRange(1, 64), help="Processes [default: this machine's cores].")
@click.option("--draft", is_flag=True, help="360x640 and a quick encode, to see the timing.")
@click.option("--scene", metavar="ID", default="", help="Only this scene.")
@click.option("--no-cache", is_flag=True, help="Make every frame anew.")
@click.option(
    "--writer",
    type=click.Choice(["segments", "moviepy"]),
    default="segments",
    show_default=True,
    help="The fast writer, or MoviePy alone.",
)
@click.option("--rows", type=click.Path(path_type=Path), help="One film per row of a .csv, .json or .jsonl table.")
@click.option("--keep-going", is_flag=True, help="With --rows: a row that fails does not stop the others.")
@click.option("--json", "as_json", is_flag=True, help="The result as JSON on stdout.")
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
def command(
    story: Path,
    asked: Asked,
    output: Path | None,
    jobs: int | None,
    draft: bool,
    scene: str,
    no_cache: bool,
    writer: str,
    rows: Path | None,
    keep_going: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """Render STORY to a film, with subtitles, poster, contact sheet, post text and manifest beside it.

    \b
      render stories/delete.yaml
      render stories/delete.yaml -o out/film.mp4 --jobs 4
      render stories/delete.yaml --draft --scene hook
      render stories/delete.yaml --locale zh
      render stories/delete.yaml --rows people.csv -o "output/{name}.mp4"
    """
    from pipeline.encode.standby import standby

    target = output or Path("output") / f"{asked.called(story, draft, scene)}.mp4"
    with standby(_in_advance(story, target, jobs), "pipeline.making.makers") as hire:
        from pipeline.cli.progress import progress_to_stderr
        from pipeline.render import render_film

        options = asked.options(draft=draft, scene=scene)

        def one(target: Path, options: Options, report: Report) -> Result:
            return render_film(
                story,
                target,
                options,
                jobs=jobs,
                cached=not no_cache,
                draft=draft,
                writer=writer,
                report=report,
                hire=hire,
            )

        if rows is not None:
            return _rows(story, rows, str(target), options, one, keep_going, as_json, quiet)
        with progress_to_stderr(quiet) as report:
            result = one(target, options, report)
    for note in result.notes:
        click.echo(f"note: {note}", err=True)
    if as_json:
        emit(result.facts())
    else:
        click.echo("\n".join(str(path) for path in result.files))
    return 0


def _in_advance(story: Path, film: Path, jobs: int | None) -> int:
    """How many processes to start before the story is read: none when its film is likely to be there already."""
    from pipeline.core.cores import cores

    try:
        changed = story.stat().st_mtime
    except OSError:
        return 0
    try:
        return 0 if film.stat().st_mtime > changed else jobs or cores()
    except OSError:
        return jobs or cores()


def _rows(
    story: Path,
    table: Path,
    pattern: str,
    options: Options,
    one: Callable[[Path, Options, Report], Result],
    keep_going: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """A film for every row; all of them are looked at first."""
    from pipeline.cli.progress import progress_to_stderr
    from pipeline.rows.plan import planned
    from pipeline.rows.run import exit_code, facts, render_rows

    with progress_to_stderr(quiet) as report:
        outcomes = render_rows(planned(story, table, pattern, options), one, keep_going=keep_going, report=report)
    for outcome in outcomes:
        if outcome.error is not None:
            click.echo(f"row {outcome.film.row.number}: {words(outcome.error)}", err=True)
        elif not as_json and outcome.result:
            click.echo(str(outcome.result.film))
    missing = sum(outcome.result is None for outcome in outcomes)
    if missing:
        click.echo(
            f"{len(outcomes) - missing} of {len(outcomes)} rows have their film; run again to continue", err=True
        )
    if as_json:
        emit(facts(outcomes))
    return exit_code(outcomes)

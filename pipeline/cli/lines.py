"""`render lines`: the texts of a story, and their translations."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import KIT, PACK, VARIABLE, VARIABLES_FILE, emit, emit_files, given

if TYPE_CHECKING:
    from pipeline.locales.desk import Taken
    from pipeline.locales.report import Progress
    from pipeline.script.story import Story


@click.command("lines", short_help="List the texts of a story; write and read translations.")
@click.argument("story", type=click.Path(path_type=Path))
@VARIABLE
@VARIABLES_FILE
@PACK
@KIT
@click.option("--po", "po", metavar="TAG", default="", help="Write or update the catalogue of a language, as zh.")
@click.option("--locale", metavar="TAG", default="", help="Which language --csv and --import are about.")
@click.option("--csv", "csv_file", type=click.Path(path_type=Path), help="Write an actors' sheet.")
@click.option("--import", "source", type=click.Path(path_type=Path), help="Read translations from a .csv or .po file.")
@click.option("--pin", is_flag=True, help="Write the ids into the story, so that no later change renames a line.")
@click.option("--report", is_flag=True, help="What every translation lacks, with places.")
@click.option("--json", "as_json", is_flag=True, help="The texts, the report, or what was written, as JSON on stdout.")
def command(
    story: Path,
    variables: tuple[str, ...],
    variables_file: Path | None,
    pack: str,
    kit: str,
    po: str,
    locale: str,
    csv_file: Path | None,
    source: Path | None,
    pin: bool,
    report: bool,
    as_json: bool,
) -> None:
    """List what STORY says and shows, with ids; or take its texts to translators and actors, and back.

    \b
      render lines stories/delete.yaml                        ids, speakers, moods, words
      render lines stories/delete.yaml --po zh                write or update locales/…zh.po
      render lines stories/delete.yaml --locale zh --csv zh.csv
      render lines stories/delete.yaml --locale zh --import zh.csv
      render lines stories/delete.yaml --report               what is missing or out of date
      render lines stories/delete.yaml --pin                  ids written into the story
    """
    from pipeline.film.plan import Options, line_seconds, read_story
    from pipeline.locales import desk

    options = Options(variables=given(variables, variables_file), pack=pack, kit=kit)
    read = read_story(story, options)
    if pin:
        _pin(story, read, as_json)
        return
    tag = desk.language(po or locale)
    seconds = partial(line_seconds, story, options)
    if report:
        _report(desk.reports(read, story, tag), as_json)
        return
    if source:
        _take_in(desk.take_in(read, story, tag, source, seconds()), as_json)
    elif po:
        emit_files([desk.write_catalogue(read, story, tag, seconds())], as_json)
    if csv_file:
        emit_files([desk.write_sheet(read, story, tag, csv_file, seconds())], as_json)
    if not (source or po or csv_file):
        _list(desk.rows(read, story, tag), as_json)


def _take_in(taken: Taken, as_json: bool) -> None:
    if as_json:
        emit({"files": [str(taken.file)], "changed": taken.changed, "texts": taken.texts})
    else:
        click.echo(f"{taken.file}: {taken.changed} of {taken.texts} texts changed")


def _pin(path: Path, story: Story, as_json: bool) -> None:
    """Write derived ids into the file, everything else as it is."""
    from pipeline.locales.units import units
    from pipeline.making.target import IN_PLACE, write_target
    from pipeline.script.pin import pinned
    from pipeline.script.source import read_source

    wanted = {unit.id.partition(".")[0] for unit in units(story)} | {scene.id for scene in story.scenes}
    text, ids = pinned(read_source(path).text, story, wanted)
    if ids:
        write_target(path, text.encode(), IN_PLACE)
    if as_json:
        emit({"files": [str(path)] if ids else [], "ids": [*ids]})
        return
    click.echo(f"{len(ids)} ids written into {path}" if ids else f"every id stands in {path} already")


def _list(rows: list[dict[str, object]], as_json: bool) -> None:
    if as_json:
        emit(rows)
        return
    widest = max((len(str(row["id"])) for row in rows), default=0)
    for row in rows:
        who = f"{row['speaker']} ({row['mood']})" if row["mood"] else row["speaker"] or row["kind"]
        translation = f"  →  {row['translation']}" if row["translation"] else ""
        click.echo(f"{row['id']:<{widest}}  {who!s:<20}  {row['source']}{translation}")


def _report(found: tuple[Progress, ...], as_json: bool) -> None:
    from pipeline.script.report import file_lines, format_problem

    if as_json:
        emit([each.facts() for each in found])
        return
    read = file_lines()
    for each in found:
        click.echo(each.words)
        for lack in each.lacks:
            click.echo(format_problem(lack, read))
    if not found:
        click.echo("no catalogues beside this story; a new one:  render lines STORY --po zh")

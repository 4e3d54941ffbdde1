"""`render init`: a new story that works at once."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.options import emit_files


@click.command("init", short_help="Begin a story: a working script, its folders, a CI workflow.")
@click.argument("name", type=click.Path(path_type=Path))
@click.option("--pack", metavar="NAME", default="doodle", show_default=True, help="Whose art.")
@click.option("--locale", "locales", metavar="TAG", multiple=True, help="Begin a translation too, as zh.")
@click.option("--json", "as_json", is_flag=True, help="The files as JSON on stdout.")
def command(name: Path, pack: str, locales: tuple[str, ...], as_json: bool) -> None:
    """Make a folder NAME with a story of twenty seconds, ready to be changed. What is there already is left alone.

    \b
      render init group-chat
      render init .
      render init group-chat --pack bubblegum --locale zh --locale ms
    """
    from pipeline.errors import InvalidInput, Problem
    from pipeline.film.beginning import beginning
    from pipeline.locales.desk import language
    from pipeline.making.target import write_targets

    tags = [language(tag) for tag in locales]
    called = Path(name.resolve().name)  # `render init .` fills the folder one is in
    files = beginning(called, pack)
    there = [path for path in files if (name / path).exists()]
    if there or (name.exists() and not name.is_dir()):
        what = str(name / there[0]) if there else str(name)
        raise InvalidInput((Problem(what, 0, 0, "this is there already", "choose another name"),))
    write_targets({name / path: text.encode() for path, text in files.items()}, "choose another folder")
    story = name / f"{called}.yaml"
    emit_files([*(name / path for path in files), *(_catalogue(story, tag) for tag in tags)], as_json)
    click.echo(f"\nnow:  render {story} --draft", err=True)


def _catalogue(story: Path, tag: str) -> Path:
    """Begin a translation."""
    from pipeline.film.plan import Options, line_seconds, read_story
    from pipeline.locales.desk import write_catalogue

    return write_catalogue(read_story(story, Options()), story, tag, line_seconds(story, Options()))

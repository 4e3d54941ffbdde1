"""`render templates`: the texts of cards, posts, transcripts, and how to have one's own."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from pipeline.cli.options import emit, emit_files
from pipeline.errors import InvalidInput, Problem

STORY = click.option(
    "--story", type=click.Path(path_type=Path), help="Look beside this story first, as its film would."
)
LOCALE = click.option("--locale", metavar="TAG", default="", help="As a film in this language finds it.")


@click.group("templates", short_help="List, show and copy text templates.")
def command() -> None:
    """Templates make the words of cards, post texts, transcripts, audio descriptions and credits.

    \b
      render templates list
      render templates show film/transcript.txt
      render templates copy cards/title.txt
    """


@command.command("list")
@STORY
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def list_all(story: Path | None, as_json: bool) -> None:
    """Every template: its name, what it is for, the languages that have their own.

    \b
      render templates list
      render templates list --story stories/delete.yaml --json
    """
    from pipeline.script.templatelist import templates

    found = templates(_folders(story))
    if as_json:
        emit([template._asdict() for template in found])
        return
    for each in found:
        own = f"  (yours: {each.file})" if each.own else ""
        languages = f"  [{', '.join(each.locales)}]" if each.locales else ""
        click.echo(f"{each.name:<24} {each.purpose}{languages}{own}")


@command.command("show")
@click.argument("name")
@STORY
@LOCALE
@click.option("--json", "as_json", is_flag=True, help="Its name, file and text as JSON.")
def show(name: str, story: Path | None, locale: str, as_json: bool) -> None:
    """Print the template NAME as a film would find it.

    \b
      render templates show cards/title.txt
      render templates show cards/helpline.txt --locale zh
    """
    file = _found(name, story, locale)
    text = file.read_text("utf-8")
    if as_json:
        emit({"name": f"{name.removesuffix('.txt')}.txt", "file": str(file), "text": text})
    else:
        click.echo(text, nl=False)


@command.command("copy")
@click.argument("name")
@STORY
@LOCALE
@click.option("--to", "folder", type=click.Path(path_type=Path), help="The folder that gets templates/NAME.")
@click.option("--json", "as_json", is_flag=True, help="The files as JSON on stdout.")
def copy(name: str, story: Path | None, locale: str, folder: Path | None, as_json: bool) -> None:
    """Copy the template NAME beside a story, to be changed there. A file that is there already is left alone.

    \b
      render templates copy cards/title.txt --story stories/delete.yaml
      render templates copy film/credits.txt --to packs/mine --locale zh
    """
    from pipeline.making.target import write_target

    source = _found(name, story, locale)
    name = name.removesuffix(".txt") + ".txt"
    root = folder or (story.parent if story else Path())
    target = root / "templates" / locale / name if locale else root / "templates" / name
    if target.exists():
        raise InvalidInput((Problem(str(target), 0, 0, "this file is there already", "delete it first, or give --to"),))
    write_target(target, source.read_bytes(), "choose another folder:  --to FOLDER")
    emit_files([target], as_json)


def _found(name: str, story: Path | None, locale: str) -> Path:
    from pipeline.core.registry import guess
    from pipeline.script.templatelist import templates
    from pipeline.script.templates import find_template, has_template

    full = name if name.endswith(".txt") else f"{name}.txt"
    folders = _folders(story)
    if not has_template(full, locale, folders):
        near = guess(full, [each.name for each in templates(folders)])
        raise InvalidInput((Problem("NAME", 0, 0, f'there is no template "{name}"', near, "E407"),))
    return find_template(full, locale, folders)


def _folders(story: Path | None) -> tuple[str, ...]:
    """Of the story, its pack and its kit, as far as they are known: the story may still be wrong."""
    if story is None:
        return ()
    from pipeline.packs import load_kit, load_pack
    from pipeline.script.top import top_word

    found = [str(story.resolve().parent)]
    for load, key in ((load_pack, "pack"), (load_kit, "kit")):
        with suppress(InvalidInput):
            found.append(load(top_word(story, key)).folder)
    return tuple(folder for folder in found if folder)

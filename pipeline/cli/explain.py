"""`render explain`: what a code means, an example, and the way out."""

from __future__ import annotations

import json
from collections.abc import Mapping

import click

from pipeline.cli.options import emit
from pipeline.errors import InvalidInput, Problem


@click.command("explain", short_help="Explain the code of an error.")
@click.argument("code", required=False)
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def command(code: str | None, as_json: bool) -> None:
    """Explain CODE with an example; with a word, list the codes that are about it; without, list every code.

    \b
      render explain E210
      render explain pose
      render explain
    """
    from pipeline.core.registry import closest
    from pipeline.resources import assets_folder

    book = json.loads((assets_folder() / "errors.json").read_text("utf-8"))
    if code is None:
        if as_json:
            emit(book)
        else:
            click.echo("\n".join(f"{name}  {entry['meaning']}" for name, entry in book.items()))
        return
    name = code.upper()
    if name not in book and (about := {each: entry for each, entry in book.items() if _speaks_of(entry, code)}):
        if as_json:
            emit(about)
        else:
            click.echo("\n".join(f"{each}  {entry['meaning']}" for each, entry in about.items()))
        return
    if name not in book:
        near = closest(code, [each.lower() for each in book])
        hint = f'did you mean "{near.upper()}"?' if near else "render explain  lists them all"
        raise InvalidInput((Problem("CODE", 0, 0, f'there is no error "{code}"', hint),))
    entry = book[name]
    if as_json:
        emit({"code": name, **entry})
        return
    click.echo(f"{name}: {entry['meaning']}\n\n{entry['more']}\n\nFor example:\n\n{entry['example']}")


def _speaks_of(entry: Mapping[str, str], word: str) -> bool:
    """Whether a code's own line has every word asked for."""
    return all(each in entry["meaning"].lower() for each in word.lower().split())

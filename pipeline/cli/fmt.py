"""`render fmt`: a story in its canonical form."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.options import emit_files
from pipeline.errors import InvalidInput, VerificationDiffers


@click.command("fmt", short_help="Put stories into their canonical form.")
@click.argument("stories", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Write nothing; exit code 4 if a story is not in its canonical form.")
@click.option("--json", "as_json", is_flag=True, help="The stories that change as JSON on stdout.")
def command(stories: tuple[Path, ...], check: bool, as_json: bool) -> None:
    """Write STORIES with keys in the language's order and words quoted alike. Comments stay; the film stays the same.

    \b
      render fmt stories/delete.yaml
      render fmt stories/*.yaml --check
    """
    from pipeline.making.target import IN_PLACE, write_target
    from pipeline.script.source import read_source
    from pipeline.script.tidy import tidied
    from pipeline.script.wrong import Wrong

    new, problems = {}, []
    for path in stories:
        try:
            text = read_source(path).text
            made = tidied(text, str(path))
        except Wrong as error:
            problems += [error.problem] if error.problem else []
            continue
        if made != text:
            new[path] = made
    if problems:
        raise InvalidInput(tuple(problems))
    if check and as_json:
        emit_files(new, as_json)
    if check and new:
        names = ", ".join(str(path) for path in new)
        raise VerificationDiffers(f"not in canonical form: {names}", "render fmt writes it")
    for path, text in new.items():
        write_target(path, text.encode(), IN_PLACE)
    if not check:
        emit_files(new, as_json)

"""`render check`: every mistake of a story at once, without drawing."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.options import emit, pairs
from pipeline.errors import InvalidInput


@click.command("check", short_help="Check a story without drawing it.")
@click.argument("stories", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--var", "variables", metavar="NAME=VALUE", multiple=True, help="Set a variable of the story.")
@click.option("--json", "as_json", is_flag=True, help="The problems as JSON on stdout.")
def command(stories: tuple[Path, ...], variables: tuple[str, ...], as_json: bool) -> int:
    """Check STORIES: language, names, files and durations. Prints every problem with its line; exit code 2 if any.

    \b
      render check stories/delete.yaml
      render check stories/*.yaml --json
    """
    from pipeline.core.dump import to_json
    from pipeline.plan import Options, read_story
    from pipeline.script.report import format_problems

    problems = []
    for path in stories:
        try:
            read_story(path, Options(variables=pairs(variables)))
        except InvalidInput as wrong:
            problems += wrong.problems
    if as_json:
        emit([to_json(problem) for problem in problems])
    elif problems:
        from pipeline.cli.speak import read_line

        click.echo(format_problems(tuple(problems), read_line), err=True)
    else:
        click.echo(f"{len(stories)} {'story is' if len(stories) == 1 else 'stories are'} fine")
    return 2 if problems else 0

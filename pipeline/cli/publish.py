"""`render publish`: a folder ready to upload."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.options import Asked, emit, story_options


@click.command("publish", short_help="Write a folder ready to upload for one of the kit's accounts.")
@story_options
@click.option("--account", metavar="NAME", default="", help="An account of the story's kit; `render list accounts`.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The folder [default: output/<story>-<account>-…]."
)
@click.option("-j", "--jobs", type=click.IntRange(1, 64), help="Processes [default: this machine's cores].")
@click.option("--draft", is_flag=True, help="360x640 and a quick encode, to try the folder.")
@click.option("--json", "as_json", is_flag=True, help="The result as JSON on stdout.")
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
def command(
    story: Path,
    asked: Asked,
    account: str,
    output: Path | None,
    jobs: int | None,
    draft: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    """Write a folder for one of the kit's accounts: film, poster, captions, post text, alt text, checklist.

    \b
      render publish stories/delete.yaml --account singapore
      render publish stories/delete.yaml --account singapore --locale zh
      render publish stories/delete.yaml --account global-tips --platform reels -o upload/reels

    Market, language, platform and hashtags are the account's. Nothing is written when a text is not translated, a
    helpline is overdue for review, or film or post are too long for the platform.
    """
    from datetime import date

    from pipeline.cli.progress import progress_to_stderr
    from pipeline.publishing.publish import publish_film

    with progress_to_stderr(quiet) as report:
        made = publish_film(
            story,
            account,
            asked.options(draft=draft),
            date.today().isoformat(),
            output,
            jobs=jobs,
            draft=draft,
            report=report,
        )
    if as_json:
        emit(made.facts())
        return
    click.echo("\n".join(str(made.folder / name) for name in made.files))
    for item in made.open_items:
        click.echo(f"to do: {item.title}: {item.text}", err=True)

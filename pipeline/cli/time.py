"""`render time`: the beat table."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.options import Asked, emit, story_options


@click.command("time", short_help="Print the beat table: starts, lengths, reading speed.")
@story_options
@click.option("--json", "as_json", is_flag=True, help="The table as JSON.")
def command(story: Path, asked: Asked, as_json: bool) -> None:
    """Print when every beat of STORY starts, how long it lasts, how fast its words come, and its id.

    \b
      render time stories/delete.yaml
      render time stories/delete.yaml --no-voice --json
    """
    from pipeline.film.beat_table import beat_table
    from pipeline.film.kept import staged

    plan = staged(story, asked.options())
    rows = beat_table(plan.timeline)
    if as_json:
        emit([row._asdict() for row in rows])
        return
    widest = max((len(row.id) for row in rows), default=0)
    for row in rows:
        speed = f"{row.words_per_second:4.1f} w/s" if row.words_per_second else 8 * " "
        click.echo(f"{row.start:7.2f} {row.seconds:6.2f} s  {speed}  {row.id:<{widest}}  {row.verb:<9.9} {row.label}")
    click.echo(f"{plan.timeline.rate.seconds(plan.timeline.frames):7.2f} s in all, {plan.timeline.frames} frames")

"""`render time`: the beat table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import Asked, emit, story_options

if TYPE_CHECKING:
    from pipeline.timeline.model import Timeline


@click.command("time", short_help="Print the beat table: starts, lengths, reading speed.")
@story_options
@click.option("--sounds", is_flag=True, help="The table of sounds instead: voices, music, effects.")
@click.option("--json", "as_json", is_flag=True, help="The table as JSON.")
def command(story: Path, asked: Asked, sounds: bool, as_json: bool) -> None:
    """Print when every beat of STORY starts, how long it lasts, how fast its words come, and its id.

    With --sounds: when every voice, sound and piece of music starts, its length, level and place in the music.

    \b
      render time stories/delete.yaml
      render time stories/delete.yaml --no-voice --json
      render time stories/delete.yaml --sounds
    """
    from pipeline.cli.progress import waiting_to_stderr
    from pipeline.film.beat_table import beat_table
    from pipeline.film.kept import staged

    with waiting_to_stderr() as waiting:
        plan = staged(story, asked.options(), waiting.lines)
    if sounds:
        _print_sounds(plan.timeline, as_json)
        return
    rows = beat_table(plan.timeline)
    if as_json:
        emit([row._asdict() for row in rows])
        return
    widest = max((len(row.id) for row in rows), default=0)
    for row in rows:
        speed = f"{row.words_per_second:4.1f} w/s" if row.words_per_second else 8 * " "
        click.echo(f"{row.start:7.2f} {row.seconds:6.2f} s  {speed}  {row.id:<{widest}}  {row.verb:<9.9} {row.label}")
    click.echo(f"{plan.timeline.rate.seconds(plan.timeline.frames):7.2f} s in all, {plan.timeline.frames} frames")


def _print_sounds(timeline: Timeline, as_json: bool) -> None:
    from pipeline.film.cue_table import cue_table

    rows = cue_table(timeline)
    if as_json:
        emit([row._asdict() for row in rows])
        return
    widest = max((len(row.name) for row in rows), default=0)
    for row in rows:
        side = "" if not row.pan else f" {'right' if row.pan > 0 else 'left'} {abs(row.pan):.2f}"
        more = f"{side}{f' through {row.through}' if row.through else ''}{' goes round' if row.loop else ''}"
        words = f"{row.kind:<5}  {row.name:<{widest}} {row.gain_db:+6.1f} dB {row.bar:>6}{more}"
        click.echo(f"{row.start:7.2f} {row.seconds:6.2f} s  {words}")

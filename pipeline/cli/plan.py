"""`render plan`: the timeline, for people and machines."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.options import Asked, emit, story_options


@click.command("plan", short_help="Print the timeline.")
@story_options
@click.option("--json", "as_json", is_flag=True, help="The whole timeline as JSON.")
def command(story: Path, asked: Asked, as_json: bool) -> None:
    """Print what STORY becomes: scenes, actors, captions and sounds with their frames.

    \b
      render plan stories/delete.yaml
      render plan stories/delete.yaml --json > timeline.json
    """
    from pipeline.cli.progress import waiting_to_stderr
    from pipeline.core.dump import to_json
    from pipeline.film.kept import staged

    with waiting_to_stderr() as waiting:
        plan = staged(story, asked.options(), waiting.lines)
    timeline = plan.timeline
    for note in plan.notes:
        click.echo(f"note: {note}", err=True)
    if as_json:
        emit(to_json(timeline))
        return
    seconds = timeline.rate.seconds
    click.echo(f"{timeline.title}: {seconds(timeline.frames):.2f} s, {timeline.size[0]}x{timeline.size[1]}")
    for scene in timeline.scenes:
        who = ", ".join(actor.role for actor in scene.actors) or "nobody"
        change = f", then {scene.transition.name}" if scene.transition else ""
        span = f"{seconds(scene.span.start):7.2f} to {seconds(scene.span.end):6.2f} s"
        things = f"{_many(len(scene.captions), 'caption')}, {_many(len(scene.items), 'thing')}"
        click.echo(f"{span}  {scene.id:<14} {scene.backdrop.name:<16} {who}; {things}{change}")


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"

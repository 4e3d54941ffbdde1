"""`render still`: one frame as PNG, or its display list."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.options import Asked, Moment, emit, story_options


@click.command("still", short_help="Draw one frame.")
@story_options
@click.option("--at", "seconds", type=Moment(), help="The moment: 3.2, or 0:03.2.")
@click.option("--beat", "beat", metavar="ID", help="A beat's id, as `render time` lists them.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The picture [default: output/<story>-<s>.png].")
@click.option("--draft", is_flag=True, help="360x640.")
@click.option("--overlay", "--debug", is_flag=True, help="Safe box, words, line ids and mouths written over it.")
@click.option("--json", "as_json", is_flag=True, help="The frame's display list as JSON, without painting it.")
def command(
    story: Path,
    asked: Asked,
    seconds: float | None,
    beat: str | None,
    output: Path | None,
    draft: bool,
    overlay: bool,
    as_json: bool,
) -> None:
    """Draw the frame of STORY at a time, or two thirds into a beat.

    \b
      render still stories/delete.yaml --at 3.2
      render still stories/delete.yaml --beat hook-bo-1 -o still.png
      render still stories/delete.yaml --at 3.2 --overlay
      render still stories/delete.yaml --at 3.2 --json
    """
    from pipeline.cli.progress import waiting_to_stderr
    from pipeline.core.dump import to_json
    from pipeline.core.png import png
    from pipeline.film.frames import Frames
    from pipeline.film.kept import staged
    from pipeline.film.stills import frame_at, frame_of_beat
    from pipeline.making.target import checked_target, write_target

    if (seconds is None) == (beat is None):
        raise click.UsageError("give either --at SECONDS or --beat ID")
    if output:
        checked_target(output, ".png")
    with waiting_to_stderr() as waiting:
        plan = staged(story, asked.options(draft=draft), waiting.lines, output)
        frame = frame_of_beat(plan.timeline, beat) if beat is not None else frame_at(plan.timeline, seconds or 0.0)
        frames = Frames(plan.timeline, plan.pack, plan.kit, overlay=overlay, told=waiting.pictures)
        if as_json:
            emit(to_json(frames.display_list(frame)))
            return
        target = output or Path("output") / f"{asked.named(story)}-{plan.timeline.rate.seconds(frame):.2f}.png"
        write_target(target, png(frames.seen(frame)), lasting=False)
    click.echo(str(target))

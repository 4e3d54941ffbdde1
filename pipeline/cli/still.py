"""`render still`: one frame as PNG, or its display list."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.options import DRAFT_SIZE, emit, pairs, story_options
from pipeline.errors import InvalidInput, Problem


@click.command("still", short_help="Draw one frame.")
@story_options
@click.option("--at", "seconds", type=float, help="The moment in seconds.")
@click.option("--beat", "beat", metavar="ID", help="A beat's or line's id, as `render time --json` lists them.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The picture [default: output/<story>-<s>.png].")
@click.option("--draft", is_flag=True, help="360x640.")
@click.option("--json", "as_json", is_flag=True, help="The frame's display list as JSON, without painting it.")
def command(
    story: Path,
    platform: str | None,
    zone: str,
    variables: tuple[str, ...],
    no_voice: bool,
    seconds: float | None,
    beat: str | None,
    output: Path | None,
    draft: bool,
    as_json: bool,
) -> None:
    """Draw the frame of STORY at a time, or in the middle of a beat.

    \b
      render still stories/delete.yaml --at 3.2
      render still stories/delete.yaml --beat hook-bo-1 -o still.png
      render still stories/delete.yaml --at 3.2 --json
    """
    from pipeline.core.dump import to_json
    from pipeline.frames import Frames
    from pipeline.plan import Options, make_plan
    from pipeline.stills import frame_of, write_png

    if (seconds is None) == (beat is None):
        raise InvalidInput((Problem("render still", 0, 0, "give either --at SECONDS or --beat ID"),))
    options = Options(platform or "", zone, pairs(variables), not no_voice, DRAFT_SIZE if draft else None)
    plan = make_plan(story, options)
    frame = frame_of(plan.timeline, seconds, beat)
    frames = Frames(plan.timeline, plan.pack, plan.kit)
    if as_json:
        emit(to_json(frames.display_list(frame)))
        return
    target = output or Path("output") / f"{story.stem}-{plan.timeline.rate.seconds(frame):.2f}.png"
    write_png(frames.pixels(frame), target)
    click.echo(str(target))

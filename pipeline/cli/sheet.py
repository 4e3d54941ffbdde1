"""`render sheet`: a contact sheet without the film."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.options import Asked, story_options


@click.command("sheet", short_help="Draw a contact sheet, one frame per beat.")
@story_options
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The picture [default: output/<story>-sheet.png]."
)
def command(story: Path, asked: Asked, output: Path | None) -> None:
    """Draw one frame per beat of STORY on one sheet, labelled with its time and id.

    \b
      render sheet stories/delete.yaml
    """
    from pipeline.cli.progress import lines_to_stderr
    from pipeline.film.frames import Frames
    from pipeline.film.plan import make_plan
    from pipeline.making.target import checked_target, write_target
    from pipeline.sidecars import Finished, sheet

    target = checked_target(output or Path("output") / f"{asked.named(story)}-sheet.png", ".png")
    plan = make_plan(story, asked.options(), lines_to_stderr())
    frames = Frames(plan.timeline, plan.pack, plan.kit)
    write_target(target, sheet.png(Finished(plan.story, plan.timeline, frames.pixels, {})))
    click.echo(str(target))

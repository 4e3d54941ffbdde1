"""`render sheet`: a contact sheet without the film."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.options import pairs, story_options


@click.command("sheet", short_help="Draw a contact sheet, one frame per beat.")
@story_options
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The picture [default: output/<story>-sheet.png]."
)
def command(
    story: Path, platform: str | None, zone: str, variables: tuple[str, ...], no_voice: bool, output: Path | None
) -> None:
    """Draw one frame per beat of STORY on one sheet, labelled with its time and id.

    \b
      render sheet stories/delete.yaml
    """
    from pipeline.core.durable import write_whole
    from pipeline.frames import Frames
    from pipeline.plan import Options, make_plan
    from pipeline.sidecars import Finished, sheet

    plan = make_plan(story, Options(platform or "", zone, pairs(variables), not no_voice))
    frames = Frames(plan.timeline, plan.pack, plan.kit)
    target = output or Path("output") / f"{story.stem}-sheet.png"
    write_whole(target, sheet.png(Finished(plan.story, plan.timeline, frames.pixels, {})))
    click.echo(str(target))

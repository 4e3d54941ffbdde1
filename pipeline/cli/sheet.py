"""`render sheet`: a contact sheet without the film."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import Asked, emit, story_options

if TYPE_CHECKING:
    from pipeline.timeline.model import Timeline


@click.command("sheet", short_help="Draw a contact sheet, one frame per beat.")
@story_options
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The picture [default: output/<story>-sheet.png]."
)
@click.option("--draft", is_flag=True, help="From frames of 360x640: quicker, a little less sharp.")
@click.option("--scene", metavar="ID", default="", help="Only this scene.")
@click.option("--json", "as_json", is_flag=True, help="The file and its beats as JSON on stdout.")
def command(story: Path, asked: Asked, output: Path | None, draft: bool, scene: str, as_json: bool) -> None:
    """Draw one frame per beat of STORY on one sheet, labelled with its time and id.

    \b
      render sheet stories/delete.yaml
      render sheet stories/delete.yaml --draft --scene hook
    """
    from pipeline.cli.progress import waiting_to_stderr
    from pipeline.film.frames import Frames
    from pipeline.film.plan import make_plan
    from pipeline.making.target import checked_target, write_target
    from pipeline.sidecars import Finished, sheet

    target = checked_target(output or Path("output") / f"{asked.called(story, draft, scene)}-sheet.png", ".png")
    with waiting_to_stderr() as waiting:
        plan = make_plan(story, asked.options(draft=draft, scene=scene), waiting.lines)
        frames = Frames(plan.timeline, plan.pack, plan.kit, told=waiting.pictures)
        write_target(target, sheet.png(Finished(plan.story, plan.timeline, frames.pixels, {})))
    if as_json:
        emit({"files": [str(target)], "beats": _beats(plan.timeline)})
    else:
        click.echo(str(target))


def _beats(timeline: Timeline) -> list[dict[str, object]]:
    """What the sheet shows, in its order."""
    from pipeline.sidecars.sheet import shown_beats, telling_frame

    return [
        {"id": beat.id, "seconds": round(timeline.rate.seconds(telling_frame(beat)), 3)}
        for beat in shown_beats(timeline)
    ]

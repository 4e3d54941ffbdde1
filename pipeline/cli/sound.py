"""`render sound`: the film's sound as a picture."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.options import Asked, emit, story_options


@click.command("sound", short_help="Draw the film's sound: waves, loudness, beats, words, mouths.")
@story_options
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The picture [default: output/<story>-sound.png]."
)
@click.option("--html", "as_html", is_flag=True, help="A page for the browser instead, with findings and a table.")
@click.option("--scene", metavar="ID", default="", help="Only this scene, with the music that plays there.")
@click.option("--json", "as_json", is_flag=True, help="The file and what was measured, as JSON on stdout.")
def command(story: Path, asked: Asked, output: Path | None, as_html: bool, scene: str, as_json: bool) -> None:
    """Draw what one hears in STORY on one axis of time: the wave of voices, music and sounds with the music's beats,
    loudness, how far the bed goes down, words and the shapes of mouths, and the name of every sound.

    \b
      render sound stories/delete.yaml
      render sound stories/delete.yaml --scene friend -o friend.png
      render sound stories/delete.yaml --html --json
    """
    from pipeline.cli.progress import waiting_to_stderr
    from pipeline.film.film import plan_film
    from pipeline.making.target import checked_target, write_target
    from pipeline.sidecars.soundsheet import page, png
    from pipeline.sidecars.soundsheet.picture import sounding
    from pipeline.sound.findings import findings

    suffix = ".html" if as_html else ".png"
    name = f"{asked.called(story, False, scene)}-sound"
    target = checked_target(output or Path("output") / f"{name}{suffix}", suffix)
    with waiting_to_stderr() as waiting:
        film = plan_film(story, asked.options(scene=scene), waiting.lines)
        waiting.now("mixing and measuring")
        drawn = sounding(film.mastered, film.timeline)
        waiting.now("drawing")
        write_target(target, page(drawn).encode() if as_html else png(drawn))
    notes = (*film.plan.notes, *findings(drawn.facts))
    for note in notes:
        click.echo(f"note: {note}", err=True)
    if as_json:
        emit({"files": [str(target)], **drawn.facts.numbers(), "notes": [*notes]})
    else:
        click.echo(str(target))

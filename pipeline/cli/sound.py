"""`render sound`: the film's sound as a picture."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.options import Asked, story_options


@click.command("sound", short_help="Draw the film's sound: waves, loudness, beats, words, mouths.")
@story_options
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The picture [default: output/<story>-sound.png]."
)
@click.option("--html", "as_html", is_flag=True, help="A page for the browser instead, with findings and a table.")
@click.option("--scene", metavar="ID", default="", help="Only this scene, with the music that plays there.")
def command(story: Path, asked: Asked, output: Path | None, as_html: bool, scene: str) -> None:
    """Draw what one hears in STORY on one axis of time: the wave of voices, music and sounds with the music's beats,
    loudness, how far the bed goes down, words and the shapes of mouths, and the name of every sound.

    \b
      render sound stories/delete.yaml
      render sound stories/delete.yaml --scene friend -o friend.png
      render sound stories/delete.yaml --html
    """
    from pipeline.cli.progress import lines_to_stderr
    from pipeline.film.film import plan_film
    from pipeline.making.target import checked_target, write_target
    from pipeline.sidecars.soundsheet import page, png
    from pipeline.sidecars.soundsheet.picture import sounding
    from pipeline.sound.findings import findings

    suffix = ".html" if as_html else ".png"
    name = "-".join((asked.named(story), *([scene] if scene else []), "sound"))
    target = checked_target(output or Path("output") / f"{name}{suffix}", suffix)
    film = plan_film(story, asked.options(scene=scene), lines_to_stderr())
    drawn = sounding(film.mastered, film.timeline)
    write_target(target, page(drawn).encode() if as_html else png(drawn))
    for note in (*film.plan.notes, *findings(drawn.facts)):
        click.echo(f"note: {note}", err=True)
    click.echo(str(target))

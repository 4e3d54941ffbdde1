"""`render story.yaml`: the film and the files beside it."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.options import Asked, emit, story_options


@click.command("film", short_help="Render a story to a film (the default).")
@story_options
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The film's file [default: output/<story>.mp4].")
@click.option("-j", "--jobs", type=click.IntRange(1, 64), help="Processes [default: this machine's cores].")
@click.option("--draft", is_flag=True, help="360x640 and a quick encode, to see the timing.")
@click.option("--scene", metavar="ID", default="", help="Only this scene.")
@click.option("--no-cache", is_flag=True, help="Make every frame anew.")
@click.option(
    "--writer",
    type=click.Choice(["segments", "moviepy"]),
    default="segments",
    show_default=True,
    help="The fast writer, or MoviePy alone.",
)
@click.option("--json", "as_json", is_flag=True, help="The result as JSON on stdout.")
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
def command(
    story: Path,
    asked: Asked,
    output: Path | None,
    jobs: int | None,
    draft: bool,
    scene: str,
    no_cache: bool,
    writer: str,
    as_json: bool,
    quiet: bool,
) -> None:
    """Render STORY to a film, with subtitles, poster, contact sheet, post text and manifest beside it.

    \b
      render stories/delete.yaml
      render stories/delete.yaml -o out/film.mp4 --jobs 4
      render stories/delete.yaml --draft --scene hook
      render stories/delete.yaml --locale zh
    """
    from pipeline.cli.progress import progress_to_stderr
    from pipeline.render import render_film

    name = "-".join((asked.named(story), *(["draft"] if draft else []), *([scene] if scene else [])))
    target = output or Path("output") / f"{name}.mp4"
    options = asked.options(draft=draft, scene=scene)
    with progress_to_stderr(quiet) as report:
        result = render_film(
            story, target, options, jobs=jobs, cached=not no_cache, draft=draft, writer=writer, report=report
        )
    for note in result.notes:
        click.echo(f"note: {note}", err=True)
    if as_json:
        emit(result.facts())
    else:
        click.echo("\n".join(str(path) for path in result.files))

"""`render mix`: the film's sound without the film."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.options import Asked, emit, story_options


@click.command("mix", short_help="Write the film's sound, and its stems.")
@story_options
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="A .wav or .flac [default: output/<story>-mix.wav]."
)
@click.option("--stems", is_flag=True, help="Voice, music and effects too; they add up to the mix.")
@click.option("--scene", metavar="ID", default="", help="Only this scene, with the music that plays there.")
@click.option("--json", "as_json", is_flag=True, help="What was measured, as JSON on stdout.")
def command(story: Path, asked: Asked, output: Path | None, stems: bool, scene: str, as_json: bool) -> None:
    """Write the sound of STORY as 24 bits at 48 kHz, mastered as in the film, and say what it measures.

    \b
      render mix stories/delete.yaml
      render mix stories/delete.yaml --stems -o out/delete.flac
      render mix stories/delete.yaml --scene friend --json
    """
    from pipeline.cli.progress import waiting_to_stderr
    from pipeline.core.dump import to_json
    from pipeline.film.film import plan_film
    from pipeline.making.mixdown import write_mix
    from pipeline.making.target import checked_target
    from pipeline.sound.facts import measure
    from pipeline.sound.findings import findings

    name = f"{asked.called(story, False, scene)}-mix"
    target = output or Path("output") / f"{name}.wav"
    checked_target(target, ".wav", ".flac")
    with waiting_to_stderr() as waiting:
        film = plan_film(story, asked.options(scene=scene), waiting.lines)
        waiting.now("mixing")
        files = write_mix(film, target, stems)
        waiting.now("measuring the mix")
        facts = measure(film.mastered, film.timeline)
    for note in (*film.plan.notes, *findings(facts)):
        click.echo(f"note: {note}", err=True)
    if as_json:
        lines, silence = [to_json(line) for line in facts.lines], [to_json(gap) for gap in facts.gaps]
        emit({"files": [str(file) for file in files], **facts.numbers(), "silence": silence, "lines": lines})
        return
    click.echo("\n".join(str(file) for file in files))
    for words, value in facts.numbers().items():
        click.echo(f"{value:8.1f}  {words.rpartition('_')[0].replace('_', ' ')} ({UNITS[words.rpartition('_')[2]]})")
    quiet = ", ".join(f"{gap.start:.1f}-{gap.end:.1f} s" for gap in facts.gaps) or "none"
    click.echo(f"silence: {quiet}")


UNITS = {"lufs": "LUFS", "dbtp": "dBTP", "lu": "LU", "db": "dB"}

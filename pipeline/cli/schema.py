"""`render schema`: the story language for editors."""

from __future__ import annotations

import click

from pipeline.cli.options import emit


@click.command("schema", short_help="Print the JSON Schema that editors complete and check stories with.")
@click.option("--pack", metavar="NAME", default="", help="Know the names of this pack: characters, moods, sounds ...")
@click.option("--kit", metavar="NAME", default="", help="Know the cards of this kit.")
def command(pack: str, kit: str) -> None:
    """Print the JSON Schema of a story. Name its file in a story's first line, and the editor knows every word.

    \b
      render schema > story.schema.json
      render schema --pack doodle --kit create-kindness > doodle.schema.json
      # yaml-language-server: $schema=story.schema.json
    """
    from pipeline.script.schema import story_schema

    if kit and not pack:
        raise click.UsageError("--kit needs --pack too, as in  --pack doodle --kit create-kindness")
    if not pack:
        emit(story_schema())
        return
    from pipeline.film.vocabulary import vocabulary_of

    emit(story_schema(vocabulary_of(pack, kit)))

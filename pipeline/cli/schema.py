"""`render schema`: the story language for editors."""

from __future__ import annotations

import click

from pipeline.cli.options import emit


@click.command("schema", short_help="Print the JSON Schema that editors complete and check stories with.")
def command() -> None:
    """Print the JSON Schema of a story. Name its file in a story's first line, and the editor knows every word.

    \b
      render schema > story.schema.json
      # yaml-language-server: $schema=story.schema.json
    """
    from pipeline.script.schema import story_schema

    emit(story_schema())

"""The story language as JSON Schema, for editors: made from the same tables that read stories."""

from __future__ import annotations

from typing import Any

from pipeline.script.beats import beat_schema
from pipeline.script.cast import CAST_SCHEMA
from pipeline.script.fields import schema_of
from pipeline.script.header import TOP_FIELDS
from pipeline.script.scenes import SCENES


def story_schema() -> dict[str, Any]:
    """The whole language."""
    top = dict(schema_of(TOP_FIELDS))
    top["properties"] = {
        **top["properties"],
        "cast": {**CAST_SCHEMA, "description": TOP_FIELDS["cast"].meaning},
        "scenes": {**SCENES.schema, "description": TOP_FIELDS["scenes"].meaning},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A Kindreel story",
        **top,
        "$defs": {"beat": beat_schema()},
    }

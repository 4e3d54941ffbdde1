"""Who is behind an account: a name, a handle, and a photograph with consent or a drawn portrait."""

from __future__ import annotations

from typing import Any

from pipeline.script.consent import PHOTO
from pipeline.script.durations import DURATION
from pipeline.script.fields import Field, Fields, read_fields, schema_of
from pipeline.script.places import PLACE
from pipeline.script.reading import Kind, Reading
from pipeline.script.screens import Reveal
from pipeline.script.story import Beat
from pipeline.script.tree import Node
from pipeline.script.values import NAME, TEXT, number
from pipeline.script.verbs.screens import SEEN_FIELDS, seen

REVEAL_FIELDS: Fields = {
    "name": Field(NAME, "who it is", required=True),
    "by": Field(NAME, "the handle of the account", name="handle"),
    "photo": Field(PHOTO, "a photograph beside the story, with a consent file beside it"),
    **SEEN_FIELDS,
    "text": Field(TEXT, "a sentence below the name"),
    "at": Field(PLACE, "where its middle is; else the middle of what captions leave free", name="place"),
    "size": Field(number(0.2, 3), "1 is its own size"),
    "hold": Field(DURATION, "how long it stays; else as long as reading takes"),
}


def _reveal(node: Node, reading: Reading) -> Beat:
    values: dict[str, Any] = read_fields(node, REVEAL_FIELDS, reading, "a reveal")
    shown = seen(values, node, "a reveal", reading, photo=True)
    return Reveal(mark=node.mark, seen=shown, **values)


REVEAL: Kind[Beat] = Kind(_reveal, schema_of(REVEAL_FIELDS))

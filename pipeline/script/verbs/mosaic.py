"""People and moments that come together to a picture."""

from __future__ import annotations

from typing import Any

from pipeline.script.durations import DURATION
from pipeline.script.fields import Field, Fields, is_scalar, list_of, read_fields, schema_of
from pipeline.script.names import STICKER
from pipeline.script.reading import Kind, Reading
from pipeline.script.screens import Mosaic, Seen
from pipeline.script.story import Beat
from pipeline.script.texts import word_of
from pipeline.script.tree import Node
from pipeline.script.values import TEXT, choice, whole
from pipeline.script.verbs.screens import SEEN_FIELDS, seen

SHAPES = ("heart", "circle", "star", "square", "smile")
TILE_FIELDS: Fields = SEEN_FIELDS


def _tile(node: Node, reading: Reading) -> Seen:
    """A role by its name, a sticker by its name, or the long form."""
    if is_scalar(node):
        word = word_of(node, reading)
        if reading.cast is not None and word in reading.cast:
            return Seen(node.mark, who=word)
        return Seen(node.mark, picture=STICKER.read(node, reading))
    return seen(read_fields(node, TILE_FIELDS, reading, "a tile"), node, "a tile", reading)


TILE: Kind[Seen] = Kind(_tile, {"anyOf": [{"type": "string"}, schema_of(TILE_FIELDS)]})
MOSAIC_FIELDS: Fields = {
    "tiles": Field(list_of(TILE, "tiles", least=1, most=60), "roles and stickers, repeated until the shape is full",
                   required=True),
    "forms": Field(choice(*SHAPES), "the shape they come together to"),
    "columns": Field(whole(3, 14), "how many tiles lie side by side; more make a finer picture"),
    "text": Field(TEXT, "words below it"),
    "over": Field(DURATION, "how long they take to come together"),
    "hold": Field(DURATION, "how long the picture stays after that"),
}  # fmt: skip


def _mosaic(node: Node, reading: Reading) -> Beat:
    values: dict[str, Any] = read_fields(node, MOSAIC_FIELDS, reading, "a mosaic")
    return Mosaic(mark=node.mark, **values)


MOSAIC: Kind[Beat] = Kind(_mosaic, schema_of(MOSAIC_FIELDS))

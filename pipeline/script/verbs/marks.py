"""A mark that draws itself: a ring around a face, a line under words, an arrow from here to there."""

from __future__ import annotations

from typing import Any

from pipeline.script.durations import DURATION
from pipeline.script.fields import Field, Fields, either, is_mapping, is_nothing, is_scalar, read_fields, schema_of
from pipeline.script.names import ROLE
from pipeline.script.places import PLACE
from pipeline.script.reading import Kind, Reading
from pipeline.script.story import Beat, DrawBeat
from pipeline.script.tree import Node
from pipeline.script.values import choice, number
from pipeline.script.wrong import wrong

MARKS = ("ring", "underline", "line", "arrow", "strike", "tick", "swash")
REACHING = ("line", "arrow")  # from one place to another
SHARE = number(0.01, 2)
NAME = choice(*MARKS)
FIELDS: Fields = {
    "name": Field(NAME, "what is drawn", required=True),
    "at": Field(PLACE, "where its middle is; where a line or an arrow begins"),
    "on": Field(ROLE, "a role whose face it goes around, or begins at"),
    "to": Field(either(is_mapping, PLACE, ROLE), "where a line or an arrow ends: a role or a point"),
    "width": Field(SHARE, "its width, as a share of the frame's"),
    "height": Field(SHARE, "its height, as a share of the frame's"),
    "over": Field(DURATION, "how long it takes to be drawn"),
    "hold": Field(DURATION, "how long it stays; else until the scene ends"),
}


def _draw(node: Node, reading: Reading) -> Beat:
    if is_scalar(node) and not is_nothing(node):
        values: dict[str, Any] = {"name": NAME.read(node, reading)}
    else:
        values = read_fields(node, FIELDS, reading, "a mark")
    if values["name"] in REACHING and values.get("to") is None:
        raise wrong(
            node.mark, "E105", f'"to" is missing: where does the {values["name"]} end?', "to: a role, or {x, y}"
        )
    return DrawBeat(mark=node.mark, **values)


DRAW: Kind[Beat] = Kind(_draw, {"anyOf": [NAME.schema, schema_of(FIELDS)]})

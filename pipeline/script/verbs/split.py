"""Two places at once."""

from __future__ import annotations

from typing import Any

from pipeline.script.fields import Field, Fields, read_fields, schema_of
from pipeline.script.identity import ID
from pipeline.script.names import BACKGROUND
from pipeline.script.reading import Kind, Reading
from pipeline.script.screens import Split, SplitSide
from pipeline.script.story import Beat
from pipeline.script.texts import word_of
from pipeline.script.tree import MapNode, Node, Scalar
from pipeline.script.values import TEXT
from pipeline.script.verbs.screens import CLOSE, SEEN_FIELDS, seen
from pipeline.script.wrong import shown, wrong

EXAMPLE = "like  split: {left: {background: page, who: june}, right: {background: stage, who: bo}}"
SIDE_FIELDS: Fields = {
    "background": Field(BACKGROUND, "where it is; the scene's own background when left out"),
    **{key: SEEN_FIELDS[key] for key in ("who", "picture", "pose", "mood")},
    "label": Field(TEXT, "words at its top, like a place or a time"),
    "id": Field(ID, "a name for translations"),
}


def _side(node: Node, reading: Reading) -> SplitSide:
    values: dict[str, Any] = read_fields(node, SIDE_FIELDS, reading, "a side of a split")
    shows = isinstance(node, MapNode) and any(node.get(key) for key in ("who", "picture"))
    return SplitSide(seen(values, node, "a side of a split", reading) if shows else None, **values)


SIDE: Kind[SplitSide] = Kind(_side, schema_of(SIDE_FIELDS))
SPLIT_FIELDS: Fields = {
    "left": Field(SIDE, "what is seen on the left", required=True),
    "right": Field(SIDE, "what is seen on the right", required=True),
}


def _split(node: Node, reading: Reading) -> Beat:
    if isinstance(node, Scalar):
        word = word_of(node, reading)
        if word != CLOSE:
            raise wrong(node.mark, "E101", f'a split is a mapping, or "close"; this is "{shown(word)}"', EXAMPLE)
        return Split(mark=node.mark, close=True)
    return Split(mark=node.mark, **read_fields(node, SPLIT_FIELDS, reading, "a split"))


SPLIT: Kind[Beat] = Kind(_split, {"anyOf": [{"const": CLOSE}, schema_of(SPLIT_FIELDS)]})

"""Where on the stage: a named place, or fractions of the frame."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pipeline.core.registry import closest
from pipeline.script.fields import Field, Fields, read_fields, schema_of
from pipeline.script.reading import Kind, Reading
from pipeline.script.story import At
from pipeline.script.texts import word_of
from pipeline.script.tree import ListNode, MapNode, Node, Scalar
from pipeline.script.values import number
from pipeline.script.wrong import shown, wrong

NAMED = ("left", "center", "right", "far-left", "far-right")
SHARE = number(-0.5, 1.5)
HINT = f"possible: {', '.join(NAMED)}, or {{x: 0.3, y: 0.5}} as fractions of the frame"
POINT_FIELDS: Fields = {
    "x": Field(SHARE, "0 is the left edge of the frame, 1 the right one", required=True),
    "y": Field(SHARE, "0 is the upper edge of the frame, 1 the lower one"),
}
OTHER_WORDS: Mapping[str, str] = MappingProxyType(
    {"centre": "center", "middle": "center", "mid": "center", "farleft": "far-left", "farright": "far-right"}
)


def _place(node: Node, reading: Reading) -> At:
    if isinstance(node, MapNode):
        return At(**read_fields(node, POINT_FIELDS, reading, "a place"))
    if isinstance(node, ListNode):
        raise wrong(node.mark, "E306", "a place is a name or a mapping, this is a list", HINT)
    if isinstance(node, Scalar) and isinstance(node.value, int | float):
        raise wrong(node.mark, "E306", f'"{node.raw}" is not a place', "pixels are never used; " + HINT)
    word = word_of(node, reading)
    if word not in NAMED:
        near = OTHER_WORDS.get(word.lower()) or closest(word, NAMED)
        hint = f'did you mean "{near}"? {HINT}' if near else HINT
        raise wrong(node.mark, "E306", f'"{shown(word)}" is not a place', hint)
    return At(word)


PLACE: Kind[At] = Kind(
    _place,
    {
        "anyOf": [
            {"enum": list(NAMED)},
            schema_of(POINT_FIELDS),
        ]
    },
)

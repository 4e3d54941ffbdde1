"""Things laid over the picture: sticker, burst, caption; and the props of a scene."""

from __future__ import annotations

from typing import Any

from pipeline.script.durations import DURATION
from pipeline.script.fields import Field, Fields, either, is_mapping, is_nothing, is_scalar, read_fields, schema_of
from pipeline.script.names import ROLE, STICKER
from pipeline.script.places import PLACE
from pipeline.script.reading import Kind, Reading
from pipeline.script.story import At, Beat, BurstBeat, NoteBeat, Prop, StickerBeat
from pipeline.script.tree import MapNode, Node, Scalar
from pipeline.script.values import FLAG, TEXT, choice, number, whole
from pipeline.script.wrong import shown, wrong

SIZE = number(0.05, 10)
TILT = number(-180, 180)
MIDDLE = At("", 0.5, 0.4)
ABOVE = At("", 0.5, 0.2)

STICKER_FIELDS: Fields = {
    "name": Field(STICKER, "a sticker or prop of the pack or kit", required=True),
    "at": Field(PLACE, "where its middle is"),
    "on": Field(ROLE, "a role it sticks to"),
    "size": Field(SIZE, "1 is its own size"),
    "tilt": Field(TILT, "degrees, clockwise"),
    "hold": Field(DURATION, "how long it stays; else until the scene ends"),
    "entrance": Field(choice("pop", "draw", "drop", "none"), "how it appears"),
    "behind": Field(FLAG, "behind the actors"),
}
PROP_FIELDS: Fields = {key: STICKER_FIELDS[key] for key in ("name", "at", "size", "tilt", "behind")}
BURST_FIELDS: Fields = {
    "name": Field(STICKER, "the sticker that bursts"),
    "at": Field(PLACE, "where from"),
    "on": Field(ROLE, "a role it comes from"),
    "count": Field(whole(1, 200), "how many"),
    "over": Field(DURATION, "how long they fly"),
}
NOTE_FIELDS: Fields = {
    "text": Field(TEXT, "the words", required=True),
    "at": Field(PLACE, "where their middle is"),
    "size": Field(SIZE, "1 is the pack's own size"),
    "tilt": Field(TILT, "degrees, clockwise"),
    "arrow": Field(either(is_mapping, PLACE, ROLE), "a role or a point it points at"),
    "underline": Field(TEXT, "the words to underline"),
    "hold": Field(DURATION, "how long it stays; else until the scene ends"),
}


def _sticker(node: Node, reading: Reading) -> Beat:
    if is_scalar(node) and not is_nothing(node):
        return StickerBeat(mark=node.mark, name=STICKER.read(node, reading), at=MIDDLE)
    values = read_fields(node, STICKER_FIELDS, reading, "a sticker")
    return StickerBeat(mark=node.mark, **{"at": MIDDLE, **values})


def _burst(node: Node, reading: Reading) -> Beat:
    if is_nothing(node):
        return BurstBeat(mark=node.mark)
    if is_scalar(node):
        return BurstBeat(mark=node.mark, name=STICKER.read(node, reading))
    return BurstBeat(mark=node.mark, **read_fields(node, BURST_FIELDS, reading, "a burst"))


def _note(node: Node, reading: Reading) -> Beat:
    if is_scalar(node) and not is_nothing(node):
        return NoteBeat(mark=node.mark, text=TEXT.read(node, reading), at=ABOVE)
    values: dict[str, Any] = {"at": ABOVE, **read_fields(node, NOTE_FIELDS, reading, "a caption")}
    if (line := values.get("underline", "")) not in values["text"]:
        under = node.get("underline") if isinstance(node, MapNode) else None
        mark = under.mark if under else node.mark
        raise wrong(mark, "E117", f'"{shown(line)}" is not in the text', f"the text is: {shown(values['text'])}")
    return NoteBeat(mark=node.mark, **values)


def _prop(node: Node, reading: Reading) -> Prop:
    if isinstance(node, Scalar) and not is_nothing(node):
        return Prop(mark=node.mark, name=STICKER.read(node, reading), at=MIDDLE)
    values = read_fields(node, PROP_FIELDS, reading, "a prop")
    return Prop(mark=node.mark, **{"at": MIDDLE, **values})


STICKER_BEAT: Kind[Beat] = Kind(_sticker, {"anyOf": [STICKER.schema, schema_of(STICKER_FIELDS)]})
BURST: Kind[Beat] = Kind(_burst, {"anyOf": [STICKER.schema, schema_of(BURST_FIELDS)]})
NOTE: Kind[Beat] = Kind(_note, {"anyOf": [TEXT.schema, schema_of(NOTE_FIELDS)]})
PROP: Kind[Prop] = Kind(_prop, {"anyOf": [STICKER.schema, schema_of(PROP_FIELDS)]})

"""A split screen: a clip, and an answer beside it."""

from __future__ import annotations

from typing import Any

from pipeline.script.durations import DURATION
from pipeline.script.fields import Field, Fields, read_fields, schema_of
from pipeline.script.identity import ID
from pipeline.script.reading import Kind, Reading
from pipeline.script.screens import Duet, DuetSide
from pipeline.script.story import Beat
from pipeline.script.tree import Node
from pipeline.script.values import NAME, TEXT, choice
from pipeline.script.verbs.screens import HELD_FIELDS, SEEN_FIELDS, TAPS, screen_verb, seen

SIDE_FIELDS: Fields = {
    **SEEN_FIELDS,
    "by": Field(NAME, "the handle beside it", name="handle"),
    "text": Field(TEXT, "what it says"),
    "role": Field(choice("hostile", "kind"), "hostile: drawn so that nobody admires it", name="tone"),
    "pause": Field(DURATION, "how long to wait after it; else long enough to read it"),
    "id": Field(ID, "a name for translations"),
}


def _side(node: Node, reading: Reading) -> DuetSide:
    values: dict[str, Any] = read_fields(node, SIDE_FIELDS, reading, "a side of a duet")
    shown = seen(values, node, "a side of a duet", reading)
    hostile = values.pop("tone", "") == "hostile"
    return DuetSide(shown, hostile=hostile, **values)


SIDE: Kind[DuetSide] = Kind(_side, schema_of(SIDE_FIELDS))
DUET_FIELDS: Fields = {
    **HELD_FIELDS,
    "style": Field(choice("card", "phone", "full"), "a card on the page, a drawn phone, or the whole frame"),
    "clip": Field(SIDE, "the clip that is answered"),
    "answer": Field(SIDE, "what is put beside it"),
    "tap": Field(choice(*TAPS), "what is done with the answer"),
    "pause": Field(DURATION, "how long to wait after the tap"),
}
DUET: Kind[Beat] = screen_verb("duet", DUET_FIELDS, Duet, "duet: {clip: {who: june}, answer: {picture: storm}}")

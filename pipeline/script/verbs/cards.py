"""Full-screen designed texts: as a beat, as a whole scene, as the outro."""

from __future__ import annotations

from typing import Any

from pipeline.script.durations import DURATION
from pipeline.script.fields import Field, Fields, entries_of, is_nothing, is_scalar, items_of, read_fields, schema_of
from pipeline.script.names import CARD
from pipeline.script.reading import Kind, Reading, attempt
from pipeline.script.story import Beat, CardBeat
from pipeline.script.tree import ListNode, MapNode, Node
from pipeline.script.values import TEXT

MOST_LINES = 12
Words = tuple[tuple[str, str], ...]  # ("", text) for items of a list, (field, text) for a mapping


def _words(node: Node, reading: Reading) -> Words:
    if isinstance(node, MapNode):
        pairs = [(key.raw, attempt(TEXT, value, reading)) for key, value in entries_of(node, "text")]
    elif isinstance(node, ListNode):
        pairs = [("", attempt(TEXT, item, reading)) for item in items_of(node, "text")[:MOST_LINES]]
    else:
        pairs = [("", TEXT.read(node, reading))]
    return tuple((name, text) for name, text in pairs if text is not None)


WORDS: Kind[Words] = Kind(_words, {"type": ["string", "array", "object"]})
CARD_FIELDS: Fields = {
    "name": Field(CARD, "a card of the kit or the pack", required=True),
    "text": Field(WORDS, "its words: a list, or a mapping of the card's own fields"),
    "hold": Field(DURATION, "how long it stays"),
}
OUTRO_FIELDS: Fields = {"card": CARD_FIELDS["name"], "text": CARD_FIELDS["text"], "hold": CARD_FIELDS["hold"]}


def _card(node: Node, reading: Reading) -> CardBeat:
    if is_scalar(node) and not is_nothing(node):
        return CardBeat(mark=node.mark, name=CARD.read(node, reading))
    return _built(node, read_fields(node, CARD_FIELDS, reading, "a card"))


def _outro(node: Node, reading: Reading) -> CardBeat:
    if is_scalar(node) and not is_nothing(node):
        return CardBeat(mark=node.mark, name=CARD.read(node, reading))
    values = read_fields(node, OUTRO_FIELDS, reading, "the outro")
    return _built(node, {"name": values.pop("card"), **values})


def _built(node: Node, values: dict[str, Any]) -> CardBeat:
    words: Words = values.pop("text", ())
    text = tuple(text for name, text in words if not name)
    fields = tuple((name, text) for name, text in words if name)
    return CardBeat(mark=node.mark, text=text, fields=fields, **values)


CARD_VALUE: Kind[CardBeat] = Kind(_card, {"anyOf": [CARD.schema, schema_of(CARD_FIELDS)]})
CARD_BEAT: Kind[Beat] = Kind(_card, CARD_VALUE.schema)
OUTRO: Kind[CardBeat] = Kind(_outro, {"anyOf": [CARD.schema, schema_of(OUTRO_FIELDS)]})

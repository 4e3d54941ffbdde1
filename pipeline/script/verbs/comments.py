"""What people write under a post: one by one, as a storm, filtered, reported, gathered."""

from __future__ import annotations

from typing import Any

from pipeline.core.registry import closest
from pipeline.script.durations import DURATION
from pipeline.script.fields import Field, Fields, is_scalar, list_of, only_key, read_fields, schema_of
from pipeline.script.identity import ID
from pipeline.script.names import NARRATOR, STICKER
from pipeline.script.places import PLACE
from pipeline.script.reading import Kind, Reading
from pipeline.script.screens import Comments, Remark
from pipeline.script.story import At, Beat
from pipeline.script.texts import word_of
from pipeline.script.tree import MapNode, Node
from pipeline.script.values import FLAG, NAME, TEXT, choice, number, whole
from pipeline.script.verbs.screens import HELD_FIELDS, TAPS, screen_verb
from pipeline.script.wrong import shown, wrong

KINDS = ("text", "storm", "tap", "gather")
MANY = whole(0, 1_000_000_000)


def _target(node: Node, reading: Reading) -> str | At:
    """A role, a sticker or prop, or a place."""
    if not is_scalar(node):
        return PLACE.read(node, reading)
    word = word_of(node, reading)
    if reading.words is None or reading.cast is None:
        return word
    known = (*(role for role in reading.cast if role != NARRATOR), *reading.words.stickers)
    if word in known:
        return word
    if reading.recast and word in reading.recast.own.stickers:
        return STICKER.read(node, reading)
    near = closest(word, known)
    hint = (f'did you mean "{near}"? ' if near else "") + "possible: a role, a sticker or prop, or a point {x, y}"
    raise wrong(node.mark, "E206", f'nothing called "{shown(word)}" to fly to', hint)


STICKERS = list_of(STICKER, "stickers", least=1, most=24)


def _pictures(node: Node, reading: Reading) -> tuple[str, ...]:
    return (STICKER.read(node, reading),) if is_scalar(node) else STICKERS.read(node, reading)


REMARK_FIELDS: Fields = {
    "from": Field(NAME, "who writes it: a role, or any name", name="sender"),
    "text": Field(TEXT, "a comment that arrives"),
    "likes": Field(MANY, "how many liked it"),
    "role": Field(choice("hostile", "kind", "own"), "hostile: drawn so that nobody admires it", "tone"),
    "legible": Field(FLAG, "false: lines instead of words"),
    "at": Field(PLACE, "where it comes to lie on the page; else over no face", name="place"),
    "storm": Field(whole(1, 300), "this many comments arrive, faster and faster"),
    "growth": Field(number(0, 4), "how fast a storm grows; 0 is an even rain, 1 by itself"),
    "counts": Field(MANY, "how far a storm moves the counter; else by as many as arrive"),
    "texts": Field(list_of(TEXT, "texts", least=1, most=24), "what a storm says, in turn; else scribbled lines"),
    "tap": Field(choice(*TAPS), "what a finger does: with the newest hostile comment, or with all (filter)"),
    "gather": Field(choice("hostile", "kind", "all"), "these comments leave the screen and fly to a place"),
    "to": Field(Kind(_target, {"anyOf": [{"type": "string"}, PLACE.schema]}), "a role, a sticker or prop, or a point"),
    "as": Field(Kind(_pictures, {"anyOf": [STICKER.schema, STICKERS.schema]}), "stickers instead", "pictures"),
    "spread": Field(number(0, 1), "how far apart they land, in widths of the frame"),
    "stay": Field(FLAG, "they stay where they land"),
    "over": Field(DURATION, "how long a storm or a flight lasts"),
    "pause": Field(DURATION, "how long to wait after it"),
    "id": Field(ID, "a name for translations"),
}


def _remark(node: Node, reading: Reading) -> Remark:
    values: dict[str, Any] = read_fields(node, REMARK_FIELDS, reading, "a comment")
    kind = only_key(node, KINDS, REMARK_FIELDS, "a comment", "E119", "one thing per item")
    if kind == "gather" and isinstance(node, MapNode) and not node.get("to"):
        raise wrong(node.mark, "E105", '"to" is missing where comments are gathered', REMARK_FIELDS["to"].meaning)
    return Remark(mark=node.mark, **values)


REMARK: Kind[Remark] = Kind(_remark, schema_of(REMARK_FIELDS))
COMMENTS_FIELDS: Fields = {
    **HELD_FIELDS,
    "style": Field(choice("phone", "page"), "a list on a drawn phone, or slips that fall on the page"),
    "by": Field(NAME, "whose post it is", name="post"),
    "count": Field(MANY, "how many comments there are already"),
    "legible": Field(FLAG, "false: hostile comments are lines instead of words"),
    "feed": Field(list_of(REMARK, "comments", most=100), "what arrives and what is tapped, in order"),
}
COMMENTS: Kind[Beat] = screen_verb(
    "comments", COMMENTS_FIELDS, Comments, "comments: {app: Loop, feed: [{from: kai, text: Nice}]}"
)

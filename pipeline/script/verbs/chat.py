"""A made-up phone screen whose messages arrive one by one."""

from __future__ import annotations

from typing import Any

from pipeline.script.durations import DURATION
from pipeline.script.fields import Field, Fields, is_scalar, list_of, only_key, read_fields, record, schema_of
from pipeline.script.guesses import meant
from pipeline.script.identity import ID
from pipeline.script.names import ROLE, STICKER
from pipeline.script.places import PLACE
from pipeline.script.reading import Kind, Reading
from pipeline.script.story import Beat, Chat, ChatLine, ChatPost, Mark
from pipeline.script.texts import word_of
from pipeline.script.tree import ListNode, MapNode, Node, Scalar, describe
from pipeline.script.values import NAME, TEXT, choice, number, whole
from pipeline.script.wrong import shown, wrong

TAPS = ("send", "delete", "block", "report", "mute", "filter", "restrict", "like", "heart")
KINDS = ("text", "draft", "tap")
ME = "me"

POST_FIELDS: Fields = {
    "by": Field(NAME, "who posted it", name="author", required=True),
    "picture": Field(STICKER, "a sticker or prop of the pack"),
    "text": Field(TEXT, "what it says"),
    "likes": Field(whole(0, 1_000_000_000), "how many liked it"),
    "comments": Field(whole(0, 1_000_000_000), "how many commented"),
}
MESSAGE_FIELDS: Fields = {
    "from": Field(NAME, 'a role, "me", or any name', name="sender"),
    "text": Field(TEXT, "a message that arrives"),
    "draft": Field(TEXT, "a message that is typed but not sent"),
    "tap": Field(choice(*TAPS), "a control that is tapped"),
    "role": Field(choice("hostile"), "hostile: drawn so that nobody admires it"),
    "typing": Field(DURATION, "how long typing dots show before it"),
    "pause": Field(DURATION, "how long to wait after it"),
    "id": Field(ID, "a name for translations"),
}


def _line(node: Node, reading: Reading) -> ChatLine:
    _long_form(node)
    values = read_fields(node, MESSAGE_FIELDS, reading, "a message")
    only_key(node, KINDS, MESSAGE_FIELDS, "a message", "E115", "one message per item")
    hostile = values.pop("role", "") == "hostile"
    values.setdefault("sender", "" if values.get("text") else ME)
    if not values["sender"]:
        raise wrong(node.mark, "E105", '"from" is missing in a message', 'a role, "me", or any name')
    slot = node.slot if isinstance(node, MapNode) else ""
    return ChatLine(mark=node.mark, hostile=hostile, slot=slot, **values)


def _long_form(node: Node) -> None:
    """A message written as a line of speech, or as its words alone, gets its form as a hint."""
    if isinstance(node, Scalar):
        hint = f'like  {{from: me, text: "{shown(node.raw)}"}}'
        raise wrong(node.mark, "E101", f"a message is a mapping, this is {describe(node)}", hint)
    entries = node.entries if isinstance(node, MapNode) else ()
    if len(entries) == 1 and entries[0].key.raw not in MESSAGE_FIELDS and isinstance(entries[0].value, Scalar):
        who, said = entries[0]
        if not meant(who.raw, MESSAGE_FIELDS):
            hint = f'like  {{from: {shown(who.raw)}, text: "{shown(said.raw)}"}}'  # type: ignore[union-attr]
            raise wrong(who.mark, "E104", f'unknown key "{shown(who.raw)}" in a message', hint)


def _post(mark: Mark, **values: Any) -> ChatPost:
    return ChatPost(**values)


LINE: Kind[ChatLine] = Kind(_line, schema_of(MESSAGE_FIELDS))
CHAT_FIELDS: Fields = {
    "app": Field(NAME, "the made-up app's name"),
    "owner": Field(ROLE, 'the role whose phone it is: "me" in its messages'),
    "post": Field(record("a post", POST_FIELDS, _post), "the post the messages belong to"),
    "style": Field(choice("phone", "bubbles"), "a drawn phone, or balloons on the page"),
    "at": Field(PLACE, "where the phone is held", name="place"),
    "size": Field(number(0.2, 3), "1 is the phone's own size"),
    "width": Field(number(0.2, 1), "of balloons on the page: their column's, as a share of the frame's"),
    "tilt": Field(number(-90, 90), "degrees, clockwise"),
    "messages": Field(list_of(LINE, "messages", most=100), "what is seen, in order", name="lines"),
}


def _chat(node: Node, reading: Reading) -> Beat:
    if isinstance(node, ListNode):
        hint = "like  chat: {app: Loop, messages: [ … ]}"
        raise wrong(node.mark, "E101", f"a chat is a mapping, this is {describe(node)}", hint)
    if not is_scalar(node):
        return Chat(mark=node.mark, **read_fields(node, CHAT_FIELDS, reading, "a chat"))
    word = word_of(node, reading)
    if word != "close":
        hint = "like  chat: {app: ChatterBox, messages: [{from: me, text: Hi}]}, or  chat: close"
        raise wrong(node.mark, "E101", f'a chat is a mapping, or "close"; this is "{shown(word)}"', hint)
    return Chat(mark=node.mark, close=True)


CHAT: Kind[Beat] = Kind(_chat, {"anyOf": [{"const": "close"}, schema_of(CHAT_FIELDS)]})

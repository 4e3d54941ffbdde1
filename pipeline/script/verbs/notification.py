"""Banners at the top of the frame."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pipeline.script.durations import DURATION
from pipeline.script.fields import Field, Fields, entries_of, is_nothing, is_scalar, list_of, read_fields, schema_of
from pipeline.script.identity import ID
from pipeline.script.reading import Kind, Reading
from pipeline.script.screens import News, Notification
from pipeline.script.story import Beat
from pipeline.script.tree import MapNode, Node, Scalar
from pipeline.script.values import NAME, TEXT, choice, whole
from pipeline.script.wrong import Wrong, wrong

CLOSE = "close"
NEWS_FIELDS: Fields = {
    "app": Field(NAME, "the made-up app's name"),
    "from": Field(NAME, "who it is about: a role, or any name", name="sender"),
    "text": Field(TEXT, "what it says"),
    "role": Field(choice("hostile", "kind"), "how it is meant", name="tone"),
    "count": Field(whole(1, 1_000_000), "how many of them there are, counted up"),
    "over": Field(DURATION, "how long the number takes to get there"),
    "id": Field(ID, "a name for translations"),
}


def _news(node: Node, reading: Reading) -> News:
    if is_scalar(node) and not is_nothing(node):
        return News(node.mark, text=TEXT.read(node, reading))
    values: dict[str, Any] = read_fields(node, NEWS_FIELDS, reading, "a notification")
    return _news_of(values, node, NEWS_FIELDS)


def _news_of(values: dict[str, Any], node: Node, fields: Fields) -> News:
    """A banner that says something."""
    if not any(values.get(key) for key in ("text", "sender", "app")):
        if any(key.raw not in fields for key, _ in entries_of(node, "a notification")):
            raise Wrong  # an unknown key has been told
        raise wrong(node.mark, "E107", "a notification says nothing", 'like  {app: Loop, text: "kai tagged you"}')
    return News(node.mark, **values)


NEWS: Kind[News] = Kind(_news, {"anyOf": [TEXT.schema, schema_of(NEWS_FIELDS)]})
ALL_FIELDS: Fields = {
    **{key: field for key, field in NEWS_FIELDS.items() if key != "id"},
    "items": Field(list_of(NEWS, "notifications", least=1, most=40), "several, one after the other"),
    "hold": Field(DURATION, "how long they stay; else as long as reading takes"),
}


def _notification(node: Node, reading: Reading) -> Beat:
    if isinstance(node, Scalar) and node.raw == CLOSE and not node.quoted:
        return Notification(mark=node.mark, close=True)
    if is_scalar(node):
        return Notification(mark=node.mark, items=(_news(node, reading),))
    values: dict[str, Any] = read_fields(node, ALL_FIELDS, reading, "a notification")
    hold, items = values.pop("hold", None), values.pop("items", ())
    if isinstance(node, MapNode) and node.get("items") and not items:
        raise Wrong  # it has been told
    if not items:
        items = (_news_of(values, node, ALL_FIELDS),)
    elif values:
        shared = {key: value for key, value in values.items() if key in ("app", "sender", "tone")}
        items = tuple(_with(each, shared) for each in items)
    return Notification(mark=node.mark, items=items, hold=hold)


def _with(news: News, shared: dict[str, Any]) -> News:
    """A banner with what all of its beat have in common."""
    return replace(news, **{key: getattr(news, key) or value for key, value in shared.items()})


NOTIFICATION: Kind[Beat] = Kind(_notification, {"anyOf": [TEXT.schema, schema_of(ALL_FIELDS)]})

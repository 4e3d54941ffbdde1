"""Plain data: what variables hold, what a value of the file says as data, and what data says as a value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pipeline.script.scalars import plain_value
from pipeline.script.story import Data, Mark
from pipeline.script.tree import Entry, ListNode, MapNode, Node, Scalar


def data_of(node: Node) -> Data:
    """The value as data. A number that would read differently (`007`, `1.50`) is text, as it is written."""
    if isinstance(node, MapNode):
        return {key.raw: data_of(value) for key, value in node.entries}
    if isinstance(node, ListNode):
        return tuple(data_of(item) for item in node.items)
    if isinstance(node.value, int | float) and not isinstance(node.value, bool) and shown(node.value) != node.raw:
        return node.raw
    return node.value


def node_of(data: Data, mark: Mark) -> Node:
    """Data as a value that stands at `mark`."""
    if isinstance(data, dict):
        return MapNode(mark, tuple(Entry(Scalar(mark, key, key), node_of(each, mark)) for key, each in data.items()))
    if isinstance(data, tuple):
        return ListNode(mark, tuple(node_of(each, mark) for each in data))
    return Scalar(mark, data, shown(data), isinstance(data, str), filled=True)


def shown(data: Any) -> str:
    """A single value as a text shows it."""
    if data is None:
        return ""
    return str(data).lower() if isinstance(data, bool) else str(data)


def retyped(text: str, mark: Mark) -> Scalar:
    """What a template made, where the template was all that stood there: a number, true or false if it reads so."""
    value = plain_value(text)
    typed = isinstance(value, int | float)
    return Scalar(mark, value if typed else text, text, not typed, filled=True)


def looked_up(path: str, names: Mapping[str, Any]) -> tuple[bool, Any]:
    """Whether `a.b.c` names something, and what."""
    found: Any = names
    for word in path.split("."):
        if not isinstance(found, Mapping) or word not in found:
            return False, None
        found = found[word]
    return True, found

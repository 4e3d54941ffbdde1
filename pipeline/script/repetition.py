"""`repeat`: the same steps for every item of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from pipeline.script.data import looked_up, shown
from pipeline.script.fields import Field, Fields, read_fields
from pipeline.script.reading import Kind, Reading
from pipeline.script.story import Data
from pipeline.script.texts import said_data
from pipeline.script.tree import ListNode, Node, Scalar
from pipeline.script.values import matching, whole
from pipeline.script.variables import NAME
from pipeline.script.wrong import Wrong, wrong
from pipeline.script.wrong import shown as quoted

MOST_ROUNDS = 200
LONGEST_KEY = 24
HINT = "like  - repeat: {over: friends, as: friend}  and below it  beats: [ … ]"


class Round(NamedTuple):
    """One time through: the names it adds, and how its ids end."""

    names: Mapping[str, Data]
    trail: str


REPEAT_FIELDS: Fields = {
    "over": Field(Kind(lambda node, reading: node, {"type": ["array", "string"]}), "a list, or a variable that is one"),
    "times": Field(whole(0, MOST_ROUNDS), "how many times, instead of a list"),
    "as": Field(matching(NAME, "a name", "friend"), "what the item is called in texts", name="name"),
}


def rounds(node: Node, names: Mapping[str, Data], reading: Reading) -> list[Round]:
    """Every time through, in order."""
    if isinstance(node, ListNode) or (isinstance(node, Scalar) and node.quoted):
        raise wrong(node.mark, "E705", "repeat says over what", HINT)
    if isinstance(node, Scalar):
        asked: dict[str, Any] = {"times": whole(0, MOST_ROUNDS).read(node, reading)}
    else:
        told = len(reading.problems)
        asked = read_fields(node, REPEAT_FIELDS, reading, "repeat")
        if len(reading.problems) > told:
            raise Wrong
    items = _items(node, asked, names, replace(reading, names=names))
    name = asked.get("name", "n" if "times" in asked else "item")
    return list(_rounds(items, name))


def _items(node: Node, asked: Mapping[str, Any], names: Mapping[str, Data], reading: Reading) -> tuple[Data, ...]:
    if ("over" in asked) == ("times" in asked):
        raise wrong(node.mark, "E705", "repeat is over a list, or a number of times, and only one of them", HINT)
    if "times" in asked:
        return tuple(range(1, asked["times"] + 1))
    over: Node = asked["over"]
    data = said_data(over, reading)
    if isinstance(over, Scalar) and isinstance(data, str):
        data = _named(over, names)
    if not isinstance(data, tuple):
        raise wrong(over.mark, "E705", "this is not a list", HINT)
    if len(data) > MOST_ROUNDS:
        raise wrong(over.mark, "E708", f"a list of {len(data)} items; at most {MOST_ROUNDS} are possible")
    return data


def _named(over: Scalar, names: Mapping[str, Data]) -> Data:
    """The list that a variable holds."""
    there, data = looked_up(over.raw.strip(), names)
    if there:
        found: Data = data
        return found
    lists = ", ".join(name for name, value in names.items() if isinstance(value, tuple)) or "none"
    message = f'there is no list "{quoted(over.raw)}"'
    raise wrong(over.mark, "E705", message, f"variables that are lists: {lists}")


def _rounds(items: tuple[Data, ...], name: str) -> Iterator[Round]:
    taken: set[str] = set()
    for index, item in enumerate(items, 1):
        key = base = _key(item) or str(index)
        again = 2
        while key in taken:
            key, again = f"{base}-{again}", again + 1
        taken.add(key)
        loop: Data = {"index": index, "first": index == 1, "last": index == len(items), "length": len(items)}
        yield Round({name: item, "loop": loop}, f"-{key}")


def _key(item: Data) -> str:
    """What an item is called in ids: its own id or name, so that another item before it changes nothing."""
    if isinstance(item, dict):
        first = next((value for value in item.values() if isinstance(value, str)), "")
        item = item.get("id") or item.get("name") or first
    if isinstance(item, tuple | dict):
        return ""
    return re.sub(r"[^\w]+", "-", shown(item).lower()).strip("-")[:LONGEST_KEY]

"""What a YAML file says, as our own values with the position of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from pipeline.script.story import Mark

Value = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Scalar:
    """A word, text, number, true/false or nothing. `raw` is as written, without quotes."""

    mark: Mark
    value: Value
    raw: str
    quoted: bool = False
    names: Mapping[str, Any] | None = None  # what its templates may use; None: what the whole story may
    filled: bool = False  # its templates have been filled already
    broken: bool = False  # what should stand here is wrong, and that has been told


class Entry(NamedTuple):
    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class MapNode:
    """Keys and values in the file's order; no key stands twice."""

    mark: Mark
    entries: tuple[Entry, ...]
    slot: str = ""  # an id that its place gives it

    def get(self, key: str) -> Node | None:
        return next((entry.value for entry in self.entries if entry.key.raw == key), None)


@dataclass(frozen=True, slots=True)
class ListNode:
    mark: Mark
    items: tuple[Node, ...]


Node = Scalar | MapNode | ListNode


def describe(node: Node) -> str:
    """What stands there, for the sentence "… belongs here, this is …"."""
    if isinstance(node, MapNode):
        return "a mapping"
    if isinstance(node, ListNode):
        return "a list"
    if node.value is None:
        return "nothing"
    if isinstance(node.value, bool):
        return f"`{node.raw}`"
    return "a text" if isinstance(node.value, str) else "a number"

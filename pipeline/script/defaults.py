"""`defaults`: what every scene, line, role or step of a kind says unless it says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from pipeline.script.cast import ROLE_FIELDS
from pipeline.script.fields import entries_of, is_nothing
from pipeline.script.guesses import unknown_key
from pipeline.script.lines import SAY_FIELDS
from pipeline.script.reading import Reading
from pipeline.script.scenes import SCENE_FIELDS
from pipeline.script.tree import Entry, ListNode, MapNode, Node, Scalar
from pipeline.script.verbs import VERBS
from pipeline.script.wrong import Wrong

# The key that a short form stands for:  sticker: heart  is  sticker: {name: heart}.
SHORT: Mapping[str, str] = MappingProxyType(
    {
        "line": "say",
        "role": "character",
        "camera": "shot",
        "shake": "amount",
        "card": "name",
        "sticker": "name",
        "draw": "name",
        "burst": "name",
        "caption": "text",
        "sfx": "name",
        "music": "track",
        "effect": "name",
        "enter": "at",
        "exit": "to",
        "move": "at",
    }
)
PER_ROLE = ("enter", "exit", "move")
NOT_SHARED = ("id", "at_time", "beats", "when", "say")
Defaults = Mapping[str, MapNode]


def _keys() -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "scene", tuple(SCENE_FIELDS)
    yield "line", tuple(SAY_FIELDS)
    yield "role", tuple(ROLE_FIELDS)
    for verb, kind in VERBS.items():
        if keys := tuple(_properties(kind.schema)):
            yield verb, keys


def _properties(schema: Any) -> Iterator[str]:
    """The keys of the long form of a verb."""
    if isinstance(schema, Mapping):
        yield from schema.get("properties", {})
        for each in schema.get("anyOf", ()):
            yield from _properties(each)
        yield from _properties(schema.get("additionalProperties"))


KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {name: tuple(dict.fromkeys(key for key in keys if key not in NOT_SHARED)) for name, keys in _keys()}
)


SCHEMA = {"type": "object", "properties": {name: {"type": "object"} for name in KEYS}, "additionalProperties": False}


def read_defaults(node: Node | None, reading: Reading) -> Defaults:
    """The defaults by kind; what is wrong with their keys is noted here, with their values where they are used."""
    found: dict[str, MapNode] = {}
    if node is None or is_nothing(node):
        return found
    try:
        for key, value in entries_of(node, "defaults"):
            if key.raw not in KEYS:
                raise unknown_key(key.mark, key.raw, tuple(KEYS), "the defaults")
            found[key.raw] = _known(value, key.raw, reading)
    except Wrong as error:
        reading.note(error)
    return found


def _known(node: Node, kind: str, reading: Reading) -> MapNode:
    entries = entries_of(node, f"the defaults of {kind}")
    for key, _ in entries:
        if key.raw not in KEYS[kind]:
            reading.note(unknown_key(key.mark, key.raw, KEYS[kind], f"the defaults of {kind}"))
    return MapNode(node.mark, tuple(entry for entry in entries if entry.key.raw in KEYS[kind]))


def with_defaults(kind: str, node: Node, defaults: Defaults) -> Node:
    """A value of this kind with what it does not say itself."""
    own = defaults.get(kind)
    if own is None:
        return node
    return _each_role(kind, node, own) if kind in PER_ROLE else _merged(kind, node, own)


def _each_role(kind: str, node: Node, own: MapNode) -> Node:
    if isinstance(node, MapNode):
        return MapNode(
            node.mark, tuple(Entry(key, _merged(kind, value, own)) for key, value in node.entries), node.slot
        )
    roles: Iterable[Node] = node.items if isinstance(node, ListNode) else (node,)
    pairs = [(role, MapNode(role.mark, own.entries)) for role in roles if isinstance(role, Scalar)]
    return MapNode(node.mark, tuple(Entry(role, value) for role, value in pairs))


def _merged(kind: str, node: Node, own: MapNode) -> Node:
    if isinstance(node, Scalar):
        if kind not in SHORT or (kind == "music" and node.raw in ("", "stop", "none", "off")):
            return node
        short = () if is_nothing(node) else (Entry(Scalar(node.mark, SHORT[kind], SHORT[kind]), node),)
        node = MapNode(node.mark, short)
    if not isinstance(node, MapNode):
        return node
    if kind in PER_ROLE and node.get("x") is not None:
        node = MapNode(node.mark, (Entry(Scalar(node.mark, SHORT[kind], SHORT[kind]), node),))
    said = {key.raw for key, _ in node.entries}
    if kind == "effect" and "moviepy" in said:
        return node
    return MapNode(node.mark, (*node.entries, *(each for each in own.entries if each.key.raw not in said)), node.slot)

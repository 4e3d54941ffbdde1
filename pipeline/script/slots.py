"""Ids that stay: steps are numbered by where they stand in the file, whatever is repeated, included or left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from pipeline.script.linekey import parse_line_key
from pipeline.script.tree import ListNode, MapNode, Node, Scalar, describe
from pipeline.script.verbs import BEAT_KEYS, TOGETHER, VERBS
from pipeline.script.wrong import wrong

CONTROL = ("when", "repeat", "include")
LONGEST = 64
STEPS = frozenset((*VERBS, TOGETHER))


@dataclass(slots=True)
class Slots:
    """Counts the steps of one scene. Without a scene it gives no ids: nothing there can move."""

    scene: str = ""
    trail: str = ""  # of the repetitions around
    count: Counter[str] = field(default_factory=Counter)

    def counted(self, node: MapNode, listed: str) -> Callable[[MapNode], str]:
        """Counts a step of the list `listed`; gives its id, once the names in it are known."""
        word = self._word(node, listed)
        number, place, acted = self.count[word], self.count["steps"], listed in ("beats", TOGETHER) and word in STEPS

        def name(done: MapNode) -> str:
            if not word or not self.scene:
                return ""
            step = f"{place:02}-{word}" if acted else f"{_speaker(done, word)}-{number}"
            return f"{self.scene}-{step}{self.trail}"[:LONGEST]

        return name

    def pass_over(self, node: Node | None, listed: str) -> None:
        """Count steps that are left out, so that the others keep their numbers."""
        for item in node.items if isinstance(node, ListNode) else ():
            if isinstance(item, MapNode):
                self._pass_item(item, listed)

    def _pass_item(self, item: MapNode, listed: str) -> None:
        self.pass_over(item.get("else"), listed)
        if (file := item.get("include")) is not None:
            self.included(file)
        elif (steps := steps_of(item, listed)) is not None:
            self.pass_over(steps, listed)
        else:
            self._word(item, listed)
            for key, value in item.entries:
                for name, inner in lists_in(key.raw, value):
                    self.pass_over(inner, name)

    def included(self, file: Node) -> int:
        """How many times this file has been included so far, with this time."""
        word = f"include {file.raw}" if isinstance(file, Scalar) else "include"
        self.count[word] += 1
        return self.count[word]

    def _word(self, node: MapNode, listed: str) -> str:
        """What the step is called in ids, counted: its verb, its speaker as written, or the list it is in."""
        if listed not in ("beats", TOGETHER):
            word = "chat" if listed == "messages" else listed
        else:
            step = next((key for key, _ in node.entries if key.raw not in BEAT_KEYS), None)
            if step is None:
                return ""
            self.count["steps"] += 1
            if step.raw in STEPS:
                return step.raw
            line = parse_line_key(step.raw)
            word = line.role if line else ""
        self.count[word] += 1
        return word


def _speaker(node: MapNode, word: str) -> str:
    """Who speaks, where that was a template; else the word itself."""
    line = next((parse_line_key(key.raw) for key, _ in node.entries if key.raw not in BEAT_KEYS), None)
    return line.role if line and "{" in word else word


def lists_in(key: str, value: Node) -> list[tuple[str, Node]]:
    """The lists that a value holds, by name: itself, or those one level deeper (the messages of a chat)."""
    if isinstance(value, ListNode):
        return [(key, value)]
    entries = value.entries if isinstance(value, MapNode) else ()
    return [(inner.raw, each) for inner, each in entries if isinstance(each, ListNode)]


def steps_of(node: MapNode, listed: str) -> ListNode | None:
    """What an item of the list `listed` groups or repeats: the list inside it, or the one step beside `repeat`."""
    name = "beats" if listed in ("beats", TOGETHER) else listed
    found = node.get(name)
    if found is not None:
        return as_list(found, name)
    if node.get("repeat") is None:
        return None
    rest = tuple(entry for entry in node.entries if entry.key.raw not in ("when", "else", "repeat"))
    return ListNode(node.mark, (MapNode(rest[0].key.mark, rest),) if rest else ())


def as_list(node: Node, what: str) -> ListNode:
    if not isinstance(node, ListNode):
        raise wrong(node.mark, "E102", f"{what} is a list, this is {describe(node)}", "start each item with `- `")
    return node


def has_logic(node: Node) -> bool:
    """Whether anything inside is repeated, included or left out."""
    stack = [node]
    while stack:
        each = stack.pop()
        if isinstance(each, ListNode):
            stack.extend(each.items)
        elif isinstance(each, MapNode):
            if any(key.raw in CONTROL for key, _ in each.entries):
                return True
            stack.extend(value for _, value in each.entries)
    return False

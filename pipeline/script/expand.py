"""Logic: what `when`, `repeat`, `include` and `defaults` say, done before anything is read.

The walk turns one tree of positioned values into another, so readers of scenes and steps never meet logic, and every
mistake is still told where its words stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from pipeline.script.conditions import holds
from pipeline.script.data import looked_up, node_of, retyped
from pipeline.script.defaults import Defaults, read_defaults, with_defaults
from pipeline.script.guesses import unknown_key
from pipeline.script.parts import Parts, body, parameters
from pipeline.script.reading import Reading
from pipeline.script.repetition import Round, rounds
from pipeline.script.slots import Slots, as_list, has_logic, steps_of
from pipeline.script.story import Data
from pipeline.script.texts import TEMPLATE_SIGNS, filled
from pipeline.script.tree import Entry, ListNode, MapNode, Node, Scalar
from pipeline.script.verbs import BEAT_KEYS, TOGETHER, VERBS
from pipeline.script.wrong import Wrong, problem, wrong

MOST_VALUES = 40_000
WHOLE = re.compile(r"\{\{((?:(?!\}\}|\{\{).)*)\}\}")
PATH = re.compile(r" *([A-Za-z]\w*(?:\.\w+)*) *")
PLAIN = ("story", "vars", "defaults")


class TooMuch(Wrong):
    """What the story repeats and includes is more than a film can be."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where the walk is: the names that may be used there, and the end of the ids."""

    names: Mapping[str, Data]
    own: bool = False  # whether the names are others than the whole story's
    trail: str = ""


@dataclass(slots=True)
class Expansion:
    """One story's walk."""

    reading: Reading
    defaults: Defaults
    parts: Parts = field(default_factory=Parts)
    left: int = MOST_VALUES

    def value(self, node: Node, scope: Scope, slots: Slots, listed: str = "") -> Node:
        """A value with its templates' names, its defaults, and its lists done."""
        self.left -= 1
        if self.left < 0:
            raise TooMuch(problem(node.mark, "E708", f"repetition and parts make more than {MOST_VALUES} values"))
        if isinstance(node, Scalar):
            return self.leaf(node, scope)
        if isinstance(node, ListNode):
            return ListNode(node.mark, tuple(self.items(node, listed, scope, slots)))
        if listed == "scenes":
            return self.scene(node, scope, slots)
        name = slots.counted(node, listed) if listed else None
        done = MapNode(node.mark, tuple(self.entry(entry, listed, scope, slots) for entry in node.entries))
        return replace(done, slot=name(done)) if name else done

    def top(self, key: str, node: Node, scope: Scope, slots: Slots) -> Iterator[Node]:
        """A value of the whole story; none when its condition says so."""
        if key in PLAIN:
            yield node
        elif key == "cast" and isinstance(node, MapNode):
            cast = ((role, with_defaults("role", value, self.defaults)) for role, value in node.entries)
            yield self.value(MapNode(node.mark, tuple(Entry(*each) for each in cast)), scope, slots)
        elif key == "outro" and isinstance(node, MapNode):
            yield from self.item(node, "outro", scope, slots)
        else:
            yield self.value(node, scope, slots, key if key == "scenes" and isinstance(node, ListNode) else "")

    def scene(self, node: MapNode, scope: Scope, slots: Slots) -> Node:
        """A scene; its steps get ids that stay if anything in it may be repeated or left out."""
        slots.count["scenes"] += 1
        slot = f"{slots.scene or 'scene'}-{slots.count['scenes']}{scope.trail}"
        own = with_defaults("scene", node, self.defaults)
        assert isinstance(own, MapNode)
        given = own.get("id")
        entry = self.entry(Entry(Scalar(own.mark, "id", "id"), given), "", scope, slots) if given else None
        named = entry.value.raw if entry and isinstance(entry.value, Scalar) else slot
        moves = scope.own or has_logic(node)
        inner = Slots(named if moves else "")
        return MapNode(own.mark, tuple(self.entry(each, "", scope, inner) for each in own.entries), slot)

    def entry(self, entry: Entry, listed: str, scope: Scope, slots: Slots) -> Entry:
        key, value = entry
        if key.raw == "id" and scope.trail and isinstance(value, Scalar) and not is_template(value):
            return Entry(key, replace(value, raw=value.raw + scope.trail, value=value.raw + scope.trail))
        if is_template(key):
            key = self.key(key, scope)
        if listed in ("beats", TOGETHER) and key.raw not in BEAT_KEYS:
            kind = key.raw if key.raw in VERBS else "" if key.raw == TOGETHER else "line"
            value = with_defaults(kind, value, self.defaults)
        return Entry(key, self.value(value, scope, slots, key.raw if isinstance(value, ListNode) else ""))

    def key(self, key: Scalar, scope: Scope) -> Scalar:
        """A key whose templates are filled: who speaks, who does something."""
        try:
            text = filled(replace(key, names=scope.names), self.reading)
        except Wrong as error:
            self.reading.note(error)
            raise Wrong from error
        return Scalar(key.mark, text, text, key.quoted)

    def leaf(self, node: Scalar, scope: Scope) -> Node:
        """A single value. What is nothing but a template becomes what the template says: a list, a number, a text."""
        if not is_template(node):
            return node
        if (found := WHOLE.fullmatch(node.raw.strip())) and node.quoted:
            if path := PATH.fullmatch(found[1]):
                there, data = looked_up(path[1], scope.names)
                if there and not isinstance(data, str):
                    return node_of(data, node.mark)
            else:
                try:
                    made = retyped(filled(replace(node, names=scope.names), self.reading), node.mark)
                except Wrong:
                    made = node  # told where the text is read
                if not isinstance(made.value, str):
                    return made
        return replace(node, names=scope.names) if scope.own else node

    def items(self, node: ListNode, listed: str, scope: Scope, slots: Slots) -> Iterator[Node]:
        for item in node.items:
            try:
                yield from self.item(item, listed, scope, slots)
            except TooMuch:
                raise
            except Wrong as error:
                self.reading.note(error)
                yield Scalar(item.mark, None, "", broken=True)

    def item(self, item: Node, listed: str, scope: Scope, slots: Slots) -> Iterator[Node]:
        """What an item of a list becomes: itself, nothing, or several."""
        if not isinstance(item, MapNode) or not listed:
            yield self.value(item, scope, slots)
            return
        when, steps = item.get("when"), steps_of(item, listed)
        if when is not None and not holds(when, scope.names, self.reading):
            yield from self.left_out(item, listed, scope, slots)
            return
        if steps is None and item.get("include") is None:
            plain = MapNode(item.mark, tuple(entry for entry in item.entries if entry.key.raw not in ("when", "else")))
            done = self.value(plain, scope, slots, listed)
            if listed != "scenes" or not emptied(plain, done):
                yield done
        else:
            yield from self.chosen(item, steps, listed, scope, slots)
        slots.pass_over(item.get("else"), listed)

    def left_out(self, item: MapNode, listed: str, scope: Scope, slots: Slots) -> Iterator[Node]:
        """Nothing, or what stands under `else`; what is left out is counted, so that ids stay."""
        alone = ListNode(item.mark, (MapNode(item.mark, tuple(e for e in item.entries if e.key.raw != "else")),))
        slots.pass_over(alone, listed)
        other = item.get("else")
        if other is not None:
            yield from self.items(as_list(other, "else"), listed, scope, slots)

    def chosen(self, item: MapNode, steps: ListNode | None, listed: str, scope: Scope, slots: Slots) -> Iterator[Node]:
        """What an item says that includes, repeats or groups others."""
        repeat, file = item.get("repeat"), item.get("include")
        if file is not None:
            yield from self.included(item, file, listed, scope, slots)
        elif steps is not None and repeat is not None:
            yield from self.repeated(steps, repeat, listed, scope, slots)
        elif steps is not None:
            self.check_keys(item, ("when", "else"), listed)
            yield from self.items(steps, listed, scope, slots)

    def repeated(self, steps: ListNode, repeat: Node, listed: str, scope: Scope, slots: Slots) -> Iterator[Node]:
        """The steps once for each item; every round counts the same numbers and ends them with its own name."""
        asked = self.value(repeat, scope, Slots()) if isinstance(repeat, MapNode) else repeat
        found = rounds(asked, scope.names, self.reading)
        if not steps.items:
            name = "beats" if listed == TOGETHER else listed
            hint = f"like  - repeat: {{over: names, as: name}}  with  {name}: [ … ]  below it"
            raise wrong(repeat.mark, "E705", f"nothing is repeated: {name} are missing", hint)
        before = slots.count.copy()
        for each in found:
            slots.count = before.copy()
            inner = Slots(slots.scene, slots.trail + each.trail, slots.count)
            yield from self.items(steps, listed, self._inside(scope, each), inner)
        if not found:
            slots.pass_over(steps, listed)

    def _inside(self, scope: Scope, each: Round) -> Scope:
        return Scope({**scope.names, **each.names}, True, scope.trail + each.trail)

    def included(self, item: MapNode, file: Node, listed: str, scope: Scope, slots: Slots) -> Iterator[Node]:
        """What a part says there; steps of a part have numbers of their own."""
        if (repeat := item.get("repeat")) is not None:
            hint = "put the include into the beats that are repeated"
            raise wrong(repeat.mark, "E108", "include and repeat do not go together", hint)
        self.check_keys(item, ("include", "with", "when", "else", "id"))
        file = self.leaf(file, scope) if isinstance(file, Scalar) else file
        times = slots.included(file)
        path, tree = self.parts.include(file, replace(self.reading, names=scope.names))
        given = item.get("with")
        values = self.value(given, scope, Slots()) if given is not None else None
        listed_there = "beats" if listed == TOGETHER else listed
        steps = body(tree, listed_there, path)
        own = parameters(tree, values, listed_there, replace(self.reading, names=scope.names))
        name = item.get("id")
        named = self.leaf(name, scope).raw if isinstance(name, Scalar) else ""  # type: ignore[union-attr]
        stem = named or Path(path).stem + (f"-{times}" if times > 1 else "")
        trail = scope.trail + (f"-{named}" if named else f"-{times}" if times > 1 else "")
        inner = Slots(f"{slots.scene}-{stem}" if slots.scene else stem if listed == "scenes" else "", slots.trail)
        yield from self.items(steps, listed, Scope({**scope.names, **own}, True, trail), inner)

    def check_keys(self, item: MapNode, known: tuple[str, ...], listed: str = "") -> None:
        """Note the keys of a step that includes or groups which nobody reads."""
        known = (*known, *(("beats" if listed == TOGETHER else listed,) if listed else ()))
        for key, _ in item.entries:
            if key.raw not in known:
                self.reading.note(
                    unknown_key(key.mark, key.raw, known, f"a step with {known[-1] if listed else known[0]}")
                )


def emptied(node: Node, done: Node) -> bool:
    """Whether conditions left nothing of a scene: then there is no such scene."""
    before, after = (each.get("beats") if isinstance(each, MapNode) else None for each in (node, done))
    had = isinstance(before, ListNode) and bool(before.items)
    return had and isinstance(after, ListNode) and not after.items and done.get("card") is None  # type: ignore[union-attr]


def is_template(node: Scalar) -> bool:
    return not node.filled and any(sign in node.raw for sign in TEMPLATE_SIGNS)


def expanded(root: MapNode, reading: Reading) -> MapNode:
    """The story with its cast, scenes and outro as `defaults` and logic say."""
    walk = Expansion(reading, read_defaults(root.get("defaults"), reading))
    scope, none = Scope(reading.names), Slots()
    found = []
    for key, value in root.entries:
        try:
            found += [Entry(key, each) for each in walk.top(key.raw, value, scope, none)]
        except Wrong as error:
            reading.note(error)
            found.append(Entry(key, Scalar(value.mark, None, "", broken=True)))
    return MapNode(root.mark, tuple(found))

"""A story's text as a tree of positioned values: YAML without surprises, and with limits.

The parser's events are used directly, so nothing is built before its depth and its size with all aliases expanded are
known, and the walk needs no recursion.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

import yaml
from yaml import events as ev

from pipeline.errors import Problem
from pipeline.script.scalars import plain_value
from pipeline.script.source import Source
from pipeline.script.story import Mark
from pipeline.script.tree import Entry, ListNode, MapNode, Node, Scalar
from pipeline.script.wrong import Wrong, problem, shown, wrong
from pipeline.script.yamlerrors import bare_template, explain, hidden

DEEPEST = 32
MOST_VALUES = 20_000


class Sized(NamedTuple):
    """A finished value, how many values it holds with aliases expanded, and how deep it is."""

    node: Node
    weight: int
    height: int


@dataclass(slots=True)
class Open:
    """A mapping or list whose end has not been met."""

    mark: Mark
    mapping: bool
    anchor: str | None
    children: list[Node] = field(default_factory=list)
    weight: int = 1
    height: int = 1


@dataclass(slots=True)
class Builder:
    """The tree so far."""

    source: Source
    stack: list[Open] = field(default_factory=list)
    anchors: dict[str, Sized] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    root: Node | None = None
    values: int = 0
    documents: int = 0
    aliased: bool = False


def read_tree(source: Source) -> tuple[Node, tuple[Problem, ...]]:
    """The file's one value, and the mistakes that did not hinder reading it. Raises Wrong for those that did."""
    builder = Builder(source)
    try:
        for event in yaml.parse(source.text, Loader=yaml.SafeLoader):
            STEPS.get(type(event), _ignore)(builder, event)
    except yaml.MarkedYAMLError as error:
        raise Wrong(explain(error, source)) from error
    if builder.root is None or (isinstance(builder.root, Scalar) and builder.root.value is None):
        raise wrong(Mark(source.file, 0, 0), "E007", "the file is empty", 'a story starts with "story: 1" and a title')
    return builder.root, tuple(builder.problems)


def _ignore(builder: Builder, event: ev.Event) -> None:
    """Streams and document ends say nothing."""


def _document(builder: Builder, event: ev.Event) -> None:
    builder.documents += 1
    if builder.documents > 1:
        hint = "one file is one story; delete the `---`"
        raise wrong(_mark(builder, event), "E019", "a second document starts here", hint)


def _start(builder: Builder, event: ev.Event) -> None:
    assert isinstance(event, ev.CollectionStartEvent)
    mark = _mark(builder, event)
    _no_tag(builder, event.tag, mark)
    mapping = isinstance(event, ev.MappingStartEvent)
    if builder.stack and mapping and event.flow_style:
        outer = builder.stack[-1]
        if (
            outer.mapping
            and not outer.children
            and outer.mark.line == mark.line
            and mark.column == outer.mark.column + 1
        ):
            raise Wrong(bare_template(outer.mark, builder.source))
    if len(builder.stack) >= DEEPEST:
        raise wrong(mark, "E014", f"values are nested more than {DEEPEST} deep")
    builder.stack.append(Open(mark, mapping, event.anchor))
    _count(builder, 1, mark)


def _end(builder: Builder, event: ev.Event) -> None:
    done = builder.stack.pop()
    node = _mapping(builder, done) if done.mapping else ListNode(done.mark, tuple(done.children))
    _attach(builder, Sized(node, done.weight, done.height), done.anchor)


def _scalar(builder: Builder, event: ev.Event) -> None:
    assert isinstance(event, ev.ScalarEvent)
    mark = _mark(builder, event)
    _no_tag(builder, event.tag, mark)
    plain, text = not event.style, event.value
    if plain and isinstance(plain_value(text), str | None) and (rest := hidden(event, builder.source)):
        text, plain = f"{text} {rest}".strip(), False  # as it was meant
        hint = f'put the text in quotes:  "{shown(text)}"; a comment has a space after its #'
        place = Mark(mark.file, mark.line, builder.source.line(mark.line).index(rest, mark.column - 1) + 1, len(rest))
        builder.problems.append(problem(place, "E027", "a # starts a comment: what follows is not read", hint))
    node = Scalar(mark, plain_value(text) if plain else text, text, not plain)
    _count(builder, 1, mark)
    _attach(builder, Sized(node, 1, 1), event.anchor)


def _alias(builder: Builder, event: ev.Event) -> None:
    assert isinstance(event, ev.AliasEvent)
    mark = _mark(builder, event)
    name = str(event.anchor)
    if any(outer.anchor == name for outer in builder.stack):
        raise wrong(mark, "E012", f"the alias *{shown(name)} contains itself")
    if name not in builder.anchors:
        hint = f'a text that starts with `*` needs quotes:  "*{shown(name)}"'
        raise wrong(mark, "E020", f"there is no anchor &{shown(name)}", hint)
    builder.aliased = True
    sized = builder.anchors[name]
    _count(builder, sized.weight, mark)
    if len(builder.stack) + sized.height > DEEPEST:
        raise wrong(mark, "E014", f"values are nested more than {DEEPEST} deep")
    _attach(builder, sized, None)


def _attach(builder: Builder, done: Sized, anchor: str | None) -> None:
    if anchor is not None:
        builder.anchors[anchor] = done
    if not builder.stack:
        builder.root = done.node
        return
    outer = builder.stack[-1]
    outer.children.append(done.node)
    outer.weight += done.weight
    outer.height = max(outer.height, done.height + 1)


def _mapping(builder: Builder, done: Open) -> MapNode:
    seen: dict[str, Scalar] = {}
    entries = []
    for key, value in zip(done.children[::2], done.children[1::2], strict=True):
        if found := _bad_key(key, seen):
            builder.problems.append(found)
        elif isinstance(key, Scalar):
            seen[key.raw] = key
            entries.append(Entry(key, value))
    first = done.children[0].mark if done.children else done.mark
    return MapNode(first if first[:3] == done.mark[:3] else done.mark, tuple(entries))


def _bad_key(key: Node, seen: Mapping[str, Scalar]) -> Problem | None:
    if not isinstance(key, Scalar):
        return problem(key.mark, "E017", "a key is a word, not a list or a mapping")
    if key.raw == "<<" and not key.quoted:
        return problem(key.mark, "E018", "merge keys (`<<`) are not used in stories", "write the keys out")
    if key.raw == "":
        return problem(key.mark, "E017", "a key is missing before the `:`")
    if first := seen.get(key.raw):
        hint = f"it stands in line {first.mark.line} already; YAML would keep only one of them"
        return problem(key.mark, "E011", f'the key "{shown(key.raw)}" stands twice', hint)
    return None


def _count(builder: Builder, weight: int, mark: Mark) -> None:
    builder.values += weight
    if builder.values <= MOST_VALUES:
        return
    if builder.aliased:
        raise wrong(mark, "E013", f"aliases expand to more than {MOST_VALUES} values")
    raise wrong(mark, "E015", f"more than {MOST_VALUES} values; a one-minute story has about 500")


def _no_tag(builder: Builder, tag: str | None, mark: Mark) -> None:
    if tag is not None:
        text = builder.source.line(mark.line)[mark.column - 1 :].split(" ")[0]
        hint = "a text that starts with `!` needs quotes"
        raise wrong(mark._replace(length=max(1, len(text))), "E016", "YAML tags are not used in stories", hint)


def _mark(builder: Builder, event: ev.Event) -> Mark:
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None
    if isinstance(event, ev.CollectionStartEvent):
        length = 1
    elif start.line == end.line:
        length = end.column - start.column
    else:
        length = len(builder.source.line(start.line + 1).rstrip()) - start.column
    return Mark(builder.source.file, start.line + 1, start.column + 1, max(1, length))


STEPS: Mapping[type, Callable[[Builder, ev.Event], None]] = MappingProxyType(
    {
        ev.DocumentStartEvent: _document,
        ev.MappingStartEvent: _start,
        ev.SequenceStartEvent: _start,
        ev.MappingEndEvent: _end,
        ev.SequenceEndEvent: _end,
        ev.ScalarEvent: _scalar,
        ev.AliasEvent: _alias,
    }
)

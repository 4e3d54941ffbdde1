"""Ids written into a story: what has a derived id gets it as its own, and nothing else of the text changes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from pipeline.script.source import as_source
from pipeline.script.story import Mark, Story
from pipeline.script.tree import ListNode, MapNode, Node, Scalar
from pipeline.script.yamlread import read_tree

Spot = tuple[int, int]  # line and column


def pinned(text: str, story: Story, wanted: Collection[str]) -> tuple[str, tuple[str, ...]]:
    """The text of a story's file with the wanted ids written in, and those ids.

    Steps that are repeated or included have no line of their own to stand on: their ids stay derived.
    """
    spots = _spots(story)
    tree, _ = read_tree(as_source(story.file, text.encode()))
    places = [(node, spots[spot]) for node, spot in _homes(tree) if spot in spots and not _carries(node, spots[spot])]
    found = [(node, id) for node, id in places if id in wanted]
    end = "\r\n" if text.count("\r\n") == text.count("\n") > 0 else "\n"
    lines = text.split(end)
    for node, id in sorted(found, key=lambda each: each[0].mark[1:3], reverse=True):
        _write(lines, node, id)
    return end.join(lines), tuple(id for _, id in found)


def _spots(story: Story) -> Mapping[Spot, str]:
    """Where each step, message and scene of the file stands, and its id; those that are there twice are left out."""
    found: dict[Spot, str] = {}
    twice: set[Spot] = set()
    for mark, id in _named(story.scenes):
        if mark.file == story.file and not mark.via:
            spot = (mark.line, mark.column)
            if spot in found and found[spot] != id:
                twice.add(spot)
            found[spot] = id
    return {spot: id for spot, id in found.items() if spot not in twice}


def _named(value: Any) -> Iterator[tuple[Mark, str]]:
    """Everything inside that has a place and an id."""
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        for item in value:
            yield from _named(item)
    elif is_dataclass(value):
        own = {field.name: getattr(value, field.name) for field in fields(value)}
        if isinstance(own.get("mark"), Mark) and isinstance(own.get("id"), str) and own["id"]:
            yield own["mark"], own["id"]
        for inner in own.values():
            yield from _named(inner)


def _homes(node: Node) -> Iterator[tuple[MapNode, Spot]]:
    """Mappings that may carry an id, with the places by which they are known: their own, and that of their step."""
    if isinstance(node, ListNode):
        for item in node.items:
            if isinstance(item, MapNode) and item.get("repeat") is None:
                yield item, (item.mark.line, item.mark.column)
                step = next((key for key, _ in item.entries if key.raw not in ("id", "at_time", "when")), None)
                if step is not None and (step.mark.line, step.mark.column) != (item.mark.line, item.mark.column):
                    yield item, (step.mark.line, step.mark.column)
                yield from _homes(item)
    elif isinstance(node, MapNode):
        for _, value in node.entries:
            yield from _homes(value)


def _carries(node: MapNode, id: str) -> bool:
    """Whether an id is written already: of the step, or inside its long form."""
    inside = (value.get("id") for _, value in node.entries if isinstance(value, MapNode))
    return node.get("id") is not None or any(isinstance(own, Scalar) and own.raw == id for own in inside)


def _write(lines: list[str], node: MapNode, id: str) -> None:
    """Put the id into the lines: after the last value of a step on one line, else before its first key."""
    number, column = node.mark.line - 1, node.mark.column - 1
    if lines[number][column : column + 1] == "{":
        _write_flow(lines, node, id)
        return
    key, value = node.entries[-1]
    if len(node.entries) == 1 and isinstance(value, Scalar) and _ends_its_line(lines, key, value):
        lines.insert(number + 1, f"{' ' * column}id: {id}")
        return
    first = lines[number]
    lines[number : number + 1] = [f"{first[:column]}id: {id}", " " * column + first[column:]]


def _write_flow(lines: list[str], node: MapNode, id: str) -> None:
    value = node.entries[-1].value
    if isinstance(value, Scalar) and _is_whole(lines, value):
        line, end = value.mark.line - 1, value.mark.column - 1 + value.mark.length
    else:
        line, end = node.mark.line - 1, node.mark.column
        lines[line] = f"{lines[line][:end]}id: {id}, {lines[line][end:]}"
        return
    lines[line] = f"{lines[line][:end]}, id: {id}{lines[line][end:]}"


def _is_whole(lines: list[str], value: Scalar) -> bool:
    """Whether a value is written on one line."""
    said = lines[value.mark.line - 1][value.mark.column - 1 :][: value.mark.length]
    if value.quoted:
        return len(said) >= 2 and said[0] == said[-1] and said[0] in "\"'"
    return said == value.raw


def _ends_its_line(lines: list[str], key: Scalar, value: Scalar) -> bool:
    """Whether a key and its value are one line, with nothing behind but a comment."""
    rest = lines[value.mark.line - 1][value.mark.column - 1 + value.mark.length :].strip()
    return key.mark.line == value.mark.line and _is_whole(lines, value) and (not rest or rest.startswith("#"))

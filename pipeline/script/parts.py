"""Parts: files of steps or scenes that a story includes, each with parameters of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from pipeline.script.fields import entries_of
from pipeline.script.reading import Reading
from pipeline.script.source import read_source
from pipeline.script.story import Data, Mark
from pipeline.script.texts import said_data
from pipeline.script.tree import Entry, ListNode, MapNode, Node, Scalar, describe
from pipeline.script.values import story_file
from pipeline.script.variables import Given, read_variables, unknown_settings, values_of
from pipeline.script.wrong import Wrong, shown, wrong
from pipeline.script.yamlread import read_tree

DEEPEST = 8  # parts inside parts
PART = story_file(".yaml", ".yml")


@dataclass(slots=True)
class Parts:
    """The parts read so far, by name."""

    trees: dict[str, Node] = field(default_factory=dict)

    def include(self, file: Node, reading: Reading) -> tuple[str, Node]:
        """The name of the file as a reader of messages knows it, and what it says, every mark knowing where from."""
        word = PART.read(file, reading)
        path = _shown_path(reading.source.file, word)
        via = (file.mark._replace(via=()), *file.mark.via)
        _no_circle(path, word, via, file.mark, reading)
        if path not in self.trees:
            self.trees[path] = _tree(path, via, reading)
        return path, located(self.trees[path], via)


def _shown_path(story: str, word: str) -> str:
    return str(Path(story).parent / PurePosixPath(word))


def _no_circle(path: str, word: str, via: tuple[Mark, ...], mark: Mark, reading: Reading) -> None:
    if any(each.file == path for each in via) or path == reading.source.file:
        raise wrong(mark, "E707", f'"{shown(word)}" includes itself', "a part can not be inside itself")
    if len(via) > DEEPEST:
        raise wrong(mark, "E707", f"parts are included more than {DEEPEST} deep")


def _tree(path: str, via: tuple[Mark, ...], reading: Reading) -> Node:
    """The file's tree; its own mistakes tell where it was included."""
    try:
        source = read_source(Path(path))
        reading.sources[path] = source
        tree, found = read_tree(source)
    except Wrong as error:
        if error.problem:
            error = Wrong(replace(error.problem, via=_places(via)))
        raise error from None
    reading.problems.extend(replace(each, via=_places(via)) for each in found)
    return tree


def _places(via: tuple[Mark, ...]) -> tuple[tuple[str, int, int], ...]:
    return tuple((each.file, each.line, each.column) for each in via)


def located(node: Node, via: tuple[Mark, ...]) -> Node:
    """The value with every mark knowing where its file was included."""
    mark = node.mark._replace(via=via)
    if isinstance(node, Scalar):
        return replace(node, mark=mark)
    if isinstance(node, ListNode):
        return ListNode(mark, tuple(located(item, via) for item in node.items))
    entries = ((replace(key, mark=key.mark._replace(via=via)), value) for key, value in node.entries)
    return MapNode(mark, tuple(Entry(key, located(value, via)) for key, value in entries))


def body(tree: Node, listed: str, path: str) -> ListNode:
    """The steps, scenes or messages of a part, for a list of that name."""
    if isinstance(tree, ListNode):
        return tree
    if not isinstance(tree, MapNode):
        raise wrong(tree.mark, "E706", f"a part has {listed}, this is {describe(tree)}", f"like  {listed}: [ … ]")
    found = tree.get(listed)
    if isinstance(found, ListNode):
        return found
    others = [key.raw for key, value in tree.entries if isinstance(value, ListNode)]
    if tree.get("story") is not None:
        message, hint = "this is a whole story, not a part", f"a part has only vars and {listed}"
    elif others:
        message, hint = f"this part has {others[0]}, {listed} belong here", "include it where they belong"
    else:
        message, hint = f"this part has no {listed}", f"{Path(path).name} is  {listed}: [ … ], and vars if it has any"
    raise wrong(tree.mark, "E706", message, hint)


def parameters(tree: Node, given: Node | None, listed: str, reading: Reading) -> Mapping[str, Data]:
    """The part's own variables, as `with` gives them. A part that declares none takes any."""
    if isinstance(tree, MapNode):
        unknown_settings(tree, ("vars", listed), "a part", reading)
    own = tree.get("vars") if isinstance(tree, MapNode) else None
    told = len(reading.problems)
    declared = read_variables(own, reading)
    entries = () if given is None else entries_of(given, "with")
    values = {key.raw: Given(said_data(value, reading), key.mark, own is None) for key, value in entries}
    if given is not None:
        declared = {name: replace(each, mark=given.mark) if each.missing else each for name, each in declared.items()}
    found = values_of(declared, values, reading, "the part")
    if len(reading.problems) > told:
        raise Wrong
    return found

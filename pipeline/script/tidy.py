"""A story's text in its canonical form: keys in the language's order, words quoted alike, every comment kept.

Only the text is worked on, piece by piece where the author wrote it, so what is not understood stays as it is. What
comes out is read again and must say the same.
"""

from __future__ import annotations

import re

from pipeline.script.source import as_source
from pipeline.script.tidyorder import reordered
from pipeline.script.tidywords import reworded
from pipeline.script.tree import ListNode, MapNode, Node
from pipeline.script.yamlread import read_tree


def tidied(text: str, file: str = "story.yaml") -> str:
    """The canonical form of a story or a part. Raises Wrong when it is no YAML, ValueError should it say otherwise."""
    before = _tree(text, file)
    made = _spaced(reordered(reworded(text), file))
    if not _same(before, _tree(made, file)):
        raise ValueError(f"{file} would say something else")
    return made


def _tree(text: str, file: str) -> Node:
    return read_tree(as_source(file, text.encode()))[0]


def _same(one: Node, other: Node) -> bool:
    """Whether two values say the same, whatever the order of their keys."""
    if isinstance(one, MapNode) and isinstance(other, MapNode):
        mine, theirs = ({key.raw: value for key, value in each.entries} for each in (one, other))
        return mine.keys() == theirs.keys() and all(_same(mine[key], theirs[key]) for key in mine)
    if isinstance(one, ListNode) and isinstance(other, ListNode):
        return len(one.items) == len(other.items) and all(map(_same, one.items, other.items))
    return (
        not isinstance(one, MapNode | ListNode) and not isinstance(other, MapNode | ListNode) and one.raw == other.raw
    )


def _spaced(text: str) -> str:
    """No spaces at the end of lines, one empty line at most, one line break at the end; block texts keep theirs."""
    if re.search(r":\s*[|>][-+0-9]*\s*(#.*)?$", text, re.MULTILINE):
        return text.rstrip("\n") + "\n"
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"

"""Keys that have lines of their own in the order of the language, with the comments above them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from yaml.nodes import MappingNode, SequenceNode
from yaml.nodes import Node as YamlNode

from pipeline.script.tidyguide import Guide, composed, top_guide

MOST_MOVES = 1_000


def reordered(text: str, file: str) -> str:
    """The text with every mapping in order; ValueError should that never end."""
    for _ in range(MOST_MOVES):
        found = next(_disordered(composed(text), top_guide()), None)
        if found is None:
            return text
        text = _moved(text, *found)
    raise ValueError(f"{file} can not be put in order")


def _disordered(node: YamlNode, guide: Guide) -> Iterator[tuple[MappingNode, list[int]]]:
    """Block mappings whose keys are not in order."""
    if isinstance(node, SequenceNode) and not node.flow_style:
        for item in node.value:
            yield from _disordered(item, guide.item())
    elif isinstance(node, MappingNode) and not node.flow_style:
        order = guide.order([str(key.value) for key, _ in node.value])
        if order != sorted(order) and _own_lines(node):
            yield node, order
        for key, value in node.value:
            yield from _disordered(value, guide.inside(str(key.value)))


def _own_lines(node: MappingNode) -> bool:
    """Whether each key begins a line of its own (a list's dash before the first)."""
    lines = [key.start_mark.line for key, _ in node.value]
    return len(set(lines)) == len(lines)


def _moved(text: str, node: MappingNode, order: list[int]) -> str:
    """The text with the keys of a mapping, and the lines that belong to them, in this order."""
    lines = text.split("\n")
    column = node.start_mark.column
    starts = [key.start_mark.line for key, _ in node.value]
    begins = [
        starts[0],
        *(_with_comments(lines, start, prior) for start, prior in zip(starts[1:], starts, strict=False)),
    ]
    end = _end(lines, starts[-1], column)
    chunks = [lines[a:b] for a, b in zip(begins, [*begins[1:], end], strict=True)]
    keys = [start - begin for start, begin in zip(starts, begins, strict=True)]
    prefix = lines[starts[0]][:column]
    chunks[0][0] = " " * column + chunks[0][0][column:]
    moved = [(chunks[place], keys[place]) for place in order]
    first, at = moved[0]
    first[at] = prefix + first[at][column:]
    indent = len(prefix.rstrip()) - 1 if prefix.strip() else column
    comments = [" " * indent + line.lstrip() for line in first[:at] if line.strip()]
    gap = [""] * (at - len(comments))  # the space above goes to whoever was first
    before = [*comments, *first[at:]]
    after = [
        line for place, (chunk, _) in zip(order[1:], moved[1:], strict=True) for line in (*gap[: not place], *chunk)
    ]
    return "\n".join([*lines[: begins[0]], *before, *after, *lines[end:]])


def _with_comments(lines: Sequence[str], start: int, prior: int) -> int:
    """Where what belongs to a key begins: at the comments above it, and the space above them."""
    for wanted in (lambda line: line.lstrip().startswith("#"), lambda line: not line.strip()):
        while start - 1 > prior and wanted(lines[start - 1]):
            start -= 1
    return start


def _end(lines: Sequence[str], start: int, column: int) -> int:
    """The line after the last one that belongs to the mapping: blank lines and what follows are the next one's."""
    end = start + 1
    for number in range(start + 1, len(lines)):
        line = lines[number]
        if line.strip() and not line.lstrip().startswith("#"):
            indent = len(line) - len(line.lstrip())
            if indent < column or (indent == column and not line.lstrip().startswith("- ")):
                break
            end = number + 1
    return end

"""A story's text in its canonical form: keys in the language's order, words quoted alike, every comment kept.

Only the text is worked on, piece by piece where the author wrote it, so what is not understood stays as it is. What
comes out is read again and must say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml
from yaml.nodes import MappingNode, ScalarNode, SequenceNode
from yaml.nodes import Node as YamlNode

from pipeline.script.scalars import plain_value
from pipeline.script.schema import story_schema
from pipeline.script.source import as_source
from pipeline.script.tree import ListNode, MapNode, Node
from pipeline.script.verbs import BEAT_KEYS, TOGETHER, VERBS
from pipeline.script.yamlread import read_tree

TEXT_KEYS = frozenset({"title", "text", "say", "draft", "about"})
BARE = re.compile(r"[A-Za-z_][\w-]*")
LOGIC = ("when", "repeat", "include", "with", "id", "scenes", "beats", "else")
MOST_MOVES = 1_000
Schema = Mapping[str, Any]


def tidied(text: str, file: str = "story.yaml") -> str:
    """The canonical form of a story or a part. Raises Wrong when it is no YAML, ValueError should it say otherwise."""
    before = _tree(text, file)
    made = _spaced(_ordered(_rewritten(text, file), file))
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


# ---- what may stand where


class Guide:
    """A place in the language: which keys may stand there, in which order, and which of its values are words."""

    def __init__(self, schema: Schema, root: Schema, step: bool = False, words: bool = False) -> None:
        self.root, self.words = root, words
        self.options = tuple(_options(schema, root))
        self.step = step

    def order(self, keys: Sequence[str]) -> list[int]:
        """The places of the keys in their canonical order; unknown ones keep theirs."""
        known = [key for option in self.options for key in option.get("properties", ())]
        if self.step:
            step = [key for key in keys if key not in BEAT_KEYS and key not in LOGIC]
            known = (
                [*step, *BEAT_KEYS] if step and "repeat" not in keys else [*LOGIC[:5], *step, *LOGIC[5:], *BEAT_KEYS]
            )
        elif "story" not in keys and "vars" not in keys:
            known = [*(key for key in LOGIC if key not in ("id", "beats")), *known]
        rank = {key: place for place, key in reversed([*enumerate(known)])}
        ranked = sorted((place for place, key in enumerate(keys) if key in rank), key=lambda place: rank[keys[place]])
        return [ranked.pop(0) if key in rank else place for place, key in enumerate(keys)]

    def inside(self, key: str) -> Guide:
        """The place of a key's value."""
        found = [option["properties"][key] for option in self.options if key in option.get("properties", ())]
        more = [option["additionalProperties"] for option in self.options if option.get("additionalProperties")]
        own = bool(found) and key not in TEXT_KEYS
        words = key in TEXT_KEYS or (self.step and _is_speaker(key)) or (self.words and not own)
        return Guide({"anyOf": found or [each for each in more if isinstance(each, dict)]}, self.root, words=words)

    def item(self) -> Guide:
        found = [option["items"] for option in self.options if "items" in option]
        step = any("#/$defs/beat" in str(each.get("$ref", "")) for each in found)
        return Guide({"anyOf": found}, self.root, step, self.words)


def _is_speaker(key: str) -> bool:
    return key not in VERBS and key not in (TOGETHER, *BEAT_KEYS, *LOGIC)


def _options(schema: Schema, root: Schema) -> Iterator[Schema]:
    """The alternatives of a schema, references followed."""
    if "$ref" in schema:
        yield from _options(root["$defs"][schema["$ref"].rpartition("/")[2]], root)
        return
    yield schema
    for each in schema.get("anyOf", ()):
        yield from _options(each, root)


def _top() -> Guide:
    schema = story_schema()
    beats = {"type": "array", "items": {"$ref": "#/$defs/beat"}}
    return Guide({**schema, "properties": {**schema["properties"], "beats": beats}}, schema)


def _compose(text: str, file: str) -> YamlNode:
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    assert node is not None
    return node


# ---- words and short mappings


def _rewritten(text: str, file: str) -> str:
    """The text with its words quoted alike and its one-line mappings in order."""
    edits = sorted(_edits(_compose(text, file), _top(), text), reverse=True)
    for start, end, new in edits:
        text = text[:start] + new + text[end:]
    return text


def _edits(node: YamlNode, guide: Guide, text: str) -> Iterator[tuple[int, int, str]]:
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, ScalarNode) or (getattr(node, "flow_style", False) and _on_one_line(node, text)):
        new = _emitted(node, guide, text)
        if new != text[start:end]:
            yield start, end, new
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _edits(item, guide.item(), text)
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _edits(value, guide.inside(str(key.value)), text)


def _on_one_line(node: YamlNode, text: str) -> bool:
    said = text[node.start_mark.index : node.end_mark.index]
    return node.start_mark.line == node.end_mark.line and not re.search(r"[&*!]\w|#", said)


def _emitted(node: YamlNode, guide: Guide, text: str) -> str:
    """A value as it is written on one line."""
    said = text[node.start_mark.index : node.end_mark.index]
    if isinstance(node, ScalarNode):
        return _quoted(node, said, guide.words)
    if isinstance(node, SequenceNode):
        return f"[{', '.join(_emitted(item, guide.item(), text) for item in node.value)}]"
    assert isinstance(node, MappingNode)
    keys = [str(key.value) for key, _ in node.value]
    pairs = [node.value[place] for place in guide.order(keys)]
    inner = (f"{_key(key, text)}: {_emitted(value, guide.inside(str(key.value)), text)}" for key, value in pairs)
    return "{" + ", ".join(inner) + "}"


def _key(key: YamlNode, text: str) -> str:
    return text[key.start_mark.index : key.end_mark.index]


def _quoted(node: ScalarNode, said: str, words: bool) -> str:
    """Words in double quotes, names in none; what that would change stays as it is."""
    value = str(node.value)
    if node.start_mark.line != node.end_mark.line or node.style in ("|", ">") or said[:1] in ("&", "*", "!"):
        return said
    if words:
        fits = value.strip() and not re.search(r'["\\\x00-\x1f\x7f-\xa0]', value)
        return f'"{value}"' if fits and node.style != '"' else said
    bare = node.style in ('"', "'") and BARE.fullmatch(value) and plain_value(value) == value
    return value if bare else said


# ---- the order of keys that have lines of their own


def _ordered(text: str, file: str) -> str:
    for _ in range(MOST_MOVES):
        found = next(_disordered(_compose(text, file), _top()), None)
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


def _spaced(text: str) -> str:
    """No spaces at the end of lines, one empty line at most, one line break at the end; block texts keep theirs."""
    if re.search(r":\s*[|>][-+0-9]*\s*(#.*)?$", text, re.MULTILINE):
        return text.rstrip("\n") + "\n"
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"

"""Words of a story quoted alike, and mappings of one line in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yaml.nodes import MappingNode, ScalarNode, SequenceNode
from yaml.nodes import Node as YamlNode

from pipeline.script.scalars import plain_value
from pipeline.script.tidyguide import Guide, composed, top_guide

BARE = re.compile(r"[A-Za-z_][\w-]*")


def reworded(text: str) -> str:
    """The text with its words quoted alike and its one-line mappings in order."""
    edits = sorted(_edits(composed(text), top_guide(), text), reverse=True)
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

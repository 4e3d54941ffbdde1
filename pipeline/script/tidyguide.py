"""What may stand where in a story, for whoever puts its text in order: keys, their order, which values are words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml
from yaml.nodes import Node as YamlNode

from pipeline.script.schema import story_schema
from pipeline.script.verbs import BEAT_KEYS, TOGETHER, VERBS

TEXT_KEYS = frozenset({"title", "text", "say", "draft", "about"})
LOGIC = ("when", "repeat", "include", "with", "id", "scenes", "beats", "else")
Schema = Mapping[str, Any]


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


def top_guide() -> Guide:
    """The top of a story, or of a part."""
    schema = story_schema()
    beats = {"type": "array", "items": {"$ref": "#/$defs/beat"}}
    return Guide({**schema, "properties": {**schema["properties"], "beats": beats}}, schema)


def composed(text: str) -> YamlNode:
    """A text that was read before as nodes that know where they stand."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    assert node is not None
    return node

"""The story language as JSON Schema, for editors: made from the same tables that read stories."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pipeline.script.beats import SPOKEN_WORDS, beat_schema
from pipeline.script.cast import CAST_SCHEMA
from pipeline.script.defaults import KEYS
from pipeline.script.examples import EXAMPLES, STEPS
from pipeline.script.fields import schema_of
from pipeline.script.guesses import ELSEWHERE
from pipeline.script.header import TOP_FIELDS
from pipeline.script.lines import SAY_SCHEMA
from pipeline.script.repetition import REPEAT_FIELDS
from pipeline.script.scenes import SCENES
from pipeline.script.variables import DECLARED
from pipeline.script.vocabulary import Vocabulary

Schema = dict[str, Any]
TEMPLATE: Schema = {"$ref": "#/$defs/template"}
ANY_TEMPLATE: Schema = {"type": "string", "pattern": r"\{\{.*\}\}", "description": "a template that makes the value"}
WHEN: Schema = {"type": ["string", "boolean"]}
FILE: Schema = {"type": "string", "pattern": r"\.ya?ml$"}
NARROW = ("number", "integer", "boolean")


def story_schema(words: Vocabulary | None = None) -> Schema:
    """The whole language; with the words of a pack, also its names."""
    scene = dict(SCENES.schema["items"])
    step: Schema = beat_schema()
    made = _Maker(words)
    top = made.of(schema_of(TOP_FIELDS))
    beat = made.of({**step, "properties": {**step["properties"], **_logic("beats", "beat")}})
    top["properties"] |= {
        "vars": {**top["properties"]["vars"], "additionalProperties": {"anyOf": [{}, made.of(DECLARED)]}},
        "cast": {**top["properties"]["cast"], **made.of(CAST_SCHEMA)},
        "scenes": {**top["properties"]["scenes"], "type": "array", "items": {"$ref": "#/$defs/scene"}},
    }
    scene_made = made.of({**scene, "properties": {**scene["properties"], **_logic("scenes", "scene")}})
    found = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A Kindreel story",
        **top,
        "$defs": {"template": ANY_TEMPLATE, "scene": scene_made, "beat": {**beat, **_speakers(words)}},
    }
    found["properties"]["defaults"] |= _defaults(found, made)
    return found


def _logic(listed: str, item: str) -> dict[str, Schema]:
    """The keys that decide which items of a list there are."""
    items = {"type": "array", "items": {"$ref": f"#/$defs/{item}"}}
    repeat = {"anyOf": [{"type": "integer", "minimum": 0}, schema_of(REPEAT_FIELDS)]}
    logic: dict[str, Schema] = {
        "when": WHEN,
        "repeat": repeat,
        "include": FILE,
        "with": {"type": "object"},
        listed: items,
        "else": items,
    }
    return {key: {**schema, "description": STEPS[key][0]} for key, schema in logic.items()}


def _speakers(words: Vocabulary | None) -> Schema:
    """Which keys are no speakers; with a pack, which moods there are."""
    wrong = sorted({*SPOKEN_WORDS, *(word for where, word in ELSEWHERE if where == "a beat")})
    rules: list[Schema] = [{"not": {"enum": wrong}}]
    if words is not None:
        moods = dict.fromkeys(name for each in words.characters.values() for name in each.expressions)
        known = "|".join((*moods, *words.synonyms))
        rules.append({"anyOf": [{"pattern": r"^[^()]*$"}, {"pattern": rf"\(\s*@?\s*({known})\s*\)\s*$"}, ANY_TEMPLATE]})
    return {"propertyNames": {"allOf": rules}}


def _defaults(schema: Schema, made: _Maker) -> Schema:
    """What each kind of thing may say by default: its own keys, none of them needed."""
    scene, beat = schema["$defs"]["scene"], schema["$defs"]["beat"]
    homes = {"scene": scene, "line": made.of(SAY_SCHEMA), "role": made.of(CAST_SCHEMA)} | beat["properties"]
    return {
        "properties": {kind: _kept(homes[kind], keys) for kind, keys in KEYS.items()},
        "additionalProperties": False,
    }


def _kept(schema: Schema, keys: tuple[str, ...]) -> Schema:
    found = dict(_properties(schema))
    own = {key: found[key] for key in keys if key in found}
    return {"type": "object", "properties": own, "additionalProperties": False, "description": "said by themselves"}


def _properties(schema: Any) -> Any:
    if isinstance(schema, Mapping):
        yield from schema.get("properties", {}).items()
        for each in schema.get("anyOf", ()):
            yield from _properties(each)
        yield from _properties(schema.get("additionalProperties"))


class _Maker:
    """Finishes the schemas of the tables: names of the pack, templates, examples."""

    def __init__(self, words: Vocabulary | None) -> None:
        self.words = words

    def of(self, schema: Mapping[str, Any]) -> Schema:
        """A schema that stands for a value: a template may stand for it too."""
        found = self._inside(schema)
        if not _is_narrow(found):
            return found
        beside: Schema = {key: found.pop(key) for key in ("description", "examples") if key in found}
        options = found["anyOf"] if set(found) == {"anyOf"} else [found]
        return {"anyOf": [*options, TEMPLATE], **beside}

    def _inside(self, schema: Mapping[str, Any]) -> Schema:
        names = schema.get("x-names")
        found = {key: value for key, value in schema.items() if key != "x-names"}
        if names is not None and self.words is not None and (known := names(self.words)):
            found.pop("type")
            found["enum"] = list(known)
        if "properties" in found:
            found["properties"] = {key: self._told(key, value) for key, value in found["properties"].items()}
        if isinstance(found.get("additionalProperties"), Mapping):
            found["additionalProperties"] = self.of(found["additionalProperties"])
        if "items" in found:
            found["items"] = self._item(found["items"])
        if "anyOf" in found:
            found["anyOf"] = [self._inside(each) for each in found["anyOf"]]
        return found

    def _told(self, key: str, schema: Mapping[str, Any]) -> Schema:
        """A key of a mapping, with an example."""
        found = self.of(schema)
        if key in STEPS and "description" not in found:
            return {**found, "description": STEPS[key][0], "examples": list(STEPS[key][1])}
        found.setdefault("description", f"see docs/story-language.md: {key}")
        if examples := _examples(key, schema):
            found["examples"] = examples
        if found.get("type") == "array" and isinstance(found.get("items"), dict) and "properties" in found["items"]:
            found["items"] = _may_repeat(key, found["items"])
        return found

    def _item(self, schema: Mapping[str, Any]) -> Schema:
        return self.of(schema)


def _may_repeat(listed: str, item: Schema) -> Schema:
    """An item of a list, which may be repeated or have a condition."""
    repeat = {"anyOf": [{"type": "integer"}, {"type": "object"}], "description": STEPS["repeat"][0]}
    plain = {"type": "array", "items": {"type": "object"}, "description": f"the {listed} that are repeated"}
    logic: dict[str, Schema] = {
        "when": {**WHEN, "description": STEPS["when"][0]},
        "repeat": repeat,
        listed: plain,
        "else": plain,
    }
    for key in ("when", "repeat", "else"):
        logic[key] = {**logic[key], "examples": list(EXAMPLES[key])}
    logic[listed] = {**plain, "examples": list(EXAMPLES.get(listed, ()))}
    made = {**item, "properties": {**logic, **item["properties"]}}
    if required := made.pop("required", None):
        made["anyOf"] = [{"required": required}, {"required": ["repeat"]}, {"required": [listed]}]
    return made


def _examples(key: str, schema: Mapping[str, Any]) -> list[Any]:
    """How a value may read: what its schema lists, else what the table says."""
    for each in (schema, *schema.get("anyOf", ())):
        if "const" in each:
            return [each["const"]]
        if "enum" in each:
            return [word for word in each["enum"] if word][:3]
    return [True] if schema.get("type") == "boolean" else list(EXAMPLES.get(key, ()))


def _is_narrow(schema: Schema) -> bool:
    """Whether a template, which is a text, would not fit in."""
    options = schema.get("anyOf", [schema])
    open_to_text = any(_takes_text(each) for each in options)
    return not open_to_text and any(_is_single(each) for each in options)


def _takes_text(schema: Schema) -> bool:
    kinds = schema.get("type")
    texts = kinds == "string" or (isinstance(kinds, list) and "string" in kinds)
    return "$ref" in schema or not schema or (texts and "pattern" not in schema and "enum" not in schema)


def _is_single(schema: Schema) -> bool:
    return "enum" in schema or schema.get("type") in NARROW or (schema.get("type") == "string" and "pattern" in schema)

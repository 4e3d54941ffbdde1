"""A named effect on the scene: one of ours, or one of MoviePy's with its own settings."""

from __future__ import annotations

import math
from collections.abc import Collection

from pipeline.script.durations import DURATION
from pipeline.script.fields import Field, Fields, is_nothing, is_scalar, read_fields
from pipeline.script.guesses import suggestion, unknown_key
from pipeline.script.names import EFFECT, MOVIEPY_EFFECT
from pipeline.script.reading import Kind, Reading, attempt
from pipeline.script.story import Beat, EffectBeat, Mark
from pipeline.script.texts import word_of
from pipeline.script.tree import Entry, MapNode, Node, Scalar, describe
from pipeline.script.values import number
from pipeline.script.wrong import wrong

NAMES: Fields = {
    "name": Field(EFFECT, "an effect of ours"),
    "moviepy": Field(MOVIEPY_EFFECT, "an effect of MoviePy, by its class name"),
    "over": Field(DURATION, "how long it lasts; else until the scene ends"),
}
Setting = str | float | int | bool
NUMBER = number(-10_000, 10_000)


def _effect(node: Node, reading: Reading) -> EffectBeat:
    if is_scalar(node) and not is_nothing(node):
        return EffectBeat(mark=node.mark, name=EFFECT.read(node, reading))
    if not isinstance(node, MapNode):
        hint = "like  effect: vignette, or  effect: {moviepy: MirrorX}"
        raise wrong(node.mark, "E101", f"an effect is a name or a mapping, this is {describe(node)}", hint)
    ours = MapNode(node.mark, tuple(entry for entry in node.entries if entry.key.raw in NAMES))
    values = read_fields(ours, NAMES, reading, "an effect")
    _one_name(node, ours)
    library = "moviepy" if ours.get("moviepy") else ""
    rest = [entry for entry in node.entries if entry.key.raw not in NAMES]
    name = values.get(library or "name", "")
    known = None if library or reading.words is None else reading.words.effects.get(name)
    read = [(entry.key, found) for entry in rest if (found := _param(entry, known, reading)) is not None]
    params = tuple((key.raw, found) for key, found in read)
    marks = (_place(ours, library or "name"), *(key.mark for key, _ in read))
    return EffectBeat(mark=node.mark, name=name, library=library, params=params, over=values.get("over"), marks=marks)


def _place(ours: MapNode, key: str) -> Mark:
    found = ours.get(key)
    return found.mark if found else ours.mark


def _one_name(node: MapNode, ours: MapNode) -> None:
    if ours.get("name") and ours.get("moviepy"):
        raise wrong(node.mark, "E108", "an effect is ours (name) or MoviePy's (moviepy), not both")
    if not ours.get("name") and not ours.get("moviepy"):
        first = next((entry.key for entry in node.entries if entry.key.raw != "over"), None)
        hint = suggestion(first.raw, ("name", "moviepy")) if first else "name: one of ours, or moviepy: a class name"
        raise wrong(node.mark, "E105", '"name" is missing in an effect', hint)


def _param(entry: Entry, known: Collection[str] | None, reading: Reading) -> Setting | None:
    """A setting; those of our own effects are known (not None) and numbers, MoviePy's may be anything."""
    if known is None:
        return attempt(SETTING, entry.value, reading)
    if entry.key.raw in known:
        return attempt(NUMBER, entry.value, reading)
    reading.note(unknown_key(entry.key.mark, entry.key.raw, (*known, "over"), "this effect"))
    return None


def _setting(node: Node, reading: Reading) -> Setting:
    if not isinstance(node, Scalar) or is_nothing(node):
        raise wrong(node.mark, "E103", f"a setting is a number, a word or true/false, this is {describe(node)}")
    if isinstance(node.value, float) and not math.isfinite(node.value):
        raise wrong(node.mark, "E305", f'"{node.raw}" is not a number that can be used')
    return word_of(node, reading) if isinstance(node.value, str) or node.value is None else node.value


SETTING: Kind[Setting] = Kind(_setting, {"type": ["string", "number", "boolean"]})
EFFECT_VALUE: Kind[EffectBeat] = Kind(_effect, {"anyOf": [EFFECT.schema, {"type": "object"}]})
EFFECT_BEAT: Kind[Beat] = Kind(_effect, EFFECT_VALUE.schema)

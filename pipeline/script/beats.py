"""Beats: the ordered steps of a scene, each one verb or one spoken line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pipeline.core.registry import closest
from pipeline.script.durations import SECONDS
from pipeline.script.fields import is_nothing, items_of
from pipeline.script.guesses import ELSEWHERE, JOINED, LOGIC_WORDS, SPACE_HINT, meant, suggestion, unknown_key
from pipeline.script.identity import ID
from pipeline.script.lines import SAY_FIELDS, SAY_SCHEMA, likely_speaker, line_key, read_line
from pipeline.script.names import NARRATOR, check_role
from pipeline.script.reading import Kind, Reading, attempt
from pipeline.script.sentences import as_a_step
from pipeline.script.story import Beat, Together
from pipeline.script.tree import Entry, MapNode, Node, Scalar, describe
from pipeline.script.verbs import BEAT_KEYS, TOGETHER, VERBS
from pipeline.script.wrong import Wrong, shown, wrong

MOST_BEATS = 500
SPOKEN_WORDS = ("dialog", "dialogue", "text", "speaker", "say", "line", "speak", "speech", "says", "talk", "voice")
EXAMPLE = 'like  - maya: "Hi"  or  - wait: 0.5'


def _beat(node: Node, reading: Reading) -> Beat:
    if isinstance(node, Scalar) and node.raw in VERBS and not node.quoted:
        nothing = Scalar(node.mark, None, "")
        return _step(Entry(node, nothing), reading)
    if not isinstance(node, MapNode):
        joined = isinstance(node, Scalar) and JOINED.match(node.raw)
        meaning = as_a_step(node.raw, reading) if isinstance(node, Scalar) else ""
        hint = SPACE_HINT if joined else meaning or EXAMPLE
        raise wrong(node.mark, "E101", f"a beat is one step, this is {describe(node)}", hint)
    entry = _one_step(node, reading)
    beat = _step(entry, reading)
    return replace(beat, slot=node.slot, **_beside(node, reading))


def _beside(node: MapNode, reading: Reading) -> dict[str, Any]:
    """What stands beside the verb: an id, an exact time."""
    kinds: dict[str, Kind[object]] = {"id": Kind(ID.read), "at_time": Kind(SECONDS.read)}
    given = [(key.raw, value) for key, value in node.entries if key.raw in kinds]
    found = {name: attempt(kinds[name], value, reading) for name, value in given}
    return {name: value for name, value in found.items() if value is not None}


def _one_step(node: MapNode, reading: Reading) -> Entry:
    """The entry that is the step; the others are mistakes."""
    steps = [entry for entry in node.entries if entry.key.raw not in BEAT_KEYS]
    if not steps:
        raise wrong(node.mark, "E107", "a beat without a verb", EXAMPLE)
    known = [entry for entry in steps if _is_step(entry.key, reading)]
    if len(known) > 1:
        names = " and ".join(f'"{shown(entry.key.raw)}"' for entry in known[:3])
        hint = "give each its own `- `, or run them at once:  - together: [{…}, {…}]"
        raise wrong(known[1].key.mark, "E108", f"a beat is one step, this has {names}", hint)
    for entry in steps:
        if known and entry is not known[0]:
            reading.note(_stray(entry.key, known[0].key))
    return known[0] if known else steps[0]


def _is_step(key: Scalar, reading: Reading) -> bool:
    """Whether the key is a verb, or a line of someone who is there."""
    if key.raw in VERBS or key.raw == TOGETHER:
        return True
    role = key.raw.split("(")[0].strip()
    return role == NARRATOR or role in (reading.cast or ())


def _stray(key: Scalar, step: Scalar) -> Wrong:
    """A key beside a step that belongs inside it, or nowhere."""
    if key.raw in SAY_FIELDS and step.raw not in VERBS:
        hint = f'use the long form:  - {shown(step.raw)}: {{say: "…", {shown(key.raw)}: …}}'
        return wrong(key.mark, "E104", f'unknown key "{shown(key.raw)}" in a beat', hint)
    return unknown_key(key.mark, key.raw, (step.raw, *BEAT_KEYS), "a beat")


def _step(entry: Entry, reading: Reading) -> Beat:
    key, value = entry
    if key.raw == TOGETHER:
        return replace(_together(key, value, reading), mark=key.mark)
    if verb := VERBS.get(key.raw):
        marked = value if not is_nothing(value) else Scalar(key.mark, None, "")
        return replace(verb.read(marked, reading), mark=key.mark)
    if not _is_step(key, reading) and (error := _no_verb(key, value, reading)):
        raise error
    return read_line(key, value, reading)


def _no_verb(key: Scalar, value: Node, reading: Reading) -> Wrong | None:
    """The mistake of a key that is neither a verb nor a role; None when it reads like a line."""
    what = f'unknown key "{shown(key.raw)}" in a beat'
    first = key.raw.lower().split(" ")[0]
    if elsewhere := ELSEWHERE.get(("a beat", key.raw.lower())) or LOGIC_WORDS.get(first):
        return wrong(key.mark, "E104", what, elsewhere)
    if key.raw.lower() in SPOKEN_WORDS:
        return wrong(key.mark, "E104", what, likely_speaker(key, value, reading))
    verbs = (*VERBS, TOGETHER)
    role = line_key(key).role
    right = meant(role, verbs)
    near_role = closest(role, reading.cast or ())
    spoken = isinstance(value, Scalar) or "(" in key.raw or (isinstance(value, MapNode) and value.get("say"))
    if reading.cast is None and isinstance(value, MapNode) and not right:
        return None
    if spoken and (near_role or not right):
        if reading.cast is None:
            return None
        check_role(role, key.mark._replace(length=len(role)), reading)
    hint = f'did you mean "{near_role}"?' if near_role and not right else suggestion(role, verbs)
    poses = {pose for each in reading.words.characters.values() for pose in each.poses} if reading.words else ()
    if not right and not near_role and (pose := next((each for each in poses if each.split("-")[0] == role), None)):
        who = next(iter(reading.cast or ()), "maya")
        hint = f"that is a pose:  - pose: {{{who}: {pose}}}"
    return wrong(key.mark, "E104", what, hint)


def _together(key: Scalar, value: Node, reading: Reading) -> Together:
    if isinstance(value, MapNode):
        hint = "like  together: [{pose: {maya: wave}}, {sfx: pop}]"
        raise wrong(value.mark, "E102", "together is a list of steps, this is a mapping", hint)
    found = read_beats(value, reading, "together")
    if not items_of(value, "together"):
        raise wrong(key.mark, "E107", "together has no steps", "delete it, or give it a list of steps")
    return Together(mark=key.mark, beats=tuple(_flat(found)))


def _flat(beats: Sequence[Beat]) -> list[Beat]:
    """Steps at once inside steps at once are all at once."""
    return [each for beat in beats for each in (beat.beats if isinstance(beat, Together) else (beat,))]


def read_beats(node: Node, reading: Reading, what: str) -> tuple[Beat, ...]:
    """The steps of a list that could be read."""
    items = items_of(node, what)
    if len(items) > MOST_BEATS:
        raise wrong(items[MOST_BEATS].mark, "E302", f"{len(items)} steps in one scene; at most {MOST_BEATS}")
    found = [attempt(BEAT, item, reading) for item in items]
    return tuple(beat for beat in found if beat is not None)


BEAT: Kind[Beat] = Kind(_beat)
STEPS = {"type": "array", "items": {"$ref": "#/$defs/beat"}}
BEATS: Kind[tuple[Beat, ...]] = Kind(lambda node, reading: read_beats(node, reading, "beats"), STEPS)


def beat_schema() -> dict[str, Any]:
    """JSON Schema of one beat; it refers to itself for `together`."""
    verbs = {name: dict(kind.schema) for name, kind in VERBS.items()}
    beside = {"id": dict(ID.schema), "at_time": dict(SECONDS.schema)}
    properties = {**verbs, TOGETHER: STEPS, **beside, NARRATOR: SAY_SCHEMA}
    return {"type": "object", "properties": properties, "additionalProperties": SAY_SCHEMA, "minProperties": 1}

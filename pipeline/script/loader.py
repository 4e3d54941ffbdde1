"""A story file, from its bytes to a checked Story or the list of all its problems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pipeline.errors import InvalidInput, Problem
from pipeline.script.cast import Cast, read_cast
from pipeline.script.fields import Fields, entries_of, is_nothing, read_known
from pipeline.script.guesses import meant, unknown_key
from pipeline.script.header import BODY_FIELDS, HEAD_FIELDS, TOP_FIELDS, VARS
from pipeline.script.reading import Kind, Reading, attempt
from pipeline.script.scalars import plain_value
from pipeline.script.scenes import SCENES
from pipeline.script.source import read_source
from pipeline.script.story import Mark, Story
from pipeline.script.tree import Entry, MapNode, Node, Scalar
from pipeline.script.vocabulary import Vocabulary, VocabularyOf
from pipeline.script.wrong import Wrong, problem
from pipeline.script.yamlread import read_tree

CAST: Kind[Cast] = Kind(read_cast)
OVERRIDABLE = ("pack", "kit", "platform", "locale", "market", "audience", "seed")


def load(path: Path, vocabulary_of: VocabularyOf, overrides: Mapping[str, str]) -> Story:
    """The story, or InvalidInput with all problems."""
    try:
        source = read_source(path)
        tree, found = read_tree(source)
        root = MapNode(tree.mark, entries_of(tree, "a story"))
    except Wrong as wrong:
        raise InvalidInput(in_order([wrong.problem] if wrong.problem else [])) from wrong
    reading = Reading(source, path.resolve().parent, list(found))
    story = _story(_overridden(root, overrides), reading, vocabulary_of)
    if reading.problems or story is None:
        raise InvalidInput(in_order(reading.problems))
    return story


def in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Each problem once, in the file's order."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda each: (each.line, each.column)))


def _overridden(root: MapNode, overrides: Mapping[str, str]) -> MapNode:
    """The story as if it said what the command line says."""
    options = [_option(key, value, f"--{key}") for key, value in overrides.items() if key in OVERRIDABLE]
    variables = [_option(key, value, "--var") for key, value in overrides.items() if key not in OVERRIDABLE]
    kept = [entry for entry in root.entries if entry.key.raw not in overrides]
    return MapNode(
        root.mark, (*options, *(_with_variables(entry, variables) for entry in kept), *_new(root, variables))
    )


def _with_variables(entry: Entry, variables: list[Entry]) -> Entry:
    """The entry, with the variables replaced if it is the one that has them."""
    if entry.key.raw != "vars" or not isinstance(entry.value, MapNode):
        return entry
    chosen = {each.key.raw for each in variables}
    kept = [each for each in entry.value.entries if each.key.raw not in chosen]
    return Entry(entry.key, MapNode(entry.value.mark, (*kept, *variables)))


def _new(root: MapNode, variables: list[Entry]) -> tuple[Entry, ...]:
    """Variables for a story that has none of its own."""
    if not variables or root.get("vars") is not None:
        return ()
    mark = variables[0].key.mark
    return (Entry(Scalar(mark, "vars", "vars"), MapNode(mark, tuple(variables))),)


def _option(key: str, value: str, option: str) -> Entry:
    mark = Mark(option, 0, 0)
    return Entry(Scalar(mark, key, key), Scalar(mark, plain_value(value), value))


def _story(root: MapNode, reading: Reading, vocabulary_of: VocabularyOf) -> Story | None:
    names = _vars(root, reading)
    reading = replace(reading, names=names)
    _check_keys(root, reading)
    head = _part(root, HEAD_FIELDS, reading)
    shown = {key: str(value) for key, value in head.items() if isinstance(value, str)}
    words = _words(root, head, reading, vocabulary_of)
    reading = replace(reading, words=words, names={**shown, **names})
    cast = _read("cast", CAST, root, reading)
    reading = replace(reading, cast=cast.characters if cast else None)
    body = _part(root, BODY_FIELDS, reading)
    scenes = _read("scenes", SCENES, root, reading)
    if cast is None or scenes is None or reading.problems:
        return None
    head.pop("story")
    return Story(
        file=reading.source.file,
        folder=str(reading.folder),
        cast=cast.roles,
        scenes=scenes,
        vars=tuple(names.items()),
        **head,
        **body,
    )


def _vars(root: MapNode, reading: Reading) -> Mapping[str, str]:
    node = root.get("vars")
    return (attempt(VARS, node, reading) if node and not is_nothing(node) else None) or {}


def _check_keys(root: MapNode, reading: Reading) -> None:
    """Tell of unknown and missing keys of the whole file, once."""
    unknown = [key for key, _ in root.entries if key.raw not in TOP_FIELDS]
    for key in unknown:
        reading.note(unknown_key(key.mark, key.raw, tuple(TOP_FIELDS), "a story"))
    told = {meant(key.raw, tuple(TOP_FIELDS)) for key in unknown} | {key.raw for key, _ in root.entries}
    for name, field in TOP_FIELDS.items():
        if field.required and name not in told:
            mark = Mark(reading.source.file, 1, 1)
            reading.report(mark, "E105", f'"{name}" is missing in the story', field.meaning)


def _part(root: MapNode, fields: Fields, reading: Reading) -> dict[str, Any]:
    """The values of some of the story's keys; missing ones have been told of."""
    entries = tuple(entry for entry in root.entries if entry.key.raw in fields)
    optional = {key: replace(field, required=False) for key, field in fields.items()}
    return read_known(MapNode(root.mark, entries), optional, reading, "a story")


def _read(key: str, kind: Kind[Any], root: MapNode, reading: Reading) -> Any:
    """The value of a required key, or None when it is missing or wrong."""
    entry = next((entry for entry in root.entries if entry.key.raw == key), None)
    if entry is None:
        return None
    if is_nothing(entry.value):
        reading.report(entry.key.mark, "E107", f'nothing is given for "{key}"', TOP_FIELDS[key].meaning)
        return None
    return attempt(kind, entry.value, reading)


def _words(root: MapNode, head: Mapping[str, Any], reading: Reading, vocabulary_of: VocabularyOf) -> Vocabulary | None:
    """The words of the pack and the kit; None, with the problem noted where the wrong one is named."""
    pack, kit = head.get("pack"), head.get("kit", "")
    if not pack:
        return None
    try:
        return vocabulary_of(pack, kit)
    except InvalidInput as error:
        first = error
    if kit:
        try:
            words = vocabulary_of(pack, "")
        except InvalidInput as error:
            first = error
        else:
            _blame(root.get("kit"), "E203", first, reading)
            return words
    _blame(root.get("pack"), "E202", first, reading)
    return None


def _blame(node: Node | None, code: str, error: InvalidInput, reading: Reading) -> None:
    """Problems of a pack's own files stay where they are; an unknown name is told of where it stands."""
    assert node is not None
    for each in error.problems:
        elsewhere = each.line > 0 and each.file != reading.source.file
        reading.problems.append(each if elsewhere else problem(node.mark, code, each.message, each.hint))

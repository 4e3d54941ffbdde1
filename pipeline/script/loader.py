"""A story file, from its bytes to a checked Story or the list of all its problems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from pipeline.core.registry import frozen
from pipeline.errors import InvalidInput, Problem
from pipeline.script.cast import Cast, read_cast
from pipeline.script.data import shown
from pipeline.script.expand import expanded
from pipeline.script.fields import Fields, entries_of, is_nothing, purpose, read_known
from pipeline.script.guesses import meant, unknown_key
from pipeline.script.header import BODY_FIELDS, HEAD_FIELDS, TOP_FIELDS
from pipeline.script.mending import Several, read_with_mistakes
from pipeline.script.reading import Kind, Reading, attempt
from pipeline.script.recast import Recast
from pipeline.script.scalars import plain_value
from pipeline.script.scenes import SCENES
from pipeline.script.source import read_source
from pipeline.script.story import Data, Mark, Story
from pipeline.script.tree import Entry, MapNode, Node, Scalar
from pipeline.script.variables import Given, read_variables, values_of
from pipeline.script.vocabulary import Vocabulary, VocabularyOf
from pipeline.script.wrong import Wrong, problem

CAST: Kind[Cast] = Kind(read_cast)
OVERRIDABLE = ("pack", "kit", "platform", "locale", "market", "audience", "seed")
HEAD = frozen({each.name: each for each in fields(Story) if each.name in (*OVERRIDABLE, "title", "topic")})


def load(path: Path, vocabulary_of: VocabularyOf, overrides: Mapping[str, Data | Given]) -> Story:
    """The story, or InvalidInput with all problems."""
    try:
        source = read_source(path)
        tree, found = read_with_mistakes(source)
        root = MapNode(tree.mark, entries_of(tree, "a story"))
    except Several as several:
        raise InvalidInput(in_order([*several.problems])) from several
    except Wrong as wrong:
        raise InvalidInput(in_order([wrong.problem] if wrong.problem else [])) from wrong
    reading = Reading(source, path.resolve().parent, found)
    given = {
        name: value if isinstance(value, Given) else Given(value, _mark(name)) for name, value in overrides.items()
    }
    story = _story(root, given, reading, vocabulary_of)
    if reading.problems or story is None:
        raise InvalidInput(in_order(reading.problems))
    return story


def in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Each problem once, in the story's order: those of an included file where it is included."""
    first: dict[tuple[object, ...], Problem] = {}
    for each in problems:
        first.setdefault((each.file, each.line, each.column, each.code, each.message, each.hint), each)
    return tuple(sorted(first.values(), key=_position))


def _position(problem: Problem) -> tuple[int, int, int, int]:
    _, line, column = problem.via[-1] if problem.via else ("", problem.line, problem.column)
    return line, column, problem.line if problem.via else 0, problem.column


def _mark(name: str) -> Mark:
    return Mark(f"--{name}" if name in OVERRIDABLE else "--var", 0, 0)


def _overridden(root: MapNode, given: Mapping[str, Given]) -> MapNode:
    """The story as if it said what the command line says."""
    chosen = {name: each for name, each in given.items() if name in OVERRIDABLE}
    options = [_option(name, each) for name, each in chosen.items()]
    return MapNode(root.mark, (*options, *(entry for entry in root.entries if entry.key.raw not in chosen)))


def _option(name: str, given: Given) -> Entry:
    text = shown(given.value)
    return Entry(Scalar(given.mark, name, name), Scalar(given.mark, plain_value(text), text))


def _story(root: MapNode, given: Mapping[str, Given], reading: Reading, vocabulary_of: VocabularyOf) -> Story | None:
    said, root = root, _overridden(root, given)
    own = {name: each for name, each in given.items() if name not in OVERRIDABLE}
    names = values_of(read_variables(root.get("vars"), reading), own, reading, "the story")
    reading = replace(reading, names=names)
    _check_keys(root, reading)
    head = _part(root, HEAD_FIELDS, reading)
    words = _words(root, head, reading, vocabulary_of)
    recast = _recast(said, given, words, vocabulary_of)
    reading = replace(reading, words=words, recast=recast, names={**_said(root, head), **names})
    root = expanded(root, reading)
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
        parts=tuple(sorted(reading.sources)),
        recast=recast.notes if recast else (),
        **head,
        **body,
    )


def _recast(
    root: MapNode, given: Mapping[str, Given], words: Vocabulary | None, vocabulary_of: VocabularyOf
) -> Recast | None:
    """How to play a story in another pack than its own, where that is asked for and its own is here to be asked."""
    own = root.get("pack")
    if words is None or "pack" not in given or not isinstance(own, Scalar):
        return None
    try:
        mine = vocabulary_of(own.raw, "")
    except InvalidInput:
        return None
    return Recast(mine, words) if mine.pack != words.pack else None


def _said(root: MapNode, head: Mapping[str, Any]) -> dict[str, Data]:
    """What texts and conditions may ask of the top of the story, said or not."""
    platform = root.get("platform")
    own = {name: head.get(name, field.default) for name, field in HEAD.items()}
    named = {"platform": platform.raw} if isinstance(platform, Scalar) else {}
    found = {**own, **named}
    return {
        name: str(each) if isinstance(each, str) else each
        for name, each in found.items()
        if isinstance(each, str | int)
    }


def _check_keys(root: MapNode, reading: Reading) -> None:
    """Tell of unknown and missing keys of the whole file, once."""
    unknown = [key for key, _ in root.entries if key.raw not in TOP_FIELDS]
    for key in unknown:
        reading.note(unknown_key(key.mark, key.raw, tuple(TOP_FIELDS), "a story"))
    told = {meant(key.raw, tuple(TOP_FIELDS)) for key in unknown} | {key.raw for key, _ in root.entries}
    for name, field in TOP_FIELDS.items():
        if field.required and name not in told:
            mark = Mark(reading.source.file, 1, 1)
            reading.report(mark, "E105", f'"{name}" is missing in the story', purpose(name, field))


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
    if is_nothing(entry.value) and not getattr(entry.value, "broken", False):
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

"""Every text of a story that a viewer hears or reads, each with a stable id.

Nothing is listed by hand: whatever a reader of the script room marked as `Shown` is found, so a new verb is
translatable the moment it exists. Ids are those of the steps; a step with several texts adds the name of each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from types import MappingProxyType
from typing import Any

from pipeline.script.screens import DuetSide, Mosaic, News, Page, Remark, Reveal, Row, SplitSide
from pipeline.script.shown import Shown
from pipeline.script.story import CardBeat, Chat, ChatLine, Mark, NoteBeat, PostText, Role, Say, Scene, Story

OWN_TEXT = ("text", "draft")  # of a step: carries the step's own id
KINDS: Mapping[type, str] = MappingProxyType(
    {
        Say: "spoken line",
        ChatLine: "message on a screen",
        CardBeat: "card",
        NoteBeat: "words on screen",
        PostText: "post text",
        Role: "name",
        DuetSide: "words in a duet",
        Remark: "comment",
        Reveal: "words on screen",
        News: "notification",
        SplitSide: "words on screen",
        Mosaic: "words on screen",
        Page: "words on a phone",
        Row: "words on a phone",
    }
)
ME = "me"
PLACEHOLDER = re.compile(r"\{\{[^{}]*\}\}")  # a name that a variable gives is the variable's matter


@dataclass(frozen=True, slots=True)
class Unit:
    """One text: `source` as the author wrote it, templates unfilled."""

    id: str
    source: str
    words: Shown
    mark: Mark
    kind: str
    scene: str = ""
    speaker: str = ""
    mood: str = ""
    hostile: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the story one is."""

    id: str = ""
    kind: str = "text"
    scene: str = ""
    speaker: str = ""
    mood: str = ""
    hostile: bool = False


Visit = Callable[[Unit], str]


def units(story: Story) -> tuple[Unit, ...]:
    """Every text once, in the story's order."""
    found: dict[str, Unit] = {}

    def visit(unit: Unit) -> str:
        found.setdefault(unit.id, unit)
        return unit.words

    mapped(story, visit)
    return tuple(found.values())


def mapped(story: Story, visit: Visit) -> Story:
    """The story with what `visit` makes of each text. Roles without a name of their own are named by their id."""
    named = replace(story, cast=tuple(_named(role) for role in story.cast))
    return _Walk(story, visit).of_dataclass(named, _Place())  # type: ignore[no-any-return]


def plain(story: Story) -> Story:
    """The story with plain words."""
    return _Walk(story, lambda unit: str(unit.words)).of_dataclass(story, _Place())  # type: ignore[no-any-return]


def _named(role: Role) -> Role:
    if role.name:
        return role
    name = role.id.replace("-", " ").capitalize()
    return replace(role, name=Shown.of(name, name, role.mark, is_name=True))


class _Walk:
    """One way through a story."""

    def __init__(self, story: Story, visit: Visit) -> None:
        self._visit = visit
        self._roles = {role.id: str(_named(role).name) for role in story.cast}

    def of_dataclass(self, value: Any, place: _Place) -> Any:
        place = self._inside(value, place)
        kept = {field.name: getattr(value, field.name) for field in fields(value)}
        made = {name: self._of(item, name, place) for name, item in kept.items()}
        changed = {name: item for name, item in made.items() if item is not kept[name]}
        return replace(value, **changed) if changed else value

    def _of(self, value: Any, name: str, place: _Place) -> Any:
        if isinstance(value, Shown):
            return self._text(value, name, place)
        if is_dataclass(value) and not isinstance(value, type):
            return self.of_dataclass(value, place if getattr(value, "id", "") else _below(place, name, value))
        if isinstance(value, tuple) and not hasattr(value, "_fields"):
            return self._of_tuple(value, name, place)
        return value

    def _of_tuple(self, value: tuple[Any, ...], name: str, place: _Place) -> tuple[Any, ...]:
        if len(value) == 2 and type(value[0]) is str and isinstance(value[1], Shown):
            return (value[0], self._text(value[1], value[0], replace(place, id=place.id.removesuffix(".fields"))))
        inner = _within(place, name) if any(isinstance(item, Shown | tuple) for item in value) else place
        made = tuple(
            self._of(item, str(number), inner) if isinstance(item, Shown | tuple) else self._of(item, name, place)
            for number, item in enumerate(value, 1)
        )
        return made if any(new is not old for new, old in zip(made, value, strict=True)) else value

    def _text(self, words: Shown, name: str, place: _Place) -> str:
        if name == "sender" and (words in self._roles or words == ME):
            return str(words)
        if words.is_name:
            if PLACEHOLDER.fullmatch(words.raw):
                return str(words)
            return self._visit(Unit(f"name.{words}", words.raw, words, words.mark, "name"))
        id = place.id if name in OWN_TEXT and place.id else f"{place.id}.{name}".removeprefix(".")
        seen = (place.kind, place.scene, place.speaker, place.mood, place.hostile)
        return self._visit(Unit(id, words.raw, words, words.mark, *seen))

    def _inside(self, value: Any, place: _Place) -> _Place:
        """Where the parts of a value are."""
        place = replace(place, id=getattr(value, "id", "") or place.id, kind=KINDS.get(type(value), place.kind))
        if isinstance(value, Scene):
            return replace(place, scene=value.id)
        if isinstance(value, Say):
            speaker = self._roles.get(value.role, value.role.capitalize())
            return replace(place, speaker=speaker, mood=value.mood, hostile=value.hostile)
        if isinstance(value, Chat):
            return replace(place, speaker=self._roles.get(value.owner, ""))
        if isinstance(value, ChatLine):
            speaker = place.speaker if value.sender == ME else self._roles.get(value.sender, str(value.sender))
            return replace(place, speaker=speaker, hostile=value.hostile)
        if isinstance(value, DuetSide):
            return replace(place, speaker=str(value.handle), hostile=value.hostile)
        if isinstance(value, Remark):
            speaker = self._roles.get(value.sender, str(value.sender))
            return replace(place, speaker=speaker, hostile=value.tone == "hostile")
        return place


def _below(place: _Place, name: str, value: Any) -> _Place:
    """A part without an id of its own: a scene's card is called as its step will be."""
    if isinstance(value, CardBeat):
        return replace(place, id=f"{place.id}-{name}".removeprefix("-"))
    return _within(place, name)


def _within(place: _Place, name: str) -> _Place:
    return replace(place, id=f"{place.id}.{name}".removeprefix("."))

"""The names a pack and a kit offer to a story."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CharacterWords:
    """What one character of a pack can show."""

    expressions: tuple[str, ...]
    poses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every name a story may use, as plain words: checking a story needs no art."""

    pack: str
    characters: Mapping[str, CharacterWords]
    backgrounds: tuple[str, ...] = ()
    stickers: tuple[str, ...] = ()  # stickers and props
    sounds: tuple[str, ...] = ()
    music: tuple[str, ...] = ()
    music_moods: tuple[str, ...] = ()
    through: tuple[str, ...] = ()  # what a sound can be heard through
    transitions: tuple[str, ...] = ()
    effects: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # effect -> the numbers it takes
    moviepy: tuple[str, ...] = ()  # effects of MoviePy by class name
    cards: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # asked name -> try these
    roles: Mapping[str, str] = field(default_factory=dict)  # general names (girl, bully) -> characters


VocabularyOf = Callable[[str, str], Vocabulary]  # (pack, kit) -> its words; raises InvalidInput for an unknown one


def resolve(name: str, known: Container[str], synonyms: Mapping[str, tuple[str, ...]]) -> str | None:
    """`name` itself, or the first of its synonyms that is known."""
    return next((word for word in (name, *synonyms.get(name, ())) if word in known), None)

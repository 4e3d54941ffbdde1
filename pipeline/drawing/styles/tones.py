"""The colours a look draws with, by what they are for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Tones:
    """A creator's colours; the names are those of a pack's palette."""

    ink: str = "#1E1A1C"  # lines and words
    page: str = "#F7ECD4"  # what everything lies on
    white: str = "#FFFAEC"  # the inside of what is drawn
    marker: str = "#FFCB2E"  # the spoken word, one's own messages
    red: str = "#E5382B"  # "no", hearts, stress
    grey: str = "#CFC4B2"  # what is switched off, and hostile words


def tones(palette: Mapping[str, str]) -> Tones:
    """A palette's colours; a name it does not have keeps its usual one."""
    return Tones(**{field.name: palette[field.name] for field in fields(Tones) if field.name in palette})


@dataclass(frozen=True, slots=True)
class Hand:
    """Who draws: the colours, which drawing of the line boil, and the seed of the line's noise."""

    tones: Tones = Tones()
    phase: int = 0
    seed: int = 0

"""What every step of a story is made of: where it stands in the file, places, durations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

Data = None | str | int | float | bool | tuple["Data", ...] | dict[str, "Data"]  # what a variable may hold


class Mark(NamedTuple):
    """Where a word of the story stands; counted from 1."""

    file: str = ""
    line: int = 0
    column: int = 0
    length: int = 1
    via: tuple[Mark, ...] = ()  # where the file was included, the nearest first


class At(NamedTuple):
    """A place on the stage: a named one, or fractions of the frame."""

    name: str = ""  # left center right far-left far-right; "" when x and y are given
    x: float = 0.5
    y: float = -1.0  # feet line as a fraction; -1: the pack's own floor


class Beats(NamedTuple):
    """A duration in beats of the music."""

    amount: float


Duration = float | Beats  # seconds, or beats of the music


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    mark: Mark
    id: str = ""
    slot: str = ""  # the id its place in the file gives it, where steps are repeated, included or left out
    at_time: float | None = None

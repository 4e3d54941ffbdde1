"""Frames that stay: a run of equal display lists is painted, sent and converted once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Held(NamedTuple, Generic[T]):
    """A picture and for how many frames it is shown."""

    picture: T
    frames: int


def held(pictures: Iterable[T]) -> tuple[Held[T], ...]:
    """Runs of equal neighbours."""
    runs: list[Held[T]] = []
    for picture in pictures:
        if runs and (picture is runs[-1].picture or picture == runs[-1].picture):
            runs[-1] = Held(runs[-1].picture, runs[-1].frames + 1)
        else:
            runs.append(Held(picture, 1))
    return tuple(runs)

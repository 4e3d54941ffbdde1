"""Values that change over frames: keys, and tracks of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Key(Generic[T]):
    """From frame `at` on the track goes to `value`, arriving after `over` frames along `ease`."""

    at: int
    value: T
    over: int = 0
    ease: str = "in-out"


Track = tuple[Key[T], ...]  # sorted by `at`; the first key is the starting state

"""Remembering what is worked out once per object, by which object it is and never by comparing it whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Same(Generic[T]):
    """A key that equals another only when both hold the very same object; it keeps the object alive."""

    __slots__ = ("value",)

    def __init__(self, value: T) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)


def per_object(function: Callable[[T], R]) -> Callable[[T], R]:
    """A pure function of one frozen object, worked out once for each object."""

    @lru_cache(maxsize=256)
    def kept(key: Same[T]) -> R:
        return function(key.value)

    @wraps(function)
    def remembered(value: T) -> R:
        return kept(Same(value))

    return remembered

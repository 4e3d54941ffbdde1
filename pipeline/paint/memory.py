"""Things kept in memory up to a number of bytes; the least recently used leave first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, Protocol, TypeVar


class Sized(Protocol):
    @property
    def size_bytes(self) -> int: ...


T = TypeVar("T", bound=Sized)


class Memory(Generic[T]):
    """A mapping with a byte budget. The newest thing always stays, even when it is larger than the budget."""

    def __init__(self, budget_bytes: int) -> None:
        self.budget_bytes = budget_bytes
        self.held_bytes = 0
        self.evicted = 0
        self._things: OrderedDict[Hashable, T] = OrderedDict()

    def __len__(self) -> int:
        return len(self._things)

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The thing under `key`, made when it is not there."""
        thing = self._things.get(key)
        if thing is None:
            thing = make()
            self._put(key, thing)
        else:
            self._things.move_to_end(key)
        return thing

    def _put(self, key: Hashable, thing: T) -> None:
        self._things[key] = thing
        self.held_bytes += thing.size_bytes
        while self.held_bytes > self.budget_bytes and len(self._things) > 1:
            _, oldest = self._things.popitem(last=False)
            self.held_bytes -= oldest.size_bytes
            self.evicted += 1

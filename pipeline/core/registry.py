"""Tables of names: looking one up, importing what it stands for when it is asked for, guessing what was meant."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class Imported(Mapping[K, T]):
    """A read-only table whose entries live in modules that are imported when first asked for.

    `places`: for each key `module:name`. For what a command uses one of: a pack has one look, a scene one change.
    """

    def __init__(self, places: Mapping[K, str]) -> None:
        self._places = dict(places)
        self._known: dict[K, T] = {}

    def __getitem__(self, key: K) -> T:
        if key not in self._known:
            module, _, name = self._places[key].partition(":")
            entry: Any = import_module(module)
            for part in name.split("."):
                entry = getattr(entry, part)
            self._known[key] = entry
        return self._known[key]

    def __contains__(self, key: object) -> bool:
        return key in self._places

    def __iter__(self) -> Iterator[K]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def closest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like `name`, or None when none is near."""
    import difflib

    found = difflib.get_close_matches(name.lower(), list(known), n=1, cutoff=0.6)
    return found[0] if found else None


def guess(name: str, known: Iterable[str]) -> str:
    """A hint sentence: `did you mean "worried"?`, or the list of what there is."""
    names = sorted(known)
    near = closest(name, names)
    return f'did you mean "{near}"?' if near else f"there is: {', '.join(names)}"


def frozen(table: Mapping[str, T]) -> Mapping[str, T]:
    """A read-only view of a table."""
    return MappingProxyType(dict(table))

"""Looking a name up in a table, and guessing what was meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

T = TypeVar("T")


def closest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like `name`, or None when none is near."""
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

"""Mistakes of templates, and the data templates may see: known on both sides of the wall, without Jinja."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Fault(NamedTuple):
    """A mistake in a template: its line there, counted from 1, and the word to underline."""

    code: str
    message: str
    hint: str = ""
    line: int = 1
    word: str = ""


class Faulty(Exception):
    """A template that was not rendered, with every fault found."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(faults)
        self.faults = faults


def plain(value: Any) -> Any:
    """The value, if it is nothing but text, numbers, lists and mappings."""
    if value is None or type(value) in (str, int, float, bool):
        return value
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    raise TypeError(f"not plain data: {type(value).__name__}")

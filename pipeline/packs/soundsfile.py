"""The `sounds:` of a pack, and other names for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from pipeline.packs.files import Folder
from pipeline.packs.model import Sound
from pipeline.packs.soundfile import seconds
from pipeline.packs.value import Value

T = TypeVar("T")


def read_sounds(folder: Folder, value: Value) -> Mapping[str, Sound]:
    """Every sound by its name; `tick: sparkle` is another name for one."""
    table = value.table()
    own = {name: _sound(folder, name, entry) for name, entry in table.items() if not is_name(entry)}
    return with_other_names(own, table)


def is_name(value: Value) -> bool:
    """Whether an entry is a word, the name of another entry, rather than a mapping."""
    return value.node is not None and isinstance(value.node.value, str)


def with_other_names(own: Mapping[str, T], table: Mapping[str, Value]) -> Mapping[str, T]:
    """The entries, and those that are another name for one of them."""
    others = {name: said for name, entry in table.items() if is_name(entry) and (said := entry.one_of(own))}
    return {**own, **{name: own[said] for name, said in others.items()}}


def _sound(folder: Folder, name: str, value: Value) -> Sound:
    says = value.fields("file", "gain_db")
    file = folder.named(says["file"])
    if not file:
        return Sound(name, "", "", 0.0)
    length = seconds(folder.path / file, folder.shown(file))
    return Sound(name, folder.shown(file), folder.digests[file], length, says["gain_db"].number(0.0, -60, 24))

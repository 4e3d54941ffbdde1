"""The user's cache as a whole: takes, packs, sprites, segments. Everything in it can be made again."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from pipeline.core.durable import TEMPORARY
from pipeline.errors import InvalidInput, Problem

KINDS = (
    "ffmpeg",
    "fonts",
    "packs",
    "plans",
    "segments",
    "sprites",
    "takes",
)  # only these are ours: the folder may hold other things too
GRACE_SECONDS = 3600.0  # younger files may belong to a film being made
STALE_SECONDS = 86400.0  # older unfinished files belong to nobody
UNITS: Mapping[str, int] = MappingProxyType({"": 0, "B": 1, "KB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12})


class Amount(NamedTuple):
    """How much is kept, or was removed."""

    files: int
    size: int  # bytes


class Kept(NamedTuple):
    """A file of the cache."""

    used: float  # when it was last read or written
    size: int
    path: Path

    def unfinished_since(self, now: float) -> bool:
        """Whether it was never finished, and nobody will."""
        return self.path.name.startswith(TEMPORARY) and now - self.used > STALE_SECONDS


def parse_size(text: str) -> int:
    """`500MB`, `1.5 GB`, `0`. A number alone is refused: who means gigabytes would lose all but some bytes."""
    found = re.fullmatch(r"\s*(\d{1,15}(?:\.\d{1,9})?)\s*([KMGT]?B?)\s*", text, re.IGNORECASE)
    if not found or found[2].upper() not in UNITS:
        raise InvalidInput((Problem("--max-size", 0, 0, f'"{text}" is not a size', "such as 500MB or 2GB"),))
    if not found[2] and float(found[1]):
        hint = f"such as {found[1]}GB or {found[1]}MB"
        raise InvalidInput((Problem("--max-size", 0, 0, f'"{text}" says no unit', hint),))
    return int(float(found[1]) * UNITS[found[2].upper()])


def amounts(folder: Path) -> Mapping[str, Amount]:
    """What is kept, by kind."""
    files, sizes = Counter[str](), Counter[str]()
    for kept in _everything(folder):
        kind = kept.path.relative_to(folder).parts[0]
        files[kind] += 1
        sizes[kind] += kept.size
    return {kind: Amount(files[kind], sizes[kind]) for kind in KINDS}


def collect(folder: Path, most: int, now: float) -> Amount:
    """Remove what was not used for longest until `most` bytes are left, and what was never finished; what went."""
    files = sorted(_everything(folder))
    leaving = [kept for kept in files if kept.unfinished_since(now)]
    over = sum(kept.size for kept in files) - sum(kept.size for kept in leaving) - most
    for kept in files:
        if over <= 0 or now - kept.used < GRACE_SECONDS:
            break
        if not kept.unfinished_since(now):
            leaving.append(kept)
            over -= kept.size
    return _remove(leaving)


def clear(folder: Path) -> Amount:
    """Remove everything; what went."""
    return _remove(_everything(folder))


def _everything(folder: Path) -> Iterator[Kept]:
    for kind in KINDS:
        for parent, _, names in os.walk(folder / kind):
            for name in names:
                path = Path(parent, name)
                with suppress(FileNotFoundError):  # another process may be collecting too
                    state = path.stat()
                    yield Kept(max(state.st_atime, state.st_mtime), state.st_size, path)


def _remove(leaving: Iterable[Kept]) -> Amount:
    files = size = 0
    for kept in leaving:
        with suppress(FileNotFoundError):
            kept.path.unlink()
            files, size = files + 1, size + kept.size
    return Amount(files, size)

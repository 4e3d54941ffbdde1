"""The user's cache as a whole: takes, sprites, segments. Everything in it can be made again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from pipeline.errors import InvalidInput, Problem
from pipeline.resources import cache_folder

UNITS: Mapping[str, int] = {"": 1, "B": 1, "KB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12}


class Kept(NamedTuple):
    used: float  # when it was last read or written
    size: int
    path: Path


def parse_size(text: str) -> int:
    """`500MB`, `1.5 GB` or plain bytes."""
    found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([KMGT]?B?)\s*", text, re.IGNORECASE)
    if not found or found[2].upper() not in UNITS:
        raise InvalidInput((Problem("--max-size", 0, 0, f"{text!r} is not a size", "such as 500MB or 2GB"),))
    return int(float(found[1]) * UNITS[found[2].upper()])


def cache_stats() -> Mapping[str, tuple[int, int]]:
    """Kind -> (files, bytes)."""
    files, sizes = Counter[str](), Counter[str]()
    for kept in _everything():
        kind = kept.path.relative_to(cache_folder()).parts[0]
        files[kind] += 1
        sizes[kind] += kept.size
    return {kind: (files[kind], sizes[kind]) for kind in sorted(files)}


def collect_garbage(most: int) -> tuple[int, int]:
    """Remove what was not used for longest until `most` bytes remain. Returns files and bytes removed."""
    found = sorted(_everything())
    excess = sum(kept.size for kept in found) - most
    going = []
    for kept in found:
        if excess <= 0:
            break
        going.append(kept)
        excess -= kept.size
    return _removed(going)


def clear_cache() -> tuple[int, int]:
    """Remove everything. Returns files and bytes removed."""
    return _removed(list(_everything()))


def _everything() -> Iterator[Kept]:
    for path in cache_folder().rglob("*"):
        if path.is_file():
            state = path.stat()
            yield Kept(max(state.st_atime, state.st_mtime), state.st_size, path)


def _removed(going: list[Kept]) -> tuple[int, int]:
    for kept in going:
        kept.path.unlink(missing_ok=True)
    return len(going), sum(kept.size for kept in going)

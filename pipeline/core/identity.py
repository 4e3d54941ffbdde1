"""What made a thing: library versions and the digest of our own code, for keys of kept results."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import metadata
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def version(distribution: str) -> str:
    """The installed version of a distribution, "none" when it is not installed."""
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return "none"


def versions(distributions: Iterable[str]) -> Mapping[str, str]:
    return {name: version(name) for name in sorted(distributions)}


@cache
def code_digest(*rooms: str) -> str:
    """SHA-256 over the source of whole rooms: a version number alone goes stale while the code is being worked on."""
    digest = hashlib.sha256()
    for room in sorted(rooms):
        for file in sorted((_PACKAGE / room).rglob("*.py")):
            digest.update(file.relative_to(_PACKAGE).as_posix().encode() + b"\0")
            digest.update(file.read_bytes() + b"\0")
    return digest.hexdigest()

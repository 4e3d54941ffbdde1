"""What made a thing: library versions and the digest of our own code, for keys of kept results."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_INSTALLED = ".dist-info"


@cache
def version(distribution: str) -> str:
    """The installed version of a distribution, "none" when it is not installed."""
    return _installed().get(_plain(distribution), "none")


@cache
def _installed() -> Mapping[str, str]:
    """Versions by name, from the names of their folders: what installers call them is a standard.

    Asking `importlib.metadata` takes 20 ms, and much longer for what is not there.
    """
    return {_plain(name): number for name, number in reversed([*_folders()])}  # what is first on the path wins


def libraries_stamp() -> str:
    """A word that is another one as soon as a library is installed or removed."""
    places = (place for place in sys.path if place.endswith("-packages") and os.path.isdir(place))
    return " ".join(f"{place}:{os.stat(place).st_mtime_ns}" for place in places)


def _folders() -> Iterator[tuple[str, str]]:
    for place in sys.path:
        try:
            names = sorted(os.listdir(place or "."))
        except OSError:
            continue
        for name in names:
            if name.endswith(_INSTALLED):
                distribution, _, number = name.removesuffix(_INSTALLED).partition("-")
                yield distribution, number


def _plain(name: str) -> str:
    """A distribution's name as folders write it, in lower case."""
    return re.sub(r"[-_.]+", "_", name).lower()


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

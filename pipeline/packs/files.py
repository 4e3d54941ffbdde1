"""The files of a pack's folder: listed and fingerprinted once, and nothing outside the folder is ever reached."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from pipeline.core.display import Art
from pipeline.core.registry import frozen, guess
from pipeline.errors import InvalidInput, Problem
from pipeline.packs.code import CODE

if TYPE_CHECKING:
    from pipeline.packs.value import Value

MOST_FILES = 4000
MOST_BYTES = 64 * 1024 * 1024  # of one file
LEFT_OUT = frozenset({"source"})  # the scripts that drew the art
VARIANTS = 8


@dataclass(frozen=True)
class Folder:
    """A pack's folder. `digests` has every file by its path from here, with `/`."""

    path: Path
    root: Path  # what `Art.file` is relative to
    digests: Mapping[str, str]

    def __contains__(self, file: str) -> bool:
        return file in self.digests

    @cached_property
    def digest(self) -> str:
        """A fingerprint of all files and their names."""
        listing = "\n".join(f"{file}\0{digest}" for file, digest in sorted(self.digests.items()))
        return hashlib.sha256(listing.encode()).hexdigest()

    @cached_property
    def _prefix(self) -> str:
        return f"{self.path.relative_to(self.root).as_posix()}/"

    def shown(self, file: str) -> str:
        """The file's name relative to the root: what `Art.file` and messages say."""
        return self._prefix + file

    def under(self, folder: str) -> tuple[str, ...]:
        """Files directly in a sub-folder, sorted."""
        return tuple(sorted(file for file in self.digests if str(PurePosixPath(file).parent) == folder))

    def named(self, value: Value, base: str = "") -> str:
        """The file a value names, relative to `base`; "" with a problem kept when there is none such."""
        text = value.text()
        file = (PurePosixPath(base) / text).as_posix()
        if text and file in self.digests:
            return file
        near = [name.removeprefix(f"{base}/") for name in self.digests if name.startswith(base)]
        hint = guess(text, near) if text and len(near) < 400 else ""
        value.wrong(f'no file "{text}" in {self.shown(base)}' if text else "a file's name is missing", hint)
        return ""

    def art(self, file: str, part: str = "", frame: int = 0) -> Art:
        return Art(self.shown(file), self.digests[file], part, frame)

    def variants(self, file: str) -> tuple[str, ...]:
        """The file and its redrawings `<name>.1.<suffix>`, `<name>.2.<suffix>` …, as far as they go."""
        path = PurePosixPath(file)
        others = [str(path.with_name(f"{path.stem}.{n}{path.suffix}")) for n in range(1, VARIANTS)]
        count = next((n for n, other in enumerate(others) if other not in self.digests), len(others))
        return (file, *others[:count])


def open_folder(path: Path) -> Folder:
    """Walk a folder and fingerprint its files. Links, odd names and oversize files are InvalidInput."""
    problems: list[Problem] = []
    found = sorted(_walk(path, "", problems))
    if len(found) > MOST_FILES:
        problems.append(Problem(str(path), 0, 0, f"more than {MOST_FILES} files", code=CODE))
    if problems:
        raise InvalidInput(tuple(problems))
    return Folder(
        path, root_of(path), frozen({file: hashlib.sha256((path / file).read_bytes()).hexdigest() for file in found})
    )


def root_of(path: Path) -> Path:
    """The folder from which a pack's files are named: `assets/` for `assets/packs/<name>`, else the one around it."""
    return path.parent.parent if path.parent.name == "packs" else path.parent


def stamp(path: Path) -> tuple[tuple[str, int, int], ...]:
    """What changes when a file of the folder does, without reading any."""
    facts = ((file, os.stat(f"{path}/{file}")) for file in sorted(_walk(path, "", [])))
    return tuple((file, fact.st_mtime_ns, fact.st_size) for file, fact in facts)


def _walk(folder: Path, prefix: str, problems: list[Problem]) -> Iterator[str]:
    """The files below a folder, each by its path from the top."""
    with os.scandir(folder) as entries:
        for entry in entries:
            name = prefix + entry.name
            if entry.name.startswith((".", "__")) or name in LEFT_OUT:
                continue
            if wrong := _wrong(entry):
                problems.append(Problem(entry.path, 0, 0, wrong, code=CODE))
            elif entry.is_dir():
                yield from _walk(Path(entry.path), f"{name}/", problems)
            else:
                yield name


def _wrong(entry: os.DirEntry[str]) -> str:
    if entry.is_symlink():
        return "links are not followed: put the file itself here"
    if not entry.name.isprintable() or "\\" in entry.name:
        return "the name holds a control character"
    if entry.is_file() and entry.stat().st_size > MOST_BYTES:
        return f"larger than {MOST_BYTES // 1024 // 1024} MB"
    return "" if entry.is_file() or entry.is_dir() else "neither a file nor a folder"

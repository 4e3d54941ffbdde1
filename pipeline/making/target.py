"""Where a result is to be written: looked at before any work is done, and written in one step."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from pipeline.core.durable import write_whole
from pipeline.errors import EnvironmentMissing, InvalidInput, Problem


def checked_target(target: Path, suffix: str, *others: str) -> Path:
    """The target itself; raises InvalidInput when it does not end in `suffix` (or one of the others) or is a folder."""
    if target.is_dir():
        raise _wrong(f"{target} is a folder", f"name the file too, such as {target / 'film'}{suffix}")
    if target.suffix.lower() not in (suffix, *others):
        raise _wrong(
            f"{target} does not end in {' or '.join((suffix, *others))}", f"such as {target.with_suffix(suffix)}"
        )
    return target


def write_target(target: Path, data: bytes) -> None:
    """Put the whole file there, or nothing."""
    try:
        write_whole(target, data)
    except OSError as problem:
        raise EnvironmentMissing(f"{target} can not be written: {problem.strerror}", "choose another -o") from problem


def write_targets(files: Mapping[Path, bytes]) -> None:
    """Put all files there, or none of them, nor the folders they would lie in."""
    made: list[Path] = []
    try:
        for target, data in files.items():
            made += (folder for folder in (*reversed(target.parents),) if not folder.exists())
            write_target(target, data)
            made.append(target)
    except BaseException:
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        raise


def _wrong(message: str, hint: str) -> InvalidInput:
    return InvalidInput((Problem("--output", 0, 0, message, hint),))

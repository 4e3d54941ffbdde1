"""Where a result is to be written: looked at before any work is done, and written in one step."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from pipeline.core.durable import write_whole
from pipeline.errors import EnvironmentMissing, InvalidInput, Problem

IN_PLACE = "it is changed where it stands: allow writing there, or copy it elsewhere"


def checked_target(target: Path, suffix: str, *others: str) -> Path:
    """The target itself; raises InvalidInput when it does not end in `suffix` (or one of the others) or is a folder."""
    if target.is_dir():
        raise _wrong(f"{target} is a folder", f"name the file too, such as {target / 'film'}{suffix}")
    if target.suffix.lower() not in (suffix, *others):
        raise _wrong(
            f"{target} does not end in {' or '.join((suffix, *others))}", f"such as {target.with_suffix(suffix)}"
        )
    return target


def write_target(target: Path, data: bytes, hint: str = "choose another -o", lasting: bool = True) -> None:
    """Put the whole file there, or nothing; `hint` is the way out when it can not be.

    `lasting`: wait until a power cut can not take it.
    """
    try:
        write_whole(target, data, lasting)
    except OSError as problem:
        raise EnvironmentMissing(f"{target} can not be written: {problem.strerror}", hint) from problem


def write_targets(files: Mapping[Path, bytes], hint: str) -> None:
    """Put all files there, or none of them, nor the folders they would lie in."""
    made: list[Path] = []
    try:
        for target, data in files.items():
            made += (folder for folder in (*reversed(target.parents),) if not folder.exists())
            write_target(target, data, hint)
            made.append(target)
    except BaseException:
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        raise


def _wrong(message: str, hint: str) -> InvalidInput:
    return InvalidInput((Problem("--output", 0, 0, message, hint),))

"""The folder that is uploaded from: made beside its place, then put there in one step."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.core.durable import sync_file, sync_folder, temporary_name
from pipeline.errors import EnvironmentMissing, InvalidInput, Problem

MARK = "checklist.md"  # by this a folder is known as ours


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """A new folder that takes the target's place when everything went well, and is gone when not."""
    _check(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        made = temporary_name(target.parent)
        made.mkdir()
    except OSError as problem:
        raise EnvironmentMissing(
            f"{target.parent} can not be written: {problem.strerror}", "choose another -o"
        ) from problem
    try:
        yield made
        for file in made.iterdir():
            sync_file(file)
        _exchange(made, target)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _check(target: Path) -> None:
    """Only a folder of ours, or an empty one, is ever replaced."""
    if not target.exists() or (target.is_dir() and ((target / MARK).is_file() or not any(target.iterdir()))):
        return
    what = "holds other files" if target.is_dir() else "is a file"
    message = f"{target} {what}, and would be replaced"
    raise InvalidInput((Problem("--output", 0, 0, message, "name a new folder:  -o FOLDER", "E806"),))


def _exchange(made: Path, target: Path) -> None:
    """The new folder in the old one's place; the old one stays until the new one is there."""
    old = temporary_name(target.parent)
    before = target.exists()
    if before:
        target.rename(old)
    try:
        made.rename(target)
    except OSError:
        if before:
            old.rename(target)
        raise
    sync_folder(target.parent)
    shutil.rmtree(old, ignore_errors=True)

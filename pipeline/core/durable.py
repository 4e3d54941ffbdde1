"""Files that are either whole or not there."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

TEMPORARY = ".tmp-"  # every unfinished file begins with this, so that sweepers know it


def temporary_name(folder: Path, suffix: str = "") -> Path:
    """A free name for an unfinished file in `folder`, so that finishing it is one rename on one device."""
    return folder / f"{TEMPORARY}{secrets.token_hex(8)}{suffix}"


def write_whole(path: Path, data: bytes, lasting: bool = True) -> None:
    """Put `data` at `path` in one step. `lasting`: survive a power cut too, at the price of waiting for the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = temporary_name(path.parent)
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            if lasting:
                os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    if lasting:
        sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Wait until the file's bytes are on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the folder's names are on the disk; systems that can not open a folder do without."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

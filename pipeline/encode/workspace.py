"""A folder for unfinished files beside the film, gone when the work ends, however it ends."""

from __future__ import annotations

import os
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from pipeline.core.durable import TEMPORARY, temporary_name
from pipeline.errors import EnvironmentMissing


@contextmanager
def workspace(beside: Path) -> Iterator[Path]:
    """A new folder in `beside`'s folder: finishing a file is then one rename on one disk.

    Folders whose process was killed are swept first. SIGTERM ends the block as Ctrl-C does, so that it is tidied up.
    """
    parent = beside.parent
    try:
        parent.mkdir(parents=True, exist_ok=True)
        sweep(parent)
        folder = temporary_name(parent, f".{os.getpid()}")
        folder.mkdir()
    except OSError as problem:
        raise EnvironmentMissing(
            f"{parent} can not be written: {problem.strerror}", "choose another output"
        ) from problem
    try:
        with _stoppable():
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sweep(parent: Path) -> None:
    """Remove unfinished files and folders whose process is no more."""
    for left in parent.glob(f"{TEMPORARY}*.*"):
        owner = left.suffix[1:]
        if not owner.isdecimal() or alive(int(owner)):
            continue
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)


def alive(process: int) -> bool:
    """Whether a process of this number runs on this machine."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


@contextmanager
def _stoppable() -> Iterator[None]:
    """Let SIGTERM raise SystemExit(143) here, unless somebody listens to it already.

    Only a main thread can be told of signals.
    """
    before = signal.getsignal(signal.SIGTERM)
    if threading.current_thread() is not threading.main_thread() or before is not signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGTERM, _leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _leave(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)

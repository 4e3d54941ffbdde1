"""Finished files get their names: all of a film's files or none, each in one step, and never by two runs at once."""

from __future__ import annotations

import fcntl
import os
import shutil
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from pipeline.core.durable import sync_file, sync_folder, temporary_name
from pipeline.core.timing import FrameRate
from pipeline.encode.probe import probe
from pipeline.errors import EnvironmentMissing, VerificationDiffers

Step = Callable[[str, Path], None]  # told the name of each step just before it is taken


def _no_step(name: str, path: Path) -> None:
    """Steps nobody watches."""


def check_film(path: Path, size: tuple[int, int], frames: int, rate: FrameRate, sound: bool) -> None:
    """Raise unless the file holds exactly the film that was planned."""
    facts = probe(path)
    found = (facts.size, facts.frames, facts.fps, facts.faststart)
    wanted = (size, frames, rate.fraction, True)
    if found != wanted:
        raise VerificationDiffers(f"{path.name}: size, frames, rate and index place are {found}, planned {wanted}")
    seconds = rate.seconds(frames)
    if sound and abs(facts.sound_seconds - seconds) > rate.seconds(1):
        raise VerificationDiffers(
            f"{path.name}: {facts.sound_seconds:.3f} s of sound beside {seconds:.3f} s of picture"
        )


def publish(files: Mapping[Path, Path], step: Step = _no_step) -> None:
    """Rename finished files (values) to their final names (keys), in the mapping's order: the film itself last.

    Everything is on the disk before the first name changes. If a rename fails, those before it are undone.
    """
    for finished in files.values():
        step("sync", finished)
        sync_file(finished)
    undo: list[tuple[Path, Path | None]] = []
    try:
        for target, finished in files.items():
            undo.append((target, _set_aside(target)))
            step("rename", target)
            finished.replace(target)
        for folder in {target.parent for target in files}:
            step("sync folder", folder)
            sync_folder(folder)
    except BaseException:
        _restore(undo)
        raise
    for _, aside in undo:
        if aside:
            aside.unlink()


def _set_aside(target: Path) -> Path | None:
    """A second name for the file that is about to be replaced; None when there is none."""
    if not target.exists():
        return None
    aside = temporary_name(target.parent, f".{os.getpid()}")
    try:
        os.link(target, aside)
    except OSError:  # a file system without links
        shutil.copyfile(target, aside)
    return aside


def _restore(undo: list[tuple[Path, Path | None]]) -> None:
    for target, aside in reversed(undo):
        if aside:
            aside.replace(target)
            aside.unlink(missing_ok=True)  # renaming a file onto its own other name does nothing at all
        else:
            target.unlink(missing_ok=True)


@contextmanager
def output_lock(target: Path) -> Iterator[None]:
    """Hold the right to write `target`. A lock goes with its process, so none is ever left behind by a killed one."""
    path = target.with_name(f".{target.name}.lock")
    file = _take(path, target)
    with file:
        file.truncate(0)
        file.write(f"process {os.getpid()} on {socket.gethostname()}")
        file.flush()
        try:
            yield
        finally:
            path.unlink(missing_ok=True)


def _take(path: Path, target: Path) -> IO[str]:
    """The lock file, locked. Tried again when its last owner removed the name while we opened it."""
    while True:
        file = _open(path)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as problem:
            with file:
                owner = file.read() or "another process"
            raise EnvironmentMissing(f"{target} is being written by {owner}", "wait, or choose another -o") from problem
        if _still_named(file, path):
            return file
        file.close()


def _still_named(file: IO[str], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _open(path: Path) -> IO[str]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("a+")
    except OSError as problem:
        raise EnvironmentMissing(
            f"{path.parent} can not be written: {problem.strerror}", "choose another -o"
        ) from problem
    file.seek(0)
    return file

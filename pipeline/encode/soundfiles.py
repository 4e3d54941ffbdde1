"""A sound and its stems as files of 24 bits, written block by block, all of them or none."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path

from pipeline.core.durable import sync_folder, temporary_name
from pipeline.core.pcm import RATE, Samples
from pipeline.encode.audio import check_samples
from pipeline.errors import EnvironmentMissing

LEAST_ROOM = 2**20  # bytes; a write that failed with less left failed for want of it
FORMATS = {".wav": "WAV", ".flac": "FLAC"}


def write_sounds(targets: Sequence[Path], blocks: Iterable[Sequence[Samples]]) -> None:
    """One stereo file for each of what comes in every block; they get their names once all are whole."""
    import soundfile  # only when something is written

    folders = {target.parent for target in targets}
    unfinished = [temporary_name(target.parent, target.suffix) for target in targets]
    try:
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True)
        _write(unfinished, blocks)
        for path, target in zip(unfinished, targets, strict=True):
            path.replace(target)
    except (OSError, soundfile.SoundFileError) as problem:
        room = shutil.disk_usage(targets[0].parent).free if targets[0].parent.is_dir() else LEAST_ROOM
        why = "the disk is full" if room < LEAST_ROOM else getattr(problem, "strerror", "") or problem
        raise EnvironmentMissing(f"{targets[0]} can not be written: {why}", "choose another -o") from problem
    finally:
        for path in unfinished:
            path.unlink(missing_ok=True)
    for folder in folders:
        sync_folder(folder)


def _write(paths: Sequence[Path], blocks: Iterable[Sequence[Samples]]) -> None:
    import soundfile

    with ExitStack() as stack:
        files = [
            stack.enter_context(soundfile.SoundFile(path, "w", RATE, 2, "PCM_24", format=FORMATS[path.suffix.lower()]))
            for path in paths
        ]
        at = 0
        for block in blocks:
            for file, samples in zip(files, block, strict=True):
                check_samples(samples, at)
                file.write(samples.clip(-1.0, 1.0))
            at += len(block[0])

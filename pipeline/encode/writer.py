"""Pictures through a pipe into one segment file."""

from __future__ import annotations

import fcntl
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from pipeline.encode.ffmpeg import Encoder, check_exit, quiet_command
from pipeline.encode.preset import Preset, Shape, input_arguments, video_arguments
from pipeline.encode.probe import probe
from pipeline.errors import EncoderFailed

_PIPE_BYTES = 1 << 20  # the most an ordinary user may ask for; the usual 64 kB means a hundred switches per frame

Picture = bytes | bytearray | memoryview


def _nothing(frames: int) -> None:
    """Progress nobody listens to."""


def write_segment(
    encoder: Encoder,
    pictures: Iterable[Picture],
    holds: Sequence[int],
    target: Path,
    shape: Shape,
    preset: Preset,
    report: Callable[[int], None] = _nothing,
) -> None:
    """Encode BGRA pictures, each shown for its number of frames, as one closed group at `target`.

    `report` is told the frames done so far. After any failure there is no file at `target`.
    """
    arguments = [*input_arguments(shape), *video_arguments(preset, shape, holds), str(target)]
    task = f"encoding {target.name}"
    try:
        with tempfile.TemporaryFile() as messages:
            _feed(quiet_command(encoder, arguments), pictures, holds, messages, task, report)
        _check(target, shape, sum(holds), task)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _feed(
    command: list[str],
    pictures: Iterable[Picture],
    holds: Sequence[int],
    messages: IO[bytes],
    task: str,
    report: Callable[[int], None],
) -> None:
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=messages, bufsize=0)
    assert process.stdin is not None
    try:
        # An encoder that dies closes the pipe; its exit status and last words say why, and are read below.
        with process.stdin, suppress(BrokenPipeError):
            _widen(process.stdin)
            _send(pictures, holds, process.stdin, report)
        process.wait()
    except BaseException:
        process.kill()
        process.wait()
        raise
    messages.seek(0)
    check_exit(process.returncode, messages.read(), task)


def _send(pictures: Iterable[Picture], holds: Sequence[int], pipe: IO[bytes], report: Callable[[int], None]) -> None:
    done = 0
    for picture, hold in zip(pictures, holds, strict=True):
        rest = memoryview(picture).cast("B")
        while rest:
            rest = rest[pipe.write(rest) :]
        done += hold
        report(done)


def _widen(pipe: IO[bytes]) -> None:
    if sys.platform == "linux":
        with suppress(PermissionError):  # a system may allow less; the pipe works as it is
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _PIPE_BYTES)


def _check(target: Path, shape: Shape, frames: int, task: str) -> None:
    """ffmpeg's word that all went well is not enough: the file must hold every frame."""
    if not target.exists():
        raise EncoderFailed(f"{task}: ffmpeg said that all went well but wrote no file")
    facts = probe(target)
    if facts.frames != frames or facts.size != shape.size:
        raise EncoderFailed(f"{task}: asked for {frames} frames of {shape.size}, got {facts.frames} of {facts.size}")

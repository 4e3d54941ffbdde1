"""The ffmpeg program: where it is, what it is, and running it so that no failure goes unseen."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from pipeline.core.durable import write_whole
from pipeline.errors import EncoderFailed, EnvironmentMissing
from pipeline.resources import cache_folder

VARIABLE = "KINDREEL_FFMPEG"
TAIL_LINES = 12
FULL = b"No space left on device"

_INSTALL = f"install imageio-ffmpeg again, or name an ffmpeg with libx264 in {VARIABLE}"
_SIGNAL_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "SIGKILL": "was there enough memory?",
        "SIGXFSZ": "a limit on file sizes was reached",
        "SIGXCPU": "a limit on processor time was reached",
        "SIGSEGV": "it crashed",
        "SIGTERM": "something asked it to stop",
    }
)


@dataclass(frozen=True, slots=True)
class Encoder:
    """An ffmpeg that can do what we need, and the SHA-256 of the binary."""

    path: str
    digest: str


@cache
def find_encoder() -> Encoder:
    """The ffmpeg that `KINDREEL_FFMPEG` names, else the one that came with imageio-ffmpeg."""
    path = os.environ.get(VARIABLE) or _bundled()
    return Encoder(path, _known_digest(Path(path)))


def _bundled() -> str:
    try:
        import imageio_ffmpeg

        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except (ImportError, RuntimeError) as problem:
        raise EnvironmentMissing(f"there is no ffmpeg: {problem}", _INSTALL) from problem


def _known_digest(path: Path) -> str:
    """The binary's digest: reading all of it takes long, so it is remembered by path, size and time of change."""
    try:
        state = path.stat()
    except OSError as problem:
        raise EnvironmentMissing(f"there is no ffmpeg at {path}: {problem.strerror}", _INSTALL) from problem
    stamp = f"{path.resolve()}|{state.st_size}|{state.st_mtime_ns}"
    memo = cache_folder() / "ffmpeg" / hashlib.sha256(stamp.encode()).hexdigest()
    return _remembered(memo) or _examine(path, memo)


def _remembered(memo: Path) -> str:
    try:
        return str(json.loads(memo.read_bytes())["digest"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""  # not there yet, or not whole: the binary is examined again


def _examine(path: Path, memo: Path) -> str:
    _require_x264(path)
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    try:
        write_whole(memo, json.dumps({"digest": digest}).encode(), lasting=False)
    except OSError:
        return digest  # a cache that can not be written costs time only, and the store reports it
    return digest


def _require_x264(path: Path) -> None:
    try:
        listing = subprocess.run([path, "-hide_banner", "-encoders"], capture_output=True, text=True, check=False)
    except OSError as problem:
        raise EnvironmentMissing(f"{path} can not be run: {problem.strerror}", _INSTALL) from problem
    if "libx264" not in listing.stdout:
        raise EnvironmentMissing(f"{path} has no libx264 encoder", _INSTALL)


def quiet_command(encoder: Encoder, arguments: Sequence[str]) -> list[str]:
    """The whole command line: no banner, no questions, warnings only."""
    return [encoder.path, "-hide_banner", "-loglevel", "warning", "-y", *arguments]


def run(encoder: Encoder, arguments: Sequence[str], task: str) -> str:
    """Run ffmpeg to its end; its messages. In a session of its own: a Ctrl-C for us must not make it finish early."""
    command = quiet_command(encoder, arguments)
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )
    try:
        _, messages = process.communicate()
    except BaseException:
        process.kill()
        process.wait()
        raise
    check_exit(process.returncode, messages, task)
    return messages.decode(errors="replace")


def check_exit(code: int, messages: bytes, task: str) -> None:
    """Raise when ffmpeg did not end well."""
    if code != 0 and FULL in messages:
        raise EnvironmentMissing(f"{task}: the disk is full", "make room, or choose another -o")
    if code != 0:
        raise EncoderFailed(f"{task}: ffmpeg {how_it_ended(code)}", tail(messages))


def how_it_ended(code: int) -> str:
    """An exit status in words."""
    if code >= 0:
        return f"ended with status {code}"
    try:
        name = signal.Signals(-code).name
    except ValueError:
        return f"was killed by signal {-code}"
    words = _SIGNAL_WORDS.get(name)
    return f"was killed by {name} ({words})" if words else f"was killed by {name}"


def tail(messages: bytes) -> str:
    """The last lines of what a program said."""
    lines = messages.decode(errors="replace").replace("\r", "\n").split("\n")
    return "\n  ".join([line for line in lines if line.strip()][-TAIL_LINES:])

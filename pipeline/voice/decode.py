"""A recording's file as samples, and the rate it was recorded at."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import NamedTuple

import numpy as np

from pipeline.core.pcm import RATE, Samples, resample
from pipeline.errors import AssetBroken

LIBRARY = frozenset({".wav", ".flac", ".ogg", ".mp3"})  # read in this process; the rest by ffmpeg
LONGEST = 600  # seconds: a line is a line
_RATE = re.compile(r"Audio:.*?(\d+) Hz")


class Raw(NamedTuple):
    """48 kHz mono, and the file as it is: its channels at its own rate."""

    samples: Samples
    rate: int
    channels: Samples


def decode(path: Path) -> Raw:
    """The file as one channel. Raises AssetBroken, naming it, when it is no sound."""
    raw = _by_library(path) if path.suffix.lower() in LIBRARY else _by_ffmpeg(path)
    if not np.isfinite(raw.samples).all():
        place = int(np.flatnonzero(~np.isfinite(raw.samples))[0]) / RATE
        raise AssetBroken(f"{path} at {place:.2f} s: not a number", "export the recording again")
    if len(raw.samples) > LONGEST * RATE:
        raise AssetBroken(f"{path} is longer than {LONGEST // 60} minutes", "one file a line")
    return raw


def _by_library(path: Path) -> Raw:
    import soundfile

    try:
        samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    except (OSError, soundfile.LibsndfileError) as error:
        raise _broken(path, str(error)) from error
    return Raw(resample(samples.mean(axis=1), rate, RATE), int(rate), samples)


def _by_ffmpeg(path: Path) -> Raw:
    from imageio_ffmpeg import get_ffmpeg_exe

    command = [get_ffmpeg_exe(), "-hide_banner", "-nostdin", "-protocol_whitelist", "file,pipe", "-f", "mov"]
    command += ["-i", str(path), "-vn", "-map_metadata", "-1", "-ac", "1", "-ar", str(RATE), "-f", "f32le", "-"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=120, check=False)
    except (OSError, subprocess.SubprocessError) as error:
        raise _broken(path, str(error)) from error
    words = done.stderr.decode("utf-8", "replace")
    if done.returncode or not done.stdout:
        raise _broken(path, (words.strip().splitlines() or ["no sound in it"])[-1])
    found = _RATE.search(words)
    samples = np.frombuffer(done.stdout, "<f4").astype(np.float32)
    return Raw(samples, int(found[1]) if found else RATE, samples[:, None])


def _broken(path: Path, why: str) -> AssetBroken:
    return AssetBroken(f"{path} can not be read as sound: {why}", "use WAV, FLAC, OGG, MP3 or M4A")

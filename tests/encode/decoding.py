"""A film's pictures and sound as a player would see and hear them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
import numpy.typing as npt

from pipeline.core.raster import Pixels
from pipeline.encode.ffmpeg import Encoder, check_exit, run
from pipeline.encode.probe import probe


def decode_frames(encoder: Encoder, path: Path) -> Pixels:
    """All pictures as (frame, height, width, 3) RGB. For short files: they are all held in memory."""
    facts = probe(path)
    width, height = facts.size
    convert = "scale=in_color_matrix=bt709:in_range=tv:out_range=pc:flags=bicubic+accurate_rnd+full_chroma_int"
    data = _decoded(encoder, path, ["-vf", convert, "-f", "rawvideo", "-pix_fmt", "rgb24"])
    return np.frombuffer(data, np.uint8).reshape(-1, height, width, 3)


def decode_sound(encoder: Encoder, path: Path) -> npt.NDArray[np.float32]:
    """The whole sound as (sample, channel)."""
    data = _decoded(encoder, path, ["-vn", "-f", "f32le"])
    return np.frombuffer(data, np.float32).reshape(-1, probe(path).sound_channels)


def _decoded(encoder: Encoder, path: Path, arguments: list[str]) -> bytes:
    command = [encoder.path, "-nostdin", "-v", "error", "-i", str(path), *arguments, "pipe:1"]
    done = subprocess.run(command, capture_output=True, check=False)
    check_exit(done.returncode, done.stderr, f"decoding {path.name}")
    return done.stdout


def check_decodes(encoder: Encoder, path: Path) -> None:
    """Decode all of a file; the first damaged frame raises EncoderFailed."""
    strict = ["-xerror", "-err_detect", "explode", "-i", str(path), "-f", "null", "-"]
    run(encoder, strict, f"reading {path.name} back")

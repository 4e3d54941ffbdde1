"""The film's sound: samples to WAV and to AAC, always the same bytes for the same samples."""

from __future__ import annotations

import wave
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from pipeline.core.pcm import RATE, Samples, pcm_bytes
from pipeline.encode.ffmpeg import Encoder, run
from pipeline.encode.preset import BITEXACT
from pipeline.errors import EncoderFailed

BITRATE = "192k"

# The encoder's fast paths give other bytes on other processors; the plain one costs a tenth more.
_PLAIN = ("-cpuflags", "0")


def check_samples(samples: Samples, at: int = 0) -> None:
    """Raise EncoderFailed unless they are (n, 2) and finite: NaN would become full-scale noise down the line."""
    if samples.ndim != 2 or samples.shape[1] != 2:
        raise EncoderFailed(f"the sound has the shape {samples.shape}, not (samples, 2)")
    bad = ~np.isfinite(samples).all(axis=1)
    if bad.any():
        first = (at + int(np.argmax(bad))) / RATE
        raise EncoderFailed(f"the sound has {int(bad.sum())} samples that are not numbers, the first at {first:.3f} s")


def write_wav(path: Path, blocks: Iterable[Samples]) -> None:
    """Write 16-bit stereo, block by block; what is louder than full scale is cut."""
    at = 0
    with wave.open(str(path), "wb") as writer:
        writer.setnchannels(2)
        writer.setsampwidth(2)
        writer.setframerate(RATE)
        for samples in blocks:
            check_samples(samples, at)
            writer.writeframes(pcm_bytes(samples))
            at += len(samples)


def encode_sound(encoder: Encoder, blocks: Iterable[Samples], target: Path) -> None:
    """Encode the whole film's sound once, as AAC in an MP4 container."""
    wav = target.with_suffix(".wav")
    try:
        write_wav(wav, blocks)
        codec = ["-c:a", "aac", "-b:a", BITRATE, "-ar", str(RATE), "-flags:a", "+bitexact"]
        tool = [*_PLAIN, "-f", "wav", "-i", str(wav), *codec, *BITEXACT, "-f", "mp4", str(target)]
        run(encoder, tool, "encoding the sound")
    finally:
        wav.unlink(missing_ok=True)

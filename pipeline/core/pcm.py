"""Sound as arrays: float32 at 48 kHz, full scale 1.0. Reading files, changing rates, decibels."""

from __future__ import annotations

import io
import math
import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline.errors import AssetBroken

RATE = 48_000

Samples = NDArray[np.float32]  # (n,) mono or (n, channels)


def gain(decibels: float) -> float:
    """The factor of an amplitude in decibels."""
    return float(10.0 ** (decibels / 20.0))


def decibels(factor: float) -> float:
    """An amplitude factor in decibels; -inf for silence."""
    return 20.0 * math.log10(factor) if factor > 0 else -math.inf


def read(path: Path) -> Samples:
    """A WAV, FLAC, OGG or MP3 file as (n, channels) at 48 kHz."""
    import soundfile

    try:
        samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    except (OSError, soundfile.LibsndfileError) as error:
        raise AssetBroken(f"{path} can not be read as sound: {error}", "use WAV, FLAC, OGG or MP3") from error
    return resample(samples, rate, RATE)


def resample(samples: Samples, old: int, new: int) -> Samples:
    """The same sound at another rate: its spectrum cut or padded, over a length both rates divide."""
    if old == new or not len(samples):
        return samples
    step = old // math.gcd(old, new)
    padded = -(-(len(samples) + step) // step) * step
    longer = padded * new // old
    spectrum = np.fft.rfft(samples.astype(np.float64), padded, axis=0)
    waves = np.fft.irfft(spectrum[: longer // 2 + 1], longer, axis=0) * (longer / padded)
    return waves[: round(len(samples) * new / old)].astype(np.float32)


def wav_bytes(samples: Samples) -> bytes:
    """A 16-bit WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1 if samples.ndim == 1 else samples.shape[1])
        writer.setsampwidth(2)
        writer.setframerate(RATE)
        writer.writeframes(pcm_bytes(samples))
    return file.getvalue()


def pcm_bytes(samples: Samples) -> bytes:
    """Samples as 16-bit numbers; what is louder than full scale is cut."""
    return bytes(np.rint(np.clip(samples, -1.0, 1.0) * 32767.0).astype("<i2").tobytes())

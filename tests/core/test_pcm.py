"""Sound read, resampled and written."""

from __future__ import annotations

import io
import wave
from pathlib import Path

import numpy as np
import pytest
import soundfile

from pipeline.core import pcm
from pipeline.errors import AssetBroken


def sine(hertz: float, rate: int, seconds: float = 0.2) -> pcm.Samples:
    return (0.5 * np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate)) / rate)).astype(np.float32)


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000, 44_100, 96_000])
def test_a_tone_is_the_same_tone_at_another_rate(rate: int) -> None:
    changed = pcm.resample(sine(1000, rate)[:, None], rate, pcm.RATE)
    assert changed.shape == (9600, 1)
    middle = slice(2400, -2400)  # a tone that starts suddenly rings at its ends, at any rate
    assert np.abs(changed[middle, 0] - sine(1000, pcm.RATE)[middle]).max() < 2e-3


@pytest.mark.parametrize("kind", ["WAV", "FLAC", "OGG", "MP3"])
def test_every_format_is_read_at_48_khz(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"tone.{kind.lower()}"
    soundfile.write(path, sine(440, 44_100), 44_100, format=kind)
    samples = pcm.read(path)
    assert samples.dtype == np.float32
    assert abs(len(samples) - 9600) <= 2 * 1152  # MP3 pads to its own frames
    assert np.sqrt(np.mean(samples[2400:7200] ** 2)) == pytest.approx(0.5 / np.sqrt(2), rel=0.02)


@pytest.mark.parametrize("content", [b"", b"not sound at all"])
def test_a_broken_file_is_named(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "hum.wav"
    path.write_bytes(content)
    with pytest.raises(AssetBroken, match=r"hum\.wav can not be read as sound"):
        pcm.read(path)


def test_a_wav_says_what_it_holds() -> None:
    with wave.open(io.BytesIO(pcm.wav_bytes(np.zeros((480, 2), np.float32)))) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth(), file.getnframes()) == (48_000, 2, 2, 480)


def test_decibels_and_gain_undo_each_other() -> None:
    assert pcm.decibels(pcm.gain(-17.5)) == pytest.approx(-17.5)
    assert pcm.decibels(0.0) == -np.inf

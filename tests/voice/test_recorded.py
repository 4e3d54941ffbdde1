"""Takes recorded by people."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile
from imageio_ffmpeg import get_ffmpeg_exe
from numpy.typing import NDArray

from pipeline.core import pcm
from pipeline.errors import AssetBroken
from pipeline.voice.recorded import recorded
from pipeline.voice.take import SPREAD, Speech, Take

RATE = 44_100
HISS = 0.003 * np.random.default_rng(0).standard_normal(RATE + 2 * round(0.3 * RATE))
LINE = Speech("Thanks. That helps.", "xx")  # a language nobody speaks: nothing to lay it beside


def voice(seconds: float = 1.0, loud: float = 0.02) -> NDArray[np.float64]:
    """Something like a voice."""
    t = np.arange(round(seconds * RATE)) / RATE
    tones = [np.sin(2 * np.pi * 150 * k * t) / k for k in range(1, 9)]
    syllables = np.maximum(0.0, np.sin(9 * t)) ** 0.3
    return np.asarray(loud * np.sum(tones, axis=0) * syllables)


def silence(seconds: float) -> NDArray[np.float64]:
    return np.zeros(round(seconds * RATE))


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """A second of silence, a second of quiet voice-like sound, two seconds of silence."""
    path = tmp_path / "maya-07.flac"
    soundfile.write(path, np.concatenate([silence(1), voice(), silence(2)]), RATE)
    return path


def taken(path: Path, speech: Speech = LINE) -> Take:
    return recorded(path, speech, path.parent / "kept", {})


def test_a_recording_is_trimmed_and_levelled(recording: Path) -> None:
    take = taken(recording)
    assert take.path is not None
    assert take.seconds == pytest.approx(1.16, abs=0.03)
    samples = pcm.read(take.path)[:, 0]
    assert pcm.decibels(float(np.sqrt(np.mean(samples[4800:-9600] ** 2)))) == pytest.approx(-20, abs=2.5)
    assert np.abs(samples).max() < 0.9
    assert samples[0] == samples[-1] == 0


def test_where_nothing_can_be_compared_its_words_fill_the_voiced_part(recording: Path) -> None:
    take = taken(recording)
    assert (take.engine, take.times) == ("recorded", SPREAD)
    assert [word.text for word in take.words] == ["Thanks.", "That", "helps."]
    assert take.words[0].start == pytest.approx(0.04, abs=0.001)
    assert take.words[-1].end == pytest.approx(take.seconds - 0.12, abs=0.001)
    assert taken(recording) == take


@pytest.mark.parametrize("kind", ["wav", "mp3", "ogg", "m4a"])
def test_every_usual_format_is_read(recording: Path, kind: str) -> None:
    other = recording.with_suffix(f".{kind}")
    subprocess.run([get_ffmpeg_exe(), "-v", "error", "-i", recording, other], check=True)
    assert taken(other).seconds == pytest.approx(taken(recording).seconds, abs=0.05)


@pytest.mark.parametrize(
    ("what", "sound", "rate", "at"),
    [
        ("clipped", np.clip(voice(loud=2.0), -0.9, 0.9), RATE, 0.0),
        ("noisy", np.concatenate([silence(0.3), voice(), silence(0.3)]) + HISS, RATE, 0.0),
        ("quiet", voice(loud=0.002), RATE, 0.0),
        ("rate", voice()[::4], RATE // 4, 0.0),
        ("pause", np.concatenate([voice(0.6), silence(2.2), voice(0.6)]), RATE, 0.6),
        ("length", voice(7.0), RATE, 0.0),
    ],
)
def test_what_is_wrong_is_found_with_its_moment(
    what: str, sound: NDArray[np.float64], rate: int, at: float, tmp_path: Path
) -> None:
    path = tmp_path / "take.wav"
    soundfile.write(path, np.concatenate([silence(0.3)[: rate // 3], sound, silence(0.3)[: rate // 3]]), rate)
    found = {finding.what: finding for finding in taken(path).findings}
    assert what in found
    assert found[what].at == pytest.approx(at, abs=0.45)


def test_nothing_is_found_in_a_good_one(tmp_path: Path) -> None:
    path = tmp_path / "good.wav"
    soundfile.write(path, np.concatenate([silence(0.4), voice(1.2, 0.15), silence(0.4)]), RATE)
    assert taken(path).findings == ()


def test_what_can_not_be_a_take_is_named(tmp_path: Path) -> None:
    with pytest.raises(AssetBroken, match=r"missing\.wav"):
        taken(tmp_path / "missing.wav")
    soundfile.write(tmp_path / "quiet.wav", silence(1), RATE)
    with pytest.raises(AssetBroken, match=r"quiet\.wav is silent"):
        taken(tmp_path / "quiet.wav")
    for name in ("text.wav", "text.m4a"):
        (tmp_path / name).write_text("this is no sound")
        with pytest.raises(AssetBroken, match=f"{name} can not be read as sound"):
            taken(tmp_path / name)
    soundfile.write(tmp_path / "nan.wav", np.full(RATE, np.nan), RATE, subtype="FLOAT")
    with pytest.raises(AssetBroken, match=r"nan\.wav at 0\.00 s: not a number"):
        taken(tmp_path / "nan.wav")

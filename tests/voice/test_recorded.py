"""Takes recorded by people."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from pipeline.core import pcm
from pipeline.errors import AssetBroken
from pipeline.voice import recorded

RATE = 44_100


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """A second of silence, a second of quiet voice-like sound, two seconds of silence."""
    t = np.arange(RATE) / RATE
    voice = 0.02 * sum(np.sin(2 * np.pi * 150 * k * t) / k for k in range(1, 9)) * (0.6 + 0.4 * np.sin(9 * t))
    path = tmp_path / "maya-07.flac"
    soundfile.write(path, np.concatenate([np.zeros(RATE), voice, np.zeros(2 * RATE)]), RATE)
    return path


def test_a_recording_is_trimmed_and_levelled(recording: Path, tmp_path: Path) -> None:
    take = recorded(recording, "Thanks. That helps.", tmp_path / "takes")
    assert take.path is not None
    assert take.seconds == pytest.approx(1.16, abs=0.03)
    samples = pcm.read(take.path)[:, 0]
    assert pcm.decibels(float(np.sqrt(np.mean(samples[4800:-9600] ** 2)))) == pytest.approx(-20, abs=1.0)
    assert np.abs(samples).max() < 0.9
    assert samples[0] == samples[-1] == 0


def test_its_words_fill_the_voiced_part_and_are_marked_as_estimated(recording: Path, tmp_path: Path) -> None:
    take = recorded(recording, "Thanks. That helps.", tmp_path / "takes")
    assert (take.engine, take.estimated) == ("recorded", True)
    assert [word.text for word in take.words] == ["Thanks.", "That", "helps."]
    assert take.words[0].start == pytest.approx(0.04, abs=0.001)
    assert take.words[-1].end == pytest.approx(take.seconds - 0.12, abs=0.001)


def test_what_can_not_be_a_take_is_named(tmp_path: Path) -> None:
    with pytest.raises(AssetBroken, match=r"missing\.wav"):
        recorded(tmp_path / "missing.wav", "Hello", tmp_path)
    soundfile.write(tmp_path / "quiet.wav", np.zeros(RATE), RATE)
    with pytest.raises(AssetBroken, match=r"quiet\.wav is silent"):
        recorded(tmp_path / "quiet.wav", "Hello", tmp_path)

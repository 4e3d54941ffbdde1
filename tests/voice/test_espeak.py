"""The robot in its own process."""

from __future__ import annotations

import sys
from importlib import metadata
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from pipeline.errors import EnvironmentMissing
from pipeline.voice import espeak
from pipeline.voice.espeak import Espeak
from pipeline.voice.rungs import ENGINES, speak
from pipeline.voice.take import Speech
from tests.voice.sounding import pitch_of


@pytest.mark.parametrize(
    ("locale", "text"), [("en", "I saw 5 of them. Stop it!"), ("fr", "Tu n'es pas seule."), ("ta", "நீ தனியாக இல்லை.")]
)
def test_every_word_has_its_time(locale: str, text: str) -> None:
    spoken = Espeak().say(Speech(text, locale))
    assert [word.text for word in spoken.words] == text.split()
    assert all(word.end > word.start for word in spoken.words)
    assert all(one.end <= other.start + 1e-6 for one, other in pairwise(spoken.words))
    assert spoken.words[-1].end <= len(spoken.samples) / 48_000
    assert len(spoken.phonemes) > 8


def test_roles_differ_and_equal_requests_do_not() -> None:
    bo, june, again = (Espeak().say(Speech("Tell me the truth now.", voice=voice)) for voice in ("bo", "june", "bo"))
    assert pitch_of(bo.samples) < 0.8 * pitch_of(june.samples)
    assert np.array_equal(bo.samples, again.samples)


def test_the_library_is_never_loaded_into_this_process() -> None:
    Espeak().say(Speech("Hello"))
    assert "espeakng_loader" not in sys.modules
    assert "espeak" not in Path("/proc/self/maps").read_text()


def test_without_its_package_the_line_is_silent_and_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(espeak, "PACKAGE", "espeakng-loader-that-is-not-there")
    take = speak(Speech("Bonjour", "fr"), tmp_path, {"espeak": ENGINES["espeak"]})
    assert take.path is None
    assert take.reason.startswith("espeak needs espeakng-loader")


def test_a_child_that_fails_is_a_missing_engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "child.py"
    broken.write_text("raise SystemExit('no voice for you')")
    monkeypatch.setattr(espeak, "CHILD", broken)
    with pytest.raises(EnvironmentMissing, match="no voice for you"):
        Espeak().say(Speech("Hello"))


def test_its_version_is_the_package_that_speaks() -> None:
    assert Espeak().version(Speech("Hello")) == f"espeak {metadata.version('espeakng-loader')}"

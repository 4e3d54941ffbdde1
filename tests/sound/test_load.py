"""Where samples come from."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from pipeline.core import pcm
from pipeline.errors import AssetBroken
from pipeline.sound.load import loader
from tests.sound.films import cue, tone


def test_takes_are_found_by_digest_and_assets_by_name(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    for name, hertz in (("take.wav", 300), ("assets/pop.wav", 600)):
        (tmp_path / name).write_bytes(pcm.wav_bytes(tone(hertz, 0.1, 0.5)))
    samples = loader(tmp_path / "assets", {"abc": tmp_path / "take.wav"})
    assert np.allclose(samples(cue("voice", "abc", 0, 3))[:, 0], tone(300, 0.1, 0.5), atol=1e-4)
    assert np.allclose(samples(cue("sfx", "pop.wav", 0, 3))[:, 0], tone(600, 0.1, 0.5), atol=1e-4)


def test_a_missing_sound_is_named(tmp_path: Path) -> None:
    with pytest.raises(AssetBroken, match=r"music/gone\.ogg is missing"):
        loader(tmp_path, {})(cue("music", "music/gone.ogg", 0, 3))

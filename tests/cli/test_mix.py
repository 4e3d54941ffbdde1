"""`render mix`: files that add up, and figures."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from pipeline.cli import cli
from pipeline.core import pcm
from pipeline.core.pcm import RATE
from pipeline.film.plan import make_plan
from tests.films import STORY, options, write


def run(*words: str) -> str:
    result = CliRunner().invoke(cli, ["mix", *words], catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


@pytest.mark.parametrize("suffix", [".wav", ".flac"])
def test_the_stems_add_up_to_the_mix(suffix: str, tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    story = write(tmp_path, STORY)
    run(str(story), "--pack", str(tiny_pack), "--no-voice", "--stems", "-o", str(tmp_path / f"a{suffix}"))
    parts = [pcm.read(tmp_path / f"a.{name}{suffix}") for name in ("voice", "music", "effects")]
    whole = pcm.read(tmp_path / f"a{suffix}")
    assert np.abs(sum(parts) - whole).max() < 4 / 2**23
    assert np.abs(parts[1]).max() > 0.01
    timeline = make_plan(story, options(tiny_pack)).timeline
    assert len(whole) == timeline.frames * RATE // 30
    assert sorted(path.name for path in tmp_path.glob(f"*{suffix}")) == sorted(
        [f"a{suffix}", f"a.voice{suffix}", f"a.music{suffix}", f"a.effects{suffix}"]
    )


def test_figures_come_as_json(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    story = write(tmp_path, STORY)
    out = run(
        str(story), "--pack", str(tiny_pack), "--no-voice", "--scene", "two", "-o", str(tmp_path / "a.wav"), "--json"
    )
    said = json.loads(out)
    assert said["integrated_lufs"] == pytest.approx(-14, abs=0.5)
    assert said["files"] == [str(tmp_path / "a.wav")]
    assert {"silence", "lines", "true_peak_dbtp", "crest_db"} <= said.keys()


def test_another_suffix_is_refused_before_any_work(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["mix", "none.yaml", "-o", str(tmp_path / "a.mp3")])
    assert result.exit_code != 0
    assert "does not end in .wav" in str(result.exception)

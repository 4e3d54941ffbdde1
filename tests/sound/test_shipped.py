"""The music and sounds that ship with the packs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from pipeline.core import pcm
from pipeline.core.pcm import RATE
from pipeline.resources import assets_folder
from pipeline.sound import loudness

SOUNDS = sorted(assets_folder().glob("packs/*/sounds/*"))
MUSIC = sorted(assets_folder().glob("packs/*/music/*"))


def name(path: Path) -> str:
    return f"{path.parents[1].name}/{path.stem}"


@pytest.mark.parametrize("path", SOUNDS, ids=name)
def test_a_sound_is_short_clean_and_as_loud_as_the_others(path: Path) -> None:
    samples = pcm.read(path)
    assert 0.03 < len(samples) / RATE < 2
    assert np.abs(samples).max() < 0.8
    assert np.abs(samples[[0, -1]]).max() < 0.01
    assert abs(float(samples.mean())) < 0.002
    loudest = loudness.lufs(float(loudness.block_powers(samples).max()))
    assert -32 < loudest < -20
    begins = np.flatnonzero(np.abs(samples).max(axis=1) > 0.05 * np.abs(samples).max())[0]
    assert begins < 0.12 * RATE


@pytest.mark.parametrize("path", MUSIC, ids=name)
def test_a_bed_is_level_light_and_loops_without_a_click(path: Path) -> None:
    samples = pcm.read(path)
    measured = loudness.measure(samples)
    assert measured.integrated == pytest.approx(-20, abs=0.5)
    assert measured.true_peak < -3
    assert path.stat().st_size < 400_000
    steps = np.abs(np.diff(samples, axis=0)).max(axis=1)
    assert np.abs(samples[0] - samples[-1]).max() <= np.quantile(steps, 0.999)


def test_the_sketchbook_can_be_heard() -> None:
    heard = {path.stem for path in SOUNDS if path.parents[1].name == "doodle"}
    assert heard >= {"pen", "page-flip", "crumple", "marker", "erase", "pop", "ping", "type", "tap", "heart", "whoosh"}
    assert {p.stem for p in MUSIC if p.parents[1].name == "doodle"} == {"sketch", "uneasy", "hopeful"}

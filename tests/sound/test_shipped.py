"""The music and sounds that ship with the packs."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from pipeline.core import pcm
from pipeline.core.pcm import RATE
from pipeline.packs import load_pack, pack_names
from pipeline.packs.model import Bed
from pipeline.resources import assets_folder
from pipeline.sound import loudness
from tests.sound.ears import level_range, mono_loss, pace, share

ONCE = ("win", "oh-no")
SOUNDS = sorted(assets_folder().glob("packs/*/sounds/*"))
MUSIC = sorted(path for path in assets_folder().glob("packs/*/music/*") if path.stem not in ONCE)
STINGERS = sorted(path for path in assets_folder().glob("packs/*/music/*") if path.stem in ONCE)
BEDS = [(pack, bed) for pack in pack_names() for bed in {b.file: b for b in load_pack(pack).music.values()}.values()]
EVERYWHERE = {"pop", "ping", "type", "tap", "send", "phone", "heart", "sparkle", "whoosh", "thud", "strike", "crumple"}


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
    assert -28 < loudest < -20
    begins = np.flatnonzero(np.abs(samples).max(axis=1) > 0.05 * np.abs(samples).max())[0]
    assert begins < 0.12 * RATE
    assert share(samples, 8000, RATE) < 0.12  # nothing hisses
    assert share(samples, 0, 40) < 0.05  # nothing only pushes the speaker


@pytest.mark.parametrize("path", MUSIC, ids=name)
def test_a_bed_is_level_light_and_loops_without_a_click(path: Path) -> None:
    samples = pcm.read(path)
    steps = loudness.step_powers(samples)
    blocks = np.convolve(steps, np.full(4, 0.25), "valid")
    assert loudness.integrated(blocks) == pytest.approx(-20, abs=0.5)
    assert level_range(steps) < 9.5
    assert np.abs(samples).max() < 0.7
    assert path.stat().st_size < 400_000
    jumps = np.abs(np.diff(samples, axis=0)).max(axis=1)
    assert np.abs(samples[0] - samples[-1]).max() <= np.quantile(jumps, 0.999)
    assert share(samples, 8000, RATE) < 0.01
    assert mono_loss(samples) < 1.5


@pytest.mark.parametrize("path", STINGERS, ids=name)
def test_a_stinger_begins_at_once_and_ends_in_silence(path: Path) -> None:
    samples = pcm.read(path)
    assert 1.5 < len(samples) / RATE < 6
    assert loudness.true_peak(samples) < -3
    heard = np.abs(samples).max(axis=1)
    assert np.flatnonzero(heard > 0.05 * heard.max())[0] < 0.1 * RATE
    assert heard[-RATE // 50 :].max() < 0.01
    assert mono_loss(samples) < 2
    assert share(samples, 8000, RATE) < 0.02


@pytest.mark.parametrize(("pack", "bed"), BEDS, ids=[f"{pack}/{bed.name}" for pack, bed in BEDS])
def test_a_piece_keeps_the_time_it_says(pack: str, bed: Bed) -> None:
    if bed.once:
        assert bed.bpm > 0
        return
    heard = pace(pcm.read(assets_folder() / bed.file), bed.bpm, bed.bar)
    assert heard.period == pytest.approx(1, abs=0.005)
    assert heard.clear > 1.5
    assert abs(heard.early) < 0.06
    assert heard.steady > 0.15
    assert bed.loop_end - bed.loop_start == pytest.approx(bed.seconds, abs=0.002)


def test_the_meter_of_time_hears_a_piece_that_is_off() -> None:
    """The measure itself: a bed that says another tempo, or begins beside its beat, is found out."""
    bed = load_pack("doodle").music["sketch"]
    samples = pcm.read(assets_folder() / bed.file)
    assert pace(samples, bed.bpm * 1.02, bed.bar).period == pytest.approx(1.02, abs=0.006)
    late = np.roll(samples, round(0.25 * bed.beat * RATE), axis=0)
    assert abs(pace(late, bed.bpm, bed.bar).early) > 0.3


@pytest.mark.parametrize("pack", pack_names())
def test_every_pack_has_what_any_story_asks_for(pack: str) -> None:
    own = load_pack(pack)
    assert own.sounds.keys() >= EVERYWHERE
    assert own.music.keys() >= {"theme", "uneasy", "hopeful", "win", "oh-no"}
    assert own.music["theme"].moods.keys() >= {"bright", "tense", "hopeful"}
    assert own.music["theme"].name == own.default_music


def test_the_moods_of_a_pack_count_the_same_beats() -> None:
    for pack in pack_names():
        music = load_pack(pack).music
        family = [music[other] for other in music["theme"].moods.values()]
        assert all((one.bpm, one.bar) == (other.bpm, other.bar) for one, other in pairwise(family))


def test_no_two_packs_sound_alike() -> None:
    digests = [path.read_bytes() for path in (*SOUNDS, *MUSIC, *STINGERS)]
    assert len(set(digests)) == len(digests)

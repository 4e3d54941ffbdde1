"""Limiter and master gain."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core import pcm
from pipeline.core.pcm import RATE
from pipeline.sound import loudness
from pipeline.sound.limiter import AHEAD, PAD, RELEASE, STEP, Tops, gains, heights
from pipeline.sound.master import CEILING, mastered
from tests.sound.films import hiss, limited, tone


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**16), st.floats(0.05, 3.0), st.integers(1, 30_000), st.floats(-9, -0.5))
def test_nothing_passes_the_ceiling(seed: int, level: float, length: int, ceiling: float) -> None:
    bursts = hiss(length / RATE, level, seed) * (np.sin(np.arange(length) / 900)[:, None] > 0.3)
    out = limited(bursts.astype(np.float32), ceiling)
    assert out.shape == bursts.shape
    assert loudness.true_peak(out) <= ceiling + 0.1


def test_what_is_below_the_ceiling_is_untouched() -> None:
    quiet = hiss(0.5, 0.02)
    assert np.array_equal(limited(quiet, -1.5), quiet)


def test_one_peak_is_turned_down_without_a_click_and_only_there() -> None:
    sound = np.repeat(tone(300, 2, 0.2)[:, None], 2, axis=1)
    sound[RATE : RATE + 200] *= 6
    out = limited(sound, -3.0)
    assert np.array_equal(out[: RATE - 2400], sound[: RATE - 2400])
    gain = out[:, 0] / np.where(sound[:, 0] == 0, 1, sound[:, 0])
    steps = np.abs(np.diff(gain[np.abs(sound[:, 0]) > 0.01]))
    assert steps.max() < 0.02
    assert gain[-2] == pytest.approx(1, abs=0.01)


def test_both_channels_go_down_together() -> None:
    sound = np.stack([tone(300, 1, 1.5), tone(300, 1, 0.3)], axis=1)
    out = limited(sound, -3.0)
    heard = np.abs(sound[:, 1]) > 0.01
    assert np.allclose(out[heard, 0] / out[heard, 1], 5, rtol=1e-3)


@pytest.mark.parametrize("level", [0.001, 0.02, 0.3, 1.2])
def test_the_film_is_at_its_loudness_under_its_ceiling(level: float) -> None:
    measured = loudness.measure(mastered(hiss(4, level)))
    assert measured.true_peak <= CEILING + 0.1
    assert measured.integrated == pytest.approx(-14.0, abs=0.5) or level == 0.001


def test_near_silence_is_not_blown_up() -> None:
    hum = hiss(2, 1e-5)
    assert loudness.measure(mastered(hum)).integrated < -60


def test_a_film_begins_and_ends_in_silence() -> None:
    out = mastered(hiss(2, 0.3))
    assert np.abs(out[[0, -1]]).max() < 1e-4
    assert np.abs(out[:240]).max() < 0.1 * np.abs(out).max()


def test_silence_stays_silence() -> None:
    assert not mastered(np.zeros((RATE, 2), np.float32)).any()


def test_speech_with_hard_consonants_reaches_its_loudness() -> None:
    speech = hiss(4, 0.05)
    speech[::4000] = 0.9
    measured = loudness.measure(mastered(speech))
    assert measured.integrated == pytest.approx(-14.0, abs=0.5)
    assert measured.true_peak <= CEILING + 0.1
    assert pcm.decibels(float(np.abs(speech).max())) > -1


@given(st.lists(st.integers(0, 20_000), max_size=6), st.integers(0, 2**16))
@settings(max_examples=15, deadline=None)
def test_peaks_are_found_across_the_edges_of_blocks(cuts: list[int], seed: int) -> None:
    sound = hiss(20_000 / RATE, 0.3, seed)
    tops = Tops(len(sound))
    for block in np.split(sound, sorted(cuts)):
        tops.feed(block)
    whole = np.pad(heights(sound), (0, -len(sound) % STEP)).reshape(-1, STEP).max(axis=1)
    assert np.allclose(tops.tops(), whole, atol=1e-6)


def test_the_loudness_of_what_is_limited_is_foreseen() -> None:
    """The master reads it from milliseconds; the meter hears the result."""
    sound = hiss(6, 0.05)
    sound[::6000] = 0.95
    assert loudness.measure(mastered(sound)).integrated == pytest.approx(-14.0, abs=0.15)


def test_the_limiter_is_down_before_a_peak_and_back_by_two_thirds_after_its_release() -> None:
    tops = np.full(600, 0.1)
    tops[300] = 2.0
    found = gains(tops, -6.0)[PAD:]
    lowest = 10 ** (-6 / 20) / 2
    assert found[300] == pytest.approx(lowest)
    assert found[300 - 2 * AHEAD] > 0.99, "not before it looks ahead"
    after = 300 + round(RELEASE * 1000)
    assert (found[after + AHEAD] - lowest) / (1 - lowest) == pytest.approx(0.63, abs=0.03)
    assert (np.diff(found[300 + 2 * AHEAD : 599]) >= 0).all()

"""The meter against values that are known."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.pcm import RATE, Samples
from pipeline.sound import loudness
from tests.sound.films import hiss, tone


def stereo(mono: Samples) -> Samples:
    return np.stack([mono, mono], axis=1)


def quiet_edges(samples: Samples) -> Samples:
    ramp = np.minimum(1.0, np.arange(len(samples)) / 4800)
    return (samples * ramp * ramp[::-1]).astype(np.float32)


@pytest.mark.parametrize(
    ("samples", "lufs"),
    [
        (tone(997, 5, 1.0), -3.01),  # BS.1770: a full-scale 997 Hz sine in one channel
        (tone(997, 5, 0.1), -23.01),
        (stereo(tone(1000, 20, 10 ** (-23 / 20))), -23.0),  # EBU Tech 3341, case 1
        (stereo(tone(1000, 20, 10 ** (-33 / 20))), -33.0),  # case 2
        (
            stereo(np.concatenate([tone(1000, s, 10 ** (db / 20)) for s, db in ((10, -36), (60, -23), (10, -36))])),
            -23.0,
        ),
        (
            stereo(
                np.concatenate(
                    [
                        tone(1000, s, 10 ** (db / 20))
                        for s, db in ((10, -72), (10, -36), (60, -23), (10, -36), (10, -72))
                    ]
                )
            ),
            -23.0,  # case 4: both gates
        ),
    ],
)
def test_integrated_loudness_of_reference_signals(samples: Samples, lufs: float) -> None:
    assert loudness.measure(samples).integrated == pytest.approx(lufs, abs=0.1)


def test_silence_has_no_loudness() -> None:
    for length in (0, 100, RATE):
        measured = loudness.measure(np.zeros((length, 2), np.float32))
        assert (measured.integrated, measured.true_peak) == (-math.inf, -math.inf)


def test_silence_around_it_changes_nothing() -> None:
    sound, nothing = hiss(10), np.zeros((5 * RATE, 2), np.float32)
    alone = loudness.measure(sound).integrated
    assert loudness.measure(np.concatenate([nothing, sound, nothing])).integrated == pytest.approx(alone, abs=0.2)


@given(st.floats(0.01, 4.0))
def test_twice_as_loud_is_six_decibels_more(factor: float) -> None:
    sound = hiss(0.5)
    louder = loudness.measure((sound * factor).astype(np.float32)).integrated
    assert louder - loudness.measure(sound).integrated == pytest.approx(20 * math.log10(factor), abs=0.01)


def test_the_peak_between_the_samples_is_found() -> None:
    t = np.arange(RATE // 4)
    between = quiet_edges((0.5 * np.sin(np.pi / 2 * t + np.pi / 4)).astype(np.float32))
    assert np.abs(between).max() == pytest.approx(0.5 / math.sqrt(2), abs=1e-3)
    assert loudness.true_peak(between) == pytest.approx(-6.02, abs=0.15)


@pytest.mark.parametrize("hertz", [100, 997, 6000, 15000, 20000])
def test_the_true_peak_of_a_sine_is_its_amplitude(hertz: float) -> None:
    assert loudness.true_peak(quiet_edges(tone(hertz, 0.5, 0.5))) == pytest.approx(-6.02, abs=0.3)


def test_filtering_in_chunks_has_no_seams() -> None:
    long = tone(50, 4, 1.0)
    levels = np.abs(loudness.k_weighted(long)[0])[RATE:]  # the filter has settled
    crests = levels[: len(levels) // 960 * 960].reshape(-1, 960).max(axis=1)
    assert crests.max() - crests.min() < 1e-3


@pytest.mark.parametrize("cuts", [[48_000], [1, 4_801, 70_000], [*range(700, 90_000, 7_001)]])
def test_a_sound_that_comes_in_blocks_is_as_loud_as_in_one_piece(cuts: list[int]) -> None:
    sound = hiss(2.03)
    meter = loudness.Meter(loudness.HOP)
    for block in np.split(sound, cuts):
        meter.feed(block)
    assert np.allclose(meter.powers(), loudness.step_powers(sound), rtol=1e-6)

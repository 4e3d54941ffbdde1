"""Chance is fixed by words: equal on every machine, spread evenly, smooth where it is noise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.seed import between, chance, smooth_noise


def test_the_same_words_give_the_same_number_for_ever() -> None:
    assert chance(7, "storm", 3) == 0.41557089012838233
    assert chance("a", "b") != chance("ab") != chance("b", "a")
    assert chance(1) != chance("1")


def test_numbers_are_spread_evenly_over_their_range() -> None:
    found = [between(-2, 6, "spread", n) for n in range(2000)]
    assert all(-2 <= each < 6 for each in found)
    counts = [sum(low <= each < low + 2 for each in found) for low in (-2, 0, 2, 4)]
    assert all(420 < count < 580 for count in counts)


@given(st.floats(-50, 50))
def test_noise_is_smooth_and_keeps_within_one(t: float) -> None:
    here = smooth_noise(t, "wind")
    assert -1 <= here <= 1
    assert smooth_noise(t + 0.01, "wind") == pytest.approx(here, abs=0.04)


def test_noise_goes_up_and_down_and_differs_by_its_words() -> None:
    found = [smooth_noise(n / 4, "wind") for n in range(400)]
    assert min(found) < -0.8
    assert max(found) > 0.8
    assert smooth_noise(3.0, "wind") == 2 * chance("wind", 3) - 1
    assert smooth_noise(3.0, "wind") != smooth_noise(3.0, "rain")

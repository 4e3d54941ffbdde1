"""Shown words get the times of spoken ones."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.staging.timed import word_times
from pipeline.voice.take import Take, Timed
from tests.staging.build import take

words = st.lists(st.text(alphabet="abc", min_size=1, max_size=6), min_size=1, max_size=10)


def test_equal_words_keep_their_times() -> None:
    assert word_times(["Hi", "you"], take("hi you", 0.5)) == ((0.0, 0.5), (0.5, 1.0))


def test_words_said_otherwise_share_the_room_between_known_ones() -> None:
    spoken = take("call one seven seven one now", 1.0)
    times = word_times(["Call", "1771", "now"], spoken)
    assert times == ((0.0, 1.0), (1.0, 5.0), (5.0, 6.0))


def test_a_take_without_words_is_shared_by_length() -> None:
    first, last = word_times(["abc", "d"], Take("t", 3.0, (), (), "test"))
    assert (*first, *last) == pytest.approx((0.0, 2.0, 2.0, 3.0))


@given(words, words)
def test_times_are_in_order_and_inside_the_take(shown: list[str], said: list[str]) -> None:
    spoken = take(" ".join(said), 0.4)
    times = word_times(shown, spoken)
    assert len(times) == len(shown)
    assert all(start <= end for start, end in times)
    assert all(one[0] <= other[0] for one, other in pairwise(times))
    assert times[0][0] >= 0.0
    assert times[-1][1] <= spoken.seconds + 1e-9


def test_doubled_words_do_not_go_back() -> None:
    spoken = Take("t", 2.0, (Timed("no", 0.1, 0.5), Timed("no", 0.6, 1.0), Timed("no", 1.2, 1.9)), (), "test")
    assert word_times(["No", "no!"], spoken)[0][0] <= word_times(["No", "no!"], spoken)[1][0]

"""A keyed value is a closed form of its keys and the frame."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Point
from pipeline.core.timing import FrameRate
from pipeline.timeline.model import Framing, Key, Place, Track
from pipeline.timeline.track import (
    blend_at,
    float_at,
    framing_at,
    mix_float,
    mix_framing,
    place_at,
    point_at,
    tidy,
    track,
    value_at,
)

keys: st.SearchStrategy[Key[float]] = st.builds(
    Key,
    at=st.integers(0, 90),
    value=st.floats(-100, 100),
    over=st.integers(0, 40),
    ease=st.sampled_from(sorted(EASINGS)),
)
tracks = st.lists(keys, min_size=1, max_size=6, unique_by=lambda key: key.at).map(track)


@given(tracks, st.lists(st.integers(-5, 200), min_size=2, max_size=12))
def test_frames_may_be_asked_in_any_order(keyed: Track[float], frames: list[int]) -> None:
    forward = {n: float_at(keyed, n) for n in frames}
    assert {n: float_at(keyed, n) for n in reversed(frames)} == forward


@given(st.lists(keys, min_size=1, max_size=6, unique_by=lambda key: key.at), st.integers(-5, 200))
def test_the_order_of_listing_does_not_matter(listed: list[Key[float]], n: int) -> None:
    assert float_at(track(listed), n) == float_at(track(reversed(listed)), n)


@given(tracks)
def test_the_last_key_is_reached_and_kept(keyed: Track[float]) -> None:
    last = keyed[-1]
    arrived = last.at + last.over
    assert float_at(keyed, arrived) == float_at(keyed, arrived + 1000) == last.value


@given(tracks)
def test_a_key_never_jumps_from_where_the_track_was(keyed: Track[float]) -> None:
    for index, key in enumerate(keyed[1:], 1):
        if key.over:
            assert float_at(keyed, key.at) == pytest.approx(float_at(keyed[:index], key.at))


@given(tracks)
def test_before_its_start_a_track_is_its_starting_state(keyed: Track[float]) -> None:
    assert float_at(keyed, keyed[0].at - 10) == value_at(keyed, keyed[0].at - 10) == keyed[0].value


few = st.builds(lambda key, value: Key(key.at, float(value), key.over, key.ease), keys, st.integers(0, 2))


@given(st.lists(few, min_size=1, max_size=8).map(track), st.integers(0, 140))
def test_a_tidied_track_is_the_same_track(keyed: Track[float], n: int) -> None:
    assert float_at(tidy(keyed), n) == pytest.approx(float_at(keyed, n))
    assert value_at(tidy(keyed), n) == value_at(keyed, n)


@given(tracks, st.integers(0, 200))
def test_the_step_value_is_one_of_the_keys_at_or_before(keyed: Track[float], n: int) -> None:
    started = [key for key in keyed if key.at <= n] or [keyed[0]]
    assert value_at(keyed, n) == started[-1].value


sixths = st.integers(0, 24)  # times that are whole frames at both rates


@given(
    st.lists(st.tuples(sixths, st.floats(-10, 10), sixths), min_size=1, max_size=5, unique_by=lambda key: key[0]),
    sixths,
)
def test_two_rates_agree_at_the_same_second(moves: list[tuple[int, float, int]], moment: int) -> None:
    def value(rate: FrameRate) -> float:
        keyed = track(Key(rate.frames(at / 6), to, rate.frames(over / 6), "in-out") for at, to, over in moves)
        return float_at(keyed, rate.frames(moment / 6))

    assert value(FrameRate(24)) == pytest.approx(value(FrameRate(30)))


def test_an_interrupted_move_goes_on_from_where_it_was() -> None:
    keyed = (Key(0, 0.0), Key(0, 10.0, 10, "linear"), Key(5, 0.0, 5, "linear"))
    assert [blend_at(keyed, n, mix_float) for n in (0, 4, 5, 7, 10)] == pytest.approx([0, 4, 5, 3, 0])


def test_places_points_and_framings_mix_part_by_part() -> None:
    assert place_at((Key(0, Place(0, 0)), Key(0, Place(10, 20, 3, 8), 2, "linear")), 1) == Place(5, 10, 2, 4)
    assert point_at((Key(0, Point(0, 0)), Key(0, Point(1, -1), 4, "linear")), 1) == Point(0.25, -0.25)
    middle = framing_at((Key(0, Framing(0, 0, 1)), Key(0, Framing(10, 10, 4), 2, "linear")), 1)
    assert (middle.x, middle.y, middle.zoom) == pytest.approx((5, 5, 2))


@given(st.floats(1, 3), st.floats(1, 3), st.floats(0, 1))
def test_a_zoom_stays_between_its_ends(one: float, other: float, share: float) -> None:
    zoom = mix_framing(Framing(0, 0, one), Framing(0, 0, other), share).zoom
    assert min(one, other) - 1e-9 <= zoom <= max(one, other) + 1e-9

"""Seconds become frames and frames seconds; spans know what lies in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.timing import FrameRate, Span

RATES = st.sampled_from([FrameRate(24), FrameRate(30), FrameRate(30000, 1001), FrameRate(60)])
SPANS = st.tuples(st.integers(-50, 50), st.integers(0, 60)).map(lambda each: Span(each[0], each[0] + each[1]))
FRAMES = st.integers(-80, 120)


@given(RATES, st.integers(0, 100_000))
def test_a_frame_s_own_second_is_that_frame(rate: FrameRate, n: int) -> None:
    assert rate.frames(rate.seconds(n)) == n
    assert abs(rate.seconds(n) * rate.numerator / rate.denominator - n) < 1e-6


def test_halves_go_up() -> None:
    assert [FrameRate(2).frames(seconds) for seconds in (0.24, 0.25, 0.74, 0.75)] == [0, 1, 1, 2]


@given(SPANS, SPANS)
def test_spans_overlap_where_they_share_a_frame(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert (one.overlaps(other) and bool(one.length and other.length)) == bool(shared)


@given(SPANS, FRAMES)
def test_a_frame_is_clamped_to_the_nearest_one_inside(span: Span, n: int) -> None:
    inside = list(range(span.start, span.end))
    if inside:
        assert span.clamp(n) == min(inside, key=lambda each: abs(each - n))
    assert (n in span) == (n in inside)


@given(SPANS, FRAMES)
def test_progress_runs_from_nothing_to_all(span: Span, n: int) -> None:
    share = span.progress(n)
    assert 0 <= share <= 1
    assert (share == 1) == (n >= span.end)
    assert (share == 0) == (n < span.end and n <= span.start)
    if n in span:
        assert abs(span.start + share * span.length - n) < 1e-9

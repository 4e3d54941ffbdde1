"""A film's segments follow each other without gap, are never empty, and keep their place when another scene changes."""

from __future__ import annotations

from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.timing import FrameRate, Span
from pipeline.encode.holds import held
from pipeline.encode.segments import plan_segments

rates = st.sampled_from([FrameRate(30), FrameRate(24), FrameRate(30000, 1001), FrameRate(60)])
lengths = st.lists(st.integers(1, 400), min_size=1, max_size=12)
cuts = st.lists(st.integers(-10, 3000), max_size=30)


def scenes_of(lengths: list[int], start: int = 0) -> list[Span]:
    return [Span(*edge) for edge in pairwise(accumulate(lengths, initial=start))]


@given(lengths, cuts, rates, st.integers(0, 50))
def test_segments_are_exactly_the_film(lengths: list[int], cuts: list[int], rate: FrameRate, start: int) -> None:
    spans = plan_segments(scenes_of(lengths, start), cuts, rate)
    assert spans[0].start == start
    assert spans[-1].end == start + sum(lengths)
    assert all(one.end == other.start for one, other in pairwise(spans))


@given(lengths, cuts, rates)
def test_segments_last_two_to_four_seconds(lengths: list[int], cuts: list[int], rate: FrameRate) -> None:
    spans = plan_segments(scenes_of(lengths), cuts, rate)
    shortest = min(sum(lengths), rate.frames(2))
    assert all(shortest <= span.length <= 2 * rate.frames(2) for span in spans)


def test_a_scene_change_is_a_boundary_and_a_shot_change_is_preferred() -> None:
    spans = plan_segments([Span(0, 100), Span(100, 300)], [37, 187], FrameRate(30))
    assert [span.start for span in spans] == [0, 100, 187]


def test_scenes_too_short_for_a_segment_share_one() -> None:
    spans = plan_segments(scenes_of([20, 30, 40, 100, 10]), [], FrameRate(30))
    assert spans == (Span(0, 90), Span(90, 200))


@given(st.integers(60, 400), st.integers(60, 400), st.integers(60, 900))
def test_a_longer_scene_leaves_the_cuts_of_the_next_where_they_were(before: int, after: int, scene: int) -> None:
    one, other = (plan_segments([Span(0, at), Span(at, at + scene)], [], FrameRate(30)) for at in (before, after))
    tails = [[span.start - at for span in spans if span.start >= at] for spans, at in ((one, before), (other, after))]
    assert tails[0] == tails[1]


@given(st.lists(st.integers(0, 3)))
def test_held_pictures_read_out_again_are_the_same_film(pictures: list[int]) -> None:
    runs = held(pictures)
    assert [run.picture for run in runs for _ in range(run.frames)] == pictures
    assert all(one.picture != other.picture for one, other in pairwise(runs))

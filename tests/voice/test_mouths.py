"""Mouth shapes on the film's grid."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.timing import FrameRate
from pipeline.voice.estimate import estimate
from pipeline.voice.mouths import LOOK_AHEAD, SHAPES, mouth_spans
from pipeline.voice.take import Speech, Take, Timed

RATE = FrameRate(30)
SOUNDS = [*sorted(SHAPES), "t", "k", "s", "n", "h"]


def take_of(*phonemes: Timed) -> Take:
    return Take("x", phonemes[-1].end + 0.1 if phonemes else 0.0, (), phonemes, "test")


@st.composite
def takes(draw: st.DrawFn) -> Take:
    at, phonemes = draw(st.floats(0, 1)), []
    for sound in draw(st.lists(st.sampled_from(SOUNDS), min_size=1, max_size=40)):
        at += draw(st.sampled_from([0.0, 0.0, 0.0, 0.05, 0.4]))
        length = draw(st.floats(0.025, 0.3))
        phonemes.append(Timed(sound, at, at + length))
        at += length
    return take_of(*phonemes)


@given(takes(), st.integers(0, 200), st.integers(1, 4))
def test_spans_lie_on_the_grid_without_gap_or_overlap(take: Take, start: int, hold: int) -> None:
    spans = mouth_spans(take, start, RATE, hold)
    assert all(span.start % hold == 0 and span.end % hold == 0 and span.length > 0 for span, _ in spans)
    assert all(one.end == other.start for (one, _), (other, _) in pairwise(spans))
    assert all(one != other for (_, one), (_, other) in pairwise(spans))
    assert {mouth for _, mouth in spans} <= set("ABCDEFGHX")


@given(takes(), st.integers(0, 200), st.integers(1, 3))
def test_lips_that_close_are_seen_closed_within_one_hold(take: Take, start: int, hold: int) -> None:
    shut = [span for span, mouth in mouth_spans(take, start, RATE, hold) if mouth == "A"]
    for phoneme in take.phonemes:
        if phoneme.text in "mbp":
            middle = start + 30 * ((phoneme.start + phoneme.end) / 2 - LOOK_AHEAD)
            assert any(span.start - hold <= middle <= span.end + hold for span in shut)


def test_mouths_rest_in_pauses_and_not_between_words() -> None:
    spans = mouth_spans(take_of(Timed("a", 0.1, 0.4), Timed("a", 0.45, 0.7), Timed("i", 1.5, 1.8)), 0, RATE, 2)
    rests = [span for span, mouth in spans if mouth == "X"]
    assert len(rests) == 1
    assert rests[0].start >= 19
    assert rests[0].end <= 46


def test_lips_are_round_before_a_round_vowel() -> None:
    (mouth,) = {mouth for _, mouth in mouth_spans(take_of(Timed("t", 0.1, 0.2), Timed("ˈu", 0.2, 0.6)), 0, RATE, 1)}
    assert mouth == "F"


def test_a_mouth_opens_between_two_closures() -> None:
    mama = take_of(Timed("m", 0.10, 0.20), Timed("ɑ", 0.20, 0.30), Timed("m", 0.30, 0.40), Timed("ə", 0.40, 0.6))
    assert "".join(mouth for _, mouth in mouth_spans(mama, 0, RATE, 3)).startswith(("ADA", "ACA", "ABA"))


def test_a_wide_vowel_opens_wide_and_teeth_touch_the_lip() -> None:
    assert [m for _, m in mouth_spans(take_of(Timed("ˈɑ", 0.1, 0.5)), 0, RATE, 2)] == ["D"]
    assert "G" in [m for _, m in mouth_spans(take_of(Timed("f", 0.1, 0.2), Timed("ˈɑ", 0.2, 0.5)), 0, RATE, 2)]


@pytest.mark.parametrize("text", ["Maybe people just wanted me", "不要寄出去", "நீ தனியாக இல்லை"])
def test_a_silent_take_moves_its_mouth_while_words_last(text: str) -> None:
    take = estimate(Speech(text))
    spans = mouth_spans(take, 10, RATE, 3)
    assert len({mouth for _, mouth in spans} - {"X"}) >= 2
    assert spans[0][0].start >= 9
    assert spans[-1][0].end <= 10 + 30 * take.seconds + 3


def test_nothing_said_is_no_mouth() -> None:
    assert mouth_spans(take_of(), 5, RATE, 2) == ()
    assert mouth_spans(estimate(Speech("😀 …")), 5, RATE, 2) == ()

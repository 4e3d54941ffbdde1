"""Mouth shapes on the film's grid."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.timing import FrameRate
from pipeline.voice import loudness
from pipeline.voice.estimate import estimate
from pipeline.voice.hibari import Hibari
from pipeline.voice.mouths import LOOK_AHEAD, SHAPES, mouth_spans
from pipeline.voice.rungs import speak
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


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Take:
    text = "My mum put up a post, and people began to copy it. Maybe both of you might stop."
    return speak(Speech(text, voice="june"), tmp_path_factory.mktemp("takes"), {"hibari": Hibari()})


@pytest.mark.parametrize("hold", [2, 3, 4])
@pytest.mark.parametrize("start", [0, 17])
def test_on_real_speech_lips_are_shut_within_one_hold_of_every_m_b_and_p(spoken: Take, start: int, hold: int) -> None:
    shut = [span for span, mouth in mouth_spans(spoken, start, RATE, hold) if mouth == "A"]
    closures = [p for p in spoken.phonemes if p.text.strip("ˈˌ") in ("m", "b", "p")]
    assert len(closures) > 12
    for phoneme in closures:
        begun, ended = (start + 30 * at for at in (phoneme.start, phoneme.end))
        assert any(span.start - hold <= ended and begun <= span.end + hold for span in shut)


@pytest.mark.parametrize("hold", [2, 3])
def test_real_speech_moves_the_mouth_without_flicker(spoken: Take, hold: int) -> None:
    spans = mouth_spans(spoken, 0, RATE, hold)
    assert all(span.length >= hold for span, _ in spans)
    assert len({mouth for _, mouth in spans}) >= 7
    assert sum(mouth == "X" for _, mouth in spans) <= 3  # at rest in pauses only


def test_lips_are_round_before_a_round_vowel_through_other_sounds() -> None:
    strew = take_of(Timed("s", 0.1, 0.16), Timed("t", 0.16, 0.2), Timed("ˈu", 0.2, 0.5))
    assert {mouth for _, mouth in mouth_spans(strew, 0, RATE, 1)} == {"F"}


def test_without_sounds_loudness_moves_the_mouth() -> None:
    t = np.arange(RATE.frames(2.0) * 1600) / 48_000
    hum = np.sin(2 * np.pi * 150 * t) * np.where((t < 0.6) | (t > 1.4), np.maximum(0, np.sin(9 * t)), 0)
    take = take_of(*loudness.mouths(hum.astype(np.float32)))
    spans = mouth_spans(take, 0, RATE, 2)
    assert {"X", "C", "D"} <= {mouth for _, mouth in spans}
    assert [mouth for span, mouth in spans if 25 in span] == ["X"]


@pytest.mark.parametrize("sounds", ["tʃ", "aɪ", "ma↓", "ʨʰ", "iː"])
def test_sounds_of_any_engine_have_their_mouths(sounds: str) -> None:
    spans = mouth_spans(take_of(Timed(sounds, 0.1, 0.5)), 0, RATE, 1)
    assert {mouth for _, mouth in spans} <= set("ABCDEFGH")
    assert spans

"""Silent takes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.voice.estimate import estimate
from pipeline.voice.syllables import syllables
from pipeline.voice.take import Speech


@pytest.mark.parametrize(
    ("word", "count"),
    [("kind", 1), ("people", 2), ("almost", 2), ("deleted", 3), ("posted", 2), ("liked", 1), ("table", 2), ("you", 1),
     ("…", 0), ("😀", 0), ("你好", 2), ("வணக்கம்", 5), ("Hmm", 1), ("everyone's", 4)],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert abs(syllables(word) - count) <= (1 if word in ("வணக்கம்", "everyone's") else 0)


@given(st.text(max_size=80), st.floats(0.5, 2.0))
def test_words_follow_each_other_within_the_take(text: str, speed: float) -> None:
    take = estimate(Speech(text, speed=speed))
    assert "".join(word.text for word in take.words) == "".join(text.split())
    assert all(word.start <= word.end for word in take.words)
    assert all(one.end <= other.start for one, other in pairwise(take.words))
    assert all(word.end <= take.seconds for word in take.words)


def test_a_stop_is_a_pause_and_haste_is_shorter() -> None:
    calm, flat = estimate(Speech("I wrote it. Then I stopped.")), estimate(Speech("I wrote it then I stopped"))
    assert calm.seconds > flat.seconds + 0.3
    assert estimate(Speech("I wrote it then I stopped", speed=2.0)).seconds == pytest.approx(flat.seconds / 2, abs=0.05)


@pytest.mark.parametrize("text", ["Stop. Go", "Stop. 😀 Go", "Stop 😀 . Go"])
@pytest.mark.parametrize("speed", [1.0, 2.0])
def test_a_pause_outlasts_what_is_not_spoken_and_is_shorter_in_haste(text: str, speed: float) -> None:
    first, *_, last = estimate(Speech(text, speed=speed)).words
    assert last.start - first.end == pytest.approx(0.38 / speed)


def test_people_speak_three_to_four_words_a_second() -> None:
    text = "You can always stop and think before you send it to somebody"
    assert 2.5 < len(text.split()) / estimate(Speech(text)).seconds < 4.0

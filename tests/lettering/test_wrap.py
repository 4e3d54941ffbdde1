"""Lines keep every word, respect the width and are even."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core.display import Font
from pipeline.lettering.measure import advance, metrics
from pipeline.lettering.pieces import pieces
from pipeline.lettering.wrap import fit, wrap

HAND = Font("caveat", 700, 78)
CHINESE = Font("caveat", 700, 70, language="zh")
VOCABULARY = ("I", "was", "a", "mean", "scared", "sorry", "something", "because", "kind,", "deleted")
WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=14)
LONG = "I nearly posted something mean because I felt small, so I deleted it and said sorry."


@settings(deadline=None, max_examples=40)
@given(WORDS, st.integers(350, 900))
def test_no_word_is_lost_and_no_line_is_too_wide(words: list[str], width: int) -> None:
    lines = wrap(" ".join(words), HAND, width)
    assert " ".join(lines).split() == words
    assert max(advance(line, HAND) for line in lines) <= width + 0.001


@settings(deadline=None, max_examples=40)
@given(WORDS, st.integers(350, 900))
def test_moving_a_word_to_the_next_line_makes_no_line_set_more_even(words: list[str], width: int) -> None:
    lines = wrap(" ".join(words), HAND, width)
    for upper, lower in pairwise(lines):
        *kept, moved = upper.split()
        pair = (" ".join(kept), f"{moved} {lower}")
        if kept and advance(pair[1], HAND) <= width:
            assert _raggedness((upper, lower), width) <= _raggedness(pair, width) + 0.001


def _raggedness(lines: tuple[str, ...], width: float) -> float:
    return sum((width - advance(line, HAND)) ** 2 for line in lines)


def test_there_are_as_few_lines_as_can_be() -> None:
    assert len(wrap(LONG, HAND, 5000)) == 1
    assert len(wrap("kind words", HAND, advance("kind words", HAND))) == 1


def test_two_lines_are_nearly_as_long_as_each_other() -> None:
    upper, lower = wrap("I wasn't mad at her. I was scared.", HAND, 780)
    assert abs(advance(upper, HAND) - advance(lower, HAND)) < 200


def test_the_author_may_break_a_line() -> None:
    assert wrap("kind\nwords", HAND, 5000) == ("kind", "words")


def test_a_word_too_wide_for_a_line_is_cut_without_losing_a_letter() -> None:
    lines = wrap("hahahahahahahahaha", HAND, 200)
    assert len(lines) > 1
    assert "".join(lines) == "hahahahahahahahaha"
    assert max(advance(line, HAND) for line in lines) <= 200


def test_at_most_the_asked_number_of_lines() -> None:
    lines = wrap(LONG, HAND, 400, max_lines=2)
    assert len(lines) == 2
    assert " ".join(lines) == LONG


def test_chinese_breaks_between_phrases_and_never_before_a_mark() -> None:
    text = "对不起，我不应该说那样的话，真的很抱歉。"
    lines = wrap(text, CHINESE, 500)
    assert "".join(lines) == text
    assert all(advance(line, CHINESE) <= 500 for line in lines)
    assert not any(line[0] in "，。" for line in lines)
    assert "不应该" in "\n".join(lines)


def test_a_narrow_box_cuts_chinese_by_characters_but_keeps_marks() -> None:
    lines = wrap("对不起，我错了。", CHINESE, 150)
    assert "".join(lines) == "对不起，我错了。"
    assert not any(line[0] in "，。" for line in lines)


def test_words_of_other_scripts_stay_whole_in_chinese() -> None:
    assert any(piece.text == "TikTok" for piece in pieces("我在 TikTok 上", "zh"))


@settings(deadline=None, max_examples=15)
@given(WORDS, st.integers(350, 900), st.integers(100, 600))
def test_fitted_text_fits_or_is_the_smallest(words: list[str], width: int, height: int) -> None:
    font, lines = fit(" ".join(words), HAND, width, height, 20)
    assert " ".join(lines).split() == words
    assert 20 <= font.size <= HAND.size
    if font.size > 20:
        assert len(lines) * metrics(font).line_height <= height + 0.001
        assert max(advance(line, font) for line in lines) <= width + 0.001


def test_text_that_fits_keeps_its_size() -> None:
    assert fit("kind", HAND, 900, 200, 20) == (HAND, ("kind",))


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_no_text_gives_no_words(text: str) -> None:
    assert "".join(wrap(text, HAND, 500)) == ""


def test_chinese_lines_end_where_the_sentence_pauses() -> None:
    han = Font("noto-sans-cjk", 700, 50, language="zh")
    assert wrap("那就告诉她，唱得真好", han, 330) == ("那就告诉她，", "唱得真好")
    assert wrap("说实话，我有点嫉妒小君", han, 400) == ("说实话，", "我有点嫉妒小君")

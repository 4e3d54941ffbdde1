"""Shown words and the words spoken for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.voice.languages import english_numbers as numbers
from pipeline.voice.text import said


@pytest.mark.parametrize(
    ("shown", "spoken"),
    [
        ("Don't post it.", "Don't post it."),
        ("lol 😀 ok", "L O L  okay"),
        ("idk...", "I don't know…"),
        ("Nooo! Soooo cool", "No! So cool"),
        ("hmmm", "hmm"),
        ("STOP. OK? USA", "stop. okay? USA"),
        ("#CreateKindness", "hashtag Create Kindness"),
        ("#BeKind2024!", "hashtag Be Kind 2024!"),
        ("@june_sings", "at june sings"),
        ("1,250 likes", "one thousand two hundred and fifty likes"),
        ("Call 1767.", "Call one seven six seven."),
        ("91234567", "nine one two three four five six seven"),
        ("in 2024, in 2007, in 1999", "in twenty twenty-four, in two thousand and seven, in nineteen ninety-nine"),
        ("7:30pm", "seven thirty P M"),
        ("9:05", "nine oh five"),
        ("$5 and $2.50", "five dollars and two dollars fifty"),
        ("$1 and $1.50, or ¥20", "one dollar and one dollar fifty, or twenty yen"),
        ("3rd 21st 12th", "third twenty-first twelfth"),
        ("50%", "fifty percent"),
        ("2.5", "two point five"),
        ("10k", "ten k"),
        ("24/7", "twenty-four seven"),
        ("2-3", "two to three"),
        ("and/or", "and or or"),
        ("“Really?!”", "Really?"),
        ("*never*", "never"),
        ("wait — what", "wait — what"),
        ("kind.org", "kind dot org"),
        ("a & b", "a and b"),
        ("(whispering) hi", "whispering hi"),
    ],
)
def test_what_is_said(shown: str, spoken: str) -> None:
    assert " ".join(word.spoken for word in said(shown)) == spoken


@given(st.text(max_size=60))
def test_every_shown_word_is_there_once_and_in_order(text: str) -> None:
    assert "".join(word.shown for word in said(text)) == "".join(text.split())


@given(st.integers(0, 10**12 - 1))
def test_every_number_has_words(number: int) -> None:
    words = numbers.cardinal(number)
    assert words
    assert not any(c.isdigit() for c in words)
    assert numbers.ordinal(number).endswith(("st", "nd", "rd", "th"))

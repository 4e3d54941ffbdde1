"""A line's marks: what is shown, what is spoken, what is stressed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.staging.words import written


@pytest.mark.parametrize(
    ("text", "shown", "spoken", "stressed"),
    [
        ("I did.", "I did.", "I did.", ()),
        ("It was *so* mean.", "It was so mean.", "It was so mean.", (2,)),
        ("*Not funny.* Stop!", "Not funny. Stop!", "Not funny. Stop!", (0, 1)),
        ("Wait... what?", "Wait... what?", "Wait, what?", ()),
        ("So ... yes", "So... yes", "So, yes", ()),
        ("I | stopped.", "I stopped.", "I, stopped.", ()),
        ("just post it...", "just post it...", "just post it…", ()),
        ("Oh…! No", "Oh…! No", "Oh! No", ()),
        ("2 * 3 * 4", "2 * 3 * 4", "2 * 3 * 4", ()),
        ('"*Never*," she said', '"Never," she said', '"Never," she said', (0,)),
        ("f**k is not a mark", "f**k is not a mark", "f**k is not a mark", ()),
    ],
)
def test_marks_are_read(text: str, shown: str, spoken: str, stressed: tuple[int, ...]) -> None:
    line = written(text)
    assert (line.shown, line.spoken, line.stressed) == (shown, spoken, stressed)


@given(st.text(alphabet="ab *.|…,! ", max_size=40))
def test_no_line_loses_a_letter_and_stress_names_shown_words(text: str) -> None:
    line = written(text)
    assert [c for c in line.shown if c in "ab"] == [c for c in text if c in "ab"]
    assert [c for c in line.spoken if c in "ab"] == [c for c in text if c in "ab"]
    assert all(0 <= index < len(line.words) for index in line.stressed)
    assert "|" not in line.shown

"""Speakers and moods in the key of a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.script.linekey import LineKey, parse_line_key

NAMES = st.from_regex(r"\w[\w-]{0,12}", fullmatch=True)
SPACES = st.text(" ", max_size=3)


@given(NAMES, NAMES, st.booleans(), SPACES, SPACES)
def test_role_and_mood_are_found(role: str, mood: str, once: bool, before: str, inside: str) -> None:
    key = f"{role}{before}({inside}{'@' if once else ''}{mood}{inside})"
    found = parse_line_key(key)
    assert found is not None
    assert found[:3] == (role, mood, once)
    assert key[found.offset :].startswith(mood)


@given(NAMES)
def test_a_role_alone_has_no_mood(role: str) -> None:
    assert parse_line_key(role) == LineKey(role)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    found = parse_line_key(text)
    assert found is None or found.mood in text


@pytest.mark.parametrize("key", ["maya (", "maya )", "maya ()", "maya (@)", "(sad)", "a (b) c", "a (b) (c)", "a ((b))"])
def test_wrong_parentheses(key: str) -> None:
    assert parse_line_key(key) is None

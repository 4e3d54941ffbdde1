"""Durations as authors write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.script.durations import parse_duration
from pipeline.script.story import Beats, Duration

AMOUNTS = st.decimals(0, 500, places=3, allow_nan=False).map(lambda number: f"{number:f}")


@given(AMOUNTS, st.sampled_from(["", " "]), st.sampled_from(["", "s", "S", "sec", "seconds"]))
def test_seconds(amount: str, space: str, unit: str) -> None:
    assert parse_duration(f"{amount}{space}{unit}") == float(amount)


@given(st.integers(0, 600_000))
def test_milliseconds(amount: int) -> None:
    assert parse_duration(f"{amount}ms") == pytest.approx(amount / 1000)


@given(AMOUNTS, st.sampled_from([" beats", "beats", " beat"]))
def test_beats_stay_beats(amount: str, unit: str) -> None:
    assert parse_duration(amount + unit) == Beats(float(amount))


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    found = parse_duration(text)
    assert found is None or isinstance(found, float | Beats)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-1s", -1.0),
        ("+2", 2.0),
        (".5", 0.5),
        ("1 min", 60.0),
        ("1h", None),
        ("", None),
        ("s", None),
        ("1 2", None),
        ("1e3", None),
    ],
)
def test_forms(text: str, expected: Duration | None) -> None:
    assert parse_duration(text) == expected

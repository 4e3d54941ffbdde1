"""Colours are read and written alike, mixed between their ends, and measured as WCAG does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.color import Color, contrast, luminance

BYTES = st.integers(0, 255)
COLORS = st.builds(Color, BYTES, BYTES, BYTES, BYTES)
WHITE, BLACK = Color(255, 255, 255), Color(0, 0, 0)


@given(COLORS)
def test_a_colour_reads_back_as_it_was_written(color: Color) -> None:
    assert Color.parse(color.hex) == color


def test_short_and_long_forms() -> None:
    assert Color.parse("#fC3") == Color.parse("#FFCC33") == Color(255, 204, 51)
    assert Color.parse("#01020380") == Color(1, 2, 3, 128)
    assert Color(1, 2, 3).hex == "#010203"


@pytest.mark.parametrize("text", ["", "#", "red", "FFCC33", "#FC", "#FFCC3", "#FFCC334", "#GGG", "#FFCC33445"])
def test_what_is_no_colour_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"colour|invalid literal"):
        Color.parse(text)


@given(COLORS, COLORS, st.floats(0, 1))
def test_a_mixture_lies_between(one: Color, other: Color, share: float) -> None:
    assert (one.mix(other, 0.0), one.mix(other, 1.0)) == (one, other)
    for x, mixed, y in zip(one, one.mix(other, share), other, strict=True):
        assert min(x, y) <= mixed <= max(x, y)
        assert abs(mixed - (x + share * (y - x))) <= 0.5 + 1e-9


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(WHITE, BLACK) == pytest.approx(21)
    assert contrast(Color.parse("#767676"), WHITE) == pytest.approx(4.54, abs=0.005)
    assert luminance(Color.parse("#FF0000")) == pytest.approx(0.2126)
    assert luminance(Color(10, 10, 10)) == pytest.approx(10 / 255 / 12.92)


@given(COLORS, COLORS)
def test_contrast_is_the_same_from_both_sides(one: Color, other: Color) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21

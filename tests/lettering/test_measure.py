"""Measures agree with what is drawn."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pipeline.core.display import Font, Letters
from pipeline.lettering.measure import advance, ink_box, metrics
from pipeline.lettering.raster import letters
from pipeline.lettering.words import word_boxes

HAND = Font("caveat", 700, 78, ("kalam", "noto-sans"))
LINE = "I was scared, and she was kind."


@pytest.mark.parametrize("scale", [1 / 3, 0.5, 2.0])
def test_text_measured_in_units_has_the_same_shape_at_every_size(scale: float) -> None:
    other = Font("caveat", 700, 78 * scale)
    assert advance(LINE, other) / scale == pytest.approx(advance(LINE, Font("caveat", 700, 78)), rel=0.002)


def test_metrics_grow_with_the_size() -> None:
    small, large = metrics(Font("caveat", 700, 39)), metrics(Font("caveat", 700, 78))
    assert large == pytest.approx(tuple(2 * value for value in small))
    assert large.line_height == pytest.approx(large.ascent + large.descent)


def test_the_ink_box_is_where_the_ink_is() -> None:
    raster, box = letters(Letters("gjpqy ÅÉ", HAND), 1.0), ink_box("gjpqy ÅÉ", HAND)
    height, width = raster.pixels.shape[:2]
    assert (raster.x, raster.y) == pytest.approx((box.x, box.y), abs=2)
    assert (width, height) == pytest.approx((box.width, box.height), abs=3)


def test_empty_text_has_no_ink_and_no_width() -> None:
    assert advance("", HAND) == 0
    assert ink_box("   ", HAND).width == 0
    assert letters(Letters("  ", HAND), 1.0).pixels.size == 0


def test_words_follow_each_other_and_end_with_the_line() -> None:
    boxes = word_boxes(LINE, HAND)
    assert len(boxes) == len(LINE.split())
    assert all(x + width < following for (x, width), (following, _) in pairwise(boxes))
    assert sum(boxes[-1]) == pytest.approx(advance(LINE, HAND))


def test_a_word_is_as_wide_as_when_it_stands_alone() -> None:
    for word, (_, width) in zip(LINE.split(), word_boxes(LINE, HAND), strict=True):
        assert width == pytest.approx(advance(word, HAND), abs=0.05 * HAND.size)


def test_words_of_a_script_without_spaces_are_told() -> None:
    chinese = Font("caveat", 700, 70, language="zh")
    boxes = word_boxes("对不起，我错了。", chinese, ("对不起", "我", "错了"))
    assert [x for x, _ in boxes] == sorted(x for x, _ in boxes)
    assert boxes[0] == pytest.approx((0, 3 * 70))
    with pytest.raises(ValueError, match="not in the line"):
        word_boxes("对不起", chinese, ("谢谢",))

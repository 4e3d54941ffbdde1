"""Lines that go from right to left stand as Unicode's algorithm has them, and their words are found there."""

from __future__ import annotations

import pytest

from pipeline.core.display import Font
from pipeline.lettering.bidi import in_visual_order, levels
from pipeline.lettering.measure import advance, placed
from pipeline.lettering.runs import runs
from pipeline.lettering.words import word_boxes

FONT = Font("caveat", 700, 64, ("kalam", "noto-sans", "rubik:600:0.82"), "ar")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("abc def", "en", "abc def"),
        ("אבג דהו", "he", "והד גבא"),
        ("abc אבג def", "en", "abc גבא def"),
        ("אבג abc דהו", "he", "והד abc גבא"),
        ("אבג 12 דהו", "he", "והד 12 גבא"),
        ("אבג 1,234.", "he", ".1,234 גבא"),
        ("אבג 50% דהו", "he", "והד 50% גבא"),
        ("ابج 12/5", "ar", "12/5 جبا"),
        ("אבג (abc) דהו", "he", "והד )abc( גבא"),  # brackets of an odd level are drawn mirrored
        ("1800 274 4788", "ar", "1800 274 4788"),
        ("#CreateKindness", "ar", "#CreateKindness"),
        ("988 Lifeline", "ar", "988 Lifeline"),
        ("Loop: אבג!", "en", "Loop: גבא!"),
        ("אבג!", "he", "!גבא"),
    ],
)
def test_visual_order(text: str, language: str, expected: str) -> None:
    assert "".join(in_visual_order(text, levels(text, language))) == expected


def test_a_line_is_as_wide_in_any_order() -> None:
    text = "قرأتُ كلَّ واحدٍ على Loop 12."
    found = list(placed(text, FONT))
    assert len(found) > 2
    assert [run.x for run in found] == sorted(run.x for run in found)
    last = found[-1]
    end = last.x + last.face.getlength(last.text, direction=last.direction, language="ar")
    assert end == pytest.approx(advance(text, FONT))


def test_words_of_a_line_from_right_to_left() -> None:
    text = "قرأتُ كلَّ Loop هنا"
    boxes = word_boxes(text, FONT)
    lefts = [x for x, _ in boxes]
    assert lefts == sorted(lefts, reverse=True)
    whole = advance(text, FONT)
    assert boxes[0][0] + boxes[0][1] == pytest.approx(whole, abs=1)
    assert boxes[-1][0] == pytest.approx(0, abs=1)
    assert all(width > 0 for _, width in boxes)


def test_an_opening_bracket_is_drawn_by_the_face_of_what_it_opens() -> None:
    (run,) = runs("(حقًّا!)", FONT)
    assert "Rubik" in run.face.path.name

"""Captions: paper that holds its words, a marker on the word being said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.display import Vector
from pipeline.drawing import caption
from pipeline.drawing.lines import SMALLEST
from pipeline.drawing.styles import CAPTIONS
from pipeline.lettering.measure import advance
from pipeline.timeline.model import Caption
from tests.drawing import stage, words

WORD = st.text("abdegopqwW", min_size=1, max_size=9)
LINE = st.lists(WORD, min_size=1, max_size=5).map(" ".join)


@given(st.lists(LINE, min_size=1, max_size=2), st.sampled_from(sorted(CAPTIONS)))
def test_the_strip_holds_its_words_and_the_marker_its_word(lines: list[str], look: str) -> None:
    item = words.caption(*lines)
    laid = caption.layout(item, words.context(captions=(item,)), CAPTIONS[look])
    assert laid.strip.width <= item.box.width
    assert laid.block.width <= laid.strip.width
    assert laid.block.height < laid.strip.height
    assert len(laid.words) == len(item.words)
    for box in laid.words:
        assert laid.strip.y <= box.y
        assert box.bottom <= laid.strip.bottom


def test_a_word_that_is_too_long_to_be_read_stays_inside_the_frame() -> None:
    item = words.caption("Look at", "https://www.createkindness.example.org/help/me")
    laid = caption.layout(item, words.context(captions=(item,)), CAPTIONS["strip"])
    assert laid.block.font.size < SMALLEST
    assert laid.block.width <= item.box.width
    assert [box for box in laid.words if box.x < -item.box.width / 2 or box.right > item.box.width / 2] == []


def test_the_marker_covers_the_word_it_lights() -> None:
    laid = caption.layout(words.CAPTION, words.context(), CAPTIONS["strip"])
    last = laid.words[-1]
    line, _ = laid.baselines[-1]
    right = advance(line, laid.block.font) / 2
    assert last.right == pytest.approx(right + 10, abs=0.5)
    assert last.width == pytest.approx(advance("scared.", laid.block.font) + 20, abs=3)


def test_blocks_of_one_line_stand_on_one_paper() -> None:
    first = words.caption("I wasn't mad at anybody here.", "I was scared.")
    second = words.caption("Really.", start=first.span.end)
    here = words.context(captions=(first, second))
    one, two = (caption.layout(item, here, CAPTIONS["strip"]).strip for item in (first, second))
    assert one == two


def test_a_fitted_look_cuts_paper_for_each_block() -> None:
    first = words.caption("I wasn't mad at anybody here.", "I was scared.")
    second = words.caption("Really.", start=first.span.end)
    here = words.context(captions=(first, second))
    one, two = (caption.layout(item, here, CAPTIONS["wash-strip"]).strip for item in (first, second))
    assert two.height < one.height


def test_stressed_words_turn_hot_when_they_are_said_and_not_before() -> None:
    pack = words.plain_pack()
    here = words.context(replace(pack, captions=replace(pack.captions, hot="#A8321F")), captions=(words.CAPTION,))
    said = words.CAPTION.words[7].span.start
    hot = [
        [text.text for _, text, _ in words.letters(caption.draw(item, n, here)) if text.fill == "#A8321F"]
        for item, n in (
            (words.CAPTION, said - 6),
            (words.CAPTION, said + 6),
            (replace(words.CAPTION, hostile=True), said + 6),
        )
    ]
    assert hot == [[], ["scared."], []]


def test_the_word_being_said_is_lit_until_the_next() -> None:
    item = words.caption("one two three")
    assert [caption.spoken(item, n) for n in (0, 7, 8, 16, 24)] == [0, 0, 1, 2, 2]
    assert caption.spoken(item, item.span.end + 20) == -1
    assert caption.spoken(replace(item, words=()), 3) == -1


def test_paper_arrives_once_for_all_blocks_of_a_line() -> None:
    first = words.caption("One two three four.")
    first = replace(first, span=replace(first.span, end=32))
    second = words.caption("Five six.", start=32)
    here = words.context(captions=(first, second))
    paper = [next(stage.draws(caption.draw(item, n, here))) for item, n in ((first, 0), (first, 20), (second, 32))]
    assert paper[0].matrix != paper[1].matrix == paper[2].matrix


def test_a_name_stands_on_the_strip_only_when_several_speak() -> None:
    alone = words.context(captions=(words.CAPTION,))
    both = words.context(captions=(words.CAPTION, words.caption("hi", line_id="two", role="june")))
    named = replace(both, timeline=replace(both.timeline, names=(("bo", "Bo"), ("june", "June"))))
    shown = [
        {text.text for _, text, _ in words.letters(caption.draw(words.CAPTION, 9, here))} for here in (alone, named)
    ]
    assert "Bo" not in shown[0]
    assert "Bo" in shown[1]


def test_hostile_words_look_different_and_read_the_same() -> None:
    here = words.context()
    kind, mean = (caption.draw(replace(words.CAPTION, hostile=flag), 40, here) for flag in (False, True))
    assert next(stage.draws(kind)).sprite != next(stage.draws(mean)).sprite
    assert [text for _, text, _ in words.letters(kind)] == [text for _, text, _ in words.letters(mean)]


def test_the_marker_has_the_colour_of_its_role_and_none_for_hostile_words() -> None:
    own = replace(words.CAPTION, color="#12AB34")
    shown = {item: _markup(item) for item in (words.CAPTION, own, replace(own, hostile=True))}
    assert [("#12AB34" in markup) for markup in shown.values()] == [False, True, False]


def _markup(item: Caption) -> str:
    context = words.context(captions=(item,))
    drawn = stage.draws(caption.draw(item, item.words[0].span.start, context))
    return "".join(draw.sprite.source.svg for draw in drawn if isinstance(draw.sprite.source, Vector))

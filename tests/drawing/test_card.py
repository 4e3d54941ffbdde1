"""Cards and notes: everything fits, and comes in its order."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core.geometry import Point
from pipeline.core.timing import Span
from pipeline.drawing import card, note
from pipeline.drawing.cardplan import SIZES, plan
from pipeline.drawing.lines import font_of
from pipeline.drawing.styles import CARDS, NOTES
from pipeline.timeline.model import Note, Place
from tests.drawing import stage, words

LINES = st.lists(
    st.tuples(
        st.sampled_from(sorted(SIZES)),
        st.lists(st.text("adegopmw", min_size=1, max_size=8), min_size=1, max_size=6).map(" ".join),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=40)
@given(LINES, st.sampled_from(sorted(CARDS)))
def test_rows_fit_the_card_one_under_the_other(lines: list[tuple[str, str]], look: str) -> None:
    laid = plan(tuple(lines), font_of(words.context(), "card"), words.CARD.box, CARDS[look])
    assert laid.sheet.union(words.CARD.box) == words.CARD.box
    for row in laid.rows:
        assert laid.sheet.x <= row.box.x
        assert row.box.right <= laid.sheet.right
        assert laid.sheet.y <= row.box.y
        assert row.box.bottom <= laid.sheet.bottom
    for above, below in pairwise(laid.rows):
        assert above.box.bottom < below.box.y


@pytest.mark.parametrize("number", ["1771", "1800 274 4788", "findahelpline.com", "+65 6669 1771 ext. 12345"])
def test_a_number_or_an_address_is_never_cut(number: str) -> None:
    laid = plan((("number", number),), font_of(words.context(), "card"), words.CARD.box, CARDS["page-card"])
    (row,) = laid.rows
    assert row.block.lines == (number,)
    assert row.block.font.size >= 50
    assert row.box.width <= words.CARD.box.width


def test_a_card_keeps_clear_of_a_caption_spoken_over_it() -> None:
    caption = replace(words.CAPTION, span=words.CARD.span)
    room = card.room(words.CARD, words.context(captions=(caption,)))
    assert room.bottom < caption.box.y
    assert card.room(words.CARD, words.context()) == words.CARD.box


def test_rows_come_one_after_the_other_and_all_are_there_at_the_end() -> None:
    here = words.context()
    counts = [sum(1 for _ in words.letters(card.draw(words.CARD, n, here))) for n in range(0, 120, 3)]
    assert counts == sorted(counts)
    assert counts[0] == 0
    texts = {text.text for _, text, _ in words.letters(card.draw(words.CARD, 119, here))}
    assert {"Three steps", "Save it", "1800 274 4788"} <= texts


def test_boxes_are_ticked_one_after_the_other_before_the_card_goes() -> None:
    here = words.context()
    laid = plan(words.CARD.lines, font_of(here, "card"), words.CARD.box, CARDS["page-card"])
    begins = card.starts(words.CARD, len(laid.rows))
    marks = [card.marked(words.CARD, row, at) for row, at in zip(laid.rows, begins, strict=True) if row.role == "item"]
    assert marks == sorted(set(marks))
    assert marks[-1] + card.WRITE_FRAMES <= words.CARD.span.end


def test_a_note_writes_itself_then_is_underlined_then_points() -> None:
    here = words.context()
    counts = [len(list(stage.draws(note.draw(words.NOTE, n, here)))) for n in (0, 9, 15, 40)]
    assert counts == sorted(counts)
    assert counts[-1] == 4  # two lines, underline, arrow
    assert len(list(stage.draws(note.draw(replace(words.NOTE, arrow=None, underline=""), 40, here)))) == 2


@given(st.floats(80, 1000), st.floats(200, 1700), st.floats(0, 1080), st.floats(0, 1920))
def test_an_arrow_goes_from_the_edge_of_the_words_to_its_target(x: float, y: float, to_x: float, to_y: float) -> None:
    item = Note(words.NOTE.span, "what I almost posted", Place(x, y))
    block = note.set_note(item, words.context(), NOTES["hand"])
    apart = abs(to_x - x) > block.width / 2 + 120 or abs(to_y - y) > block.height / 2 + 120
    if not apart:
        return
    start, way, _ = note.arrow_way(item, block, Point(to_x, to_y))
    tip = Point(start.x + way[0], start.y + way[1])
    assert abs(tip.x - to_x) + abs(tip.y - to_y) <= 2 * note.AWAY + 2
    inside = abs(start.x - x) < block.width / 2 and abs(start.y - y) < block.height / 2
    assert not inside


def test_words_to_underline_that_are_not_there_are_left_alone() -> None:
    here = words.context()
    assert len(list(stage.draws(note.draw(replace(words.NOTE, underline="nowhere", arrow=None), 40, here)))) == 2


@pytest.mark.parametrize("size", [0.6, 1.0, 1.4])
def test_a_small_note_is_still_large_enough_to_read(size: float) -> None:
    item = replace(words.NOTE, at=replace(words.NOTE.at, size=size))
    for shown, _, font in words.letters(note.draw(item, 40, words.context())):
        assert font.size * shown.sprite.scale >= 49.9


def test_a_card_that_lasts_its_whole_scene_lies_on_the_scenes_own_background() -> None:
    whole = words.context()
    within = replace(whole, scene=replace(whole.scene, span=Span(0, words.CARD.span.end + 60)))
    lasting = replace(whole, scene=replace(whole.scene, span=words.CARD.span))
    n = words.CARD.span.end - 1
    assert len(card.draw(words.CARD, n, within)) == len(card.draw(words.CARD, n, lasting)) + 1

"""Comments: the newest is in sight, the counter counts, what goes is gone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.geometry import Box
from pipeline.drawing.counts import counted
from pipeline.drawing.lines import font_of
from pipeline.drawing.screens import comments
from pipeline.drawing.screens.commentlist import GAP, ListRoom, rows_at, stacked
from pipeline.drawing.screens.commentparts import number_at, tapped
from pipeline.drawing.screens.leaving import flown
from pipeline.timeline.model import Comment, Comments, Flight, Place, Tap
from tests.drawing import screens, words

ROOM = ListRoom(Box(40, 140, 480, 700), font_of(words.context(), "ui"), 1.0)
MANY = st.lists(st.tuples(st.text("abc de", min_size=0, max_size=40), st.booleans()), min_size=1, max_size=20)


def said(item: Comments, n: int) -> list[str]:
    return [text.text for _, text, _ in words.letters(comments.draw(item, n, words.context()))]


@given(MANY, st.integers(0, 120))
def test_the_newest_comment_is_in_sight_and_rows_are_apart(found: list[tuple[str, bool]], n: int) -> None:
    made = [Comment(4 * i, "kai" if named else "", text.strip()) for i, (text, named) in enumerate(found)]
    rows = stacked(made, n, ROOM)
    assert rows
    assert rows[-1].index == max(i for i in range(len(made)) if 4 * i <= n)
    assert rows[-1].y + rows[-1].set.height <= ROOM.box.height + 0.5
    for above, below in pairwise(rows):
        assert above.y + above.set.height + GAP == pytest.approx(below.y)


def test_a_comment_that_is_gone_makes_room_little_by_little() -> None:
    made = [Comment(0, "kai", "one"), Comment(0, "bo", "two")]
    gone = [replace(made[0], gone=30), made[1]]
    where = [rows_at(gone, n, ROOM, words.context())[-1].y for n in (29, 30, 60)]
    assert where[0] == stacked(made, 0, ROOM)[1].y
    assert where[0] > where[1] > where[2] == 0.0


@pytest.mark.parametrize("item", screens.FEEDS, ids=lambda item: item.style)
def test_words_come_and_go_with_their_comments(item: Comments) -> None:
    assert "who asked?" in said(item, 40)
    assert "report" in said(item, 34)
    assert "bullying" in said(item, 48)
    assert "who asked?" in said(item, 70)
    assert "who asked?" not in said(item, 105)
    assert "this is so good" in " ".join(said(item, 190))
    assert "again!" not in said(item, 190)


def test_the_counter_counts_what_is_there() -> None:
    assert [number_at(screens.FEED, n) for n in (0, 10, 30, 100, 130)] == [38, 39, 40, 99, 40]


NUMBERS = [(7, "7"), (999, "999"), (1000, "1K"), (1250, "1.2K"), (48_900, "49K"), (3_400_000, "3.4M")]


@pytest.mark.parametrize(("number", "text"), NUMBERS)
def test_numbers_are_written_as_apps_do(number: int, text: str) -> None:
    assert counted(number) == text


def test_a_tap_is_on_its_comment() -> None:
    assert tapped(screens.FEED, Tap(35, "report")) == 1
    assert tapped(screens.FEED, Tap(140, "like")) == 8
    assert tapped(screens.FEED, Tap(10, "block")) is None


def test_a_flight_starts_where_the_comment_lies_and_ends_at_its_place() -> None:
    flight, start, here = Flight(30, 27, Place(500, 1300, 0.3, 20)), Place(300, 300, 0.8, -3), words.context()
    end = flown(flight, start, 60, here)
    assert (end.x, end.y, end.tilt) == (500, 1300, 20)
    assert end.size == pytest.approx(0.3 * 0.8)
    middle = flown(flight, start, 43, here)
    assert 300 < middle.x < 500
    assert middle.y < 300 + (1300 - 300) * (middle.x - 300) / 200  # above the straight way


def test_what_stays_lies_there_to_the_end() -> None:
    stays = replace(screens.TALE[-1], flight=Flight(160, 27, Place(500, 1300), "", stays=True))
    item = replace(screens.FEEDS[1], comments=(stays,), taps=())
    assert "again!" in said(item, 290)


def test_a_language_read_from_the_right_has_faces_on_the_right() -> None:
    here = words.context()
    arabic = replace(here, timeline=replace(here.timeline, locale="ar"))
    item = replace(screens.FEED, comments=screens.TALE[:1], taps=(), place=Place(540, 560))

    def starts(context: object) -> dict[str, float]:
        return {text.text: draw.matrix.e for draw, text, _ in words.letters(comments.draw(item, 60, context))}  # type: ignore[arg-type]

    left, right = starts(here), starts(arabic)
    assert left["kai"] < 540 < right["kai"]
    assert left["12"] > 540 > right["12"]
    assert left["june.sings"] < right["june.sings"]

"""Where the music is: beats and bars counted from what plays, and the place at which another piece takes over."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.packs.model import Bed
from pipeline.staging.rhythm import BAR, BEAT, NOW, Playing, next_on

BED = Bed("day", "day.ogg", "1", 120, first_beat=0.1, loop_start=1.1, loop_end=9.1, seconds=12.0)
PLAYING = Playing(BED, since=3.0, offset=0.6)  # a bar would have begun at 2.5


@pytest.mark.parametrize(
    ("on", "moment", "falls"),
    [(NOW, 3.2, 3.2), (BEAT, 3.2, 3.5), (BEAT, 3.5, 3.5), (BAR, 3.2, 4.5), (BAR, 4.5, 4.5), (BAR, 4.6, 6.5)],
)
def test_beats_and_bars_are_counted_from_the_first_one(on: str, moment: float, falls: float) -> None:
    assert next_on(PLAYING, on, moment) == pytest.approx(falls)


def test_without_music_or_beats_a_moment_stays() -> None:
    assert next_on(None, BAR, 3.2) == 3.2
    assert next_on(replace(PLAYING, bed=replace(BED, bpm=0)), BAR, 3.2) == 3.2


@given(st.floats(2.5, 200))
def test_what_takes_over_is_in_its_loop_where_it_would_be_had_it_played_all_along(moment: float) -> None:
    place, heard = PLAYING.handed(BED, moment), BED.first_beat + moment - PLAYING.first
    assert BED.loop_start <= place < BED.loop_end
    turns = (heard - place) / (BED.loop_end - BED.loop_start)
    assert turns == pytest.approx(round(turns), abs=1e-6)


def test_a_piece_without_a_loop_goes_round_as_a_whole_and_one_of_no_known_length_does_not() -> None:
    whole = replace(BED, loop_start=0.0, loop_end=0.0)
    assert PLAYING.handed(whole, 2.5 + 13.0) == pytest.approx(1.1)
    assert PLAYING.handed(replace(whole, seconds=0.0), 2.5 + 13.0) == pytest.approx(13.1)

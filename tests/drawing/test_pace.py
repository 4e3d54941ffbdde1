"""How things arrive: away before, there after, and no jump on the way."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pipeline.drawing.pace import AWAY, ENTRANCES, THERE, arrival, quarters

MOMENTS = [n / 200 for n in range(1, 200)]


@pytest.mark.parametrize("name", ENTRANCES)
def test_a_thing_is_away_before_its_entrance_and_settled_after_it(name: str) -> None:
    assert arrival(name, 0.0) == AWAY
    assert arrival(name, 1.0) == THERE
    last = arrival(name, 0.999)
    assert last.grow == pytest.approx((1, 1), abs=0.02)
    assert (last.opacity, last.lift) == pytest.approx((1, 0), abs=0.02)


@pytest.mark.parametrize("name", ENTRANCES)
def test_nothing_jumps_or_turns_inside_out_on_its_way(name: str) -> None:
    way = [arrival(name, t) for t in MOMENTS]
    assert all(0 < side < 1.5 for each in way for side in each.grow)
    assert all(0 < each.opacity <= 1 and 0 <= each.lift <= 900 for each in way)
    for one, other in pairwise(way):
        assert other.grow == pytest.approx(one.grow, abs=0.06)
        assert other.lift == pytest.approx(one.lift, abs=25)
        assert one.opacity <= other.opacity <= one.opacity + 0.06


def test_a_pop_grows_past_its_size_and_a_drop_falls_and_flattens_where_it_lands() -> None:
    assert max(arrival("pop", t).grow[0] for t in MOMENTS) > 1.02
    lifts = [arrival("drop", t).lift for t in MOMENTS]
    assert lifts[0] > 890
    assert lifts == sorted(lifts, reverse=True)
    flattest = min(MOMENTS, key=lambda t: arrival("drop", t).grow[1])
    assert arrival("drop", flattest).lift == 0
    wide, high = arrival("drop", flattest).grow
    assert high == pytest.approx(0.88)
    assert wide + high == pytest.approx(2)
    assert [arrival("drop", t).grow for t in MOMENTS if t < 0.3][-1] == (1, 1)


def test_what_is_drawn_in_place_fades_in_nearly_at_its_size() -> None:
    for t in MOMENTS:
        assert arrival("draw", t).opacity == t
        assert 0.94 < arrival("draw", t).grow[0] <= 1


def test_a_stroke_takes_no_more_than_four_drawings() -> None:
    assert {quarters(t) for t in MOMENTS} == {0.25, 0.5, 0.75, 1.0}
    assert all(quarters(t) >= t for t in MOMENTS)

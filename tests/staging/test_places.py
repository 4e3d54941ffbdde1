"""Who shares a place stands beside, never on, whoever has it, and never at the frame's edge."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.packs.model import Background
from pipeline.script.story import At
from pipeline.staging.places import CROWDED, EDGE, SHOULDER, spot, spread, standing
from pipeline.staging.world import FRAME
from pipeline.timeline.model import Place


@given(st.floats(EDGE, FRAME.width - EDGE), st.integers(1, 8))
def test_newcomers_stay_inside_the_frame(x: float, people: int) -> None:
    there: list[Place] = []
    for _ in range(people):
        there.append(spread(Place(x, 1500.0), there))
    assert all(EDGE <= place.x <= FRAME.width - EDGE for place in there)


@pytest.mark.parametrize("x", [300.0, 780.0])
def test_two_and_three_stand_apart_towards_the_middle(x: float) -> None:
    there: list[Place] = []
    for _ in range(3):
        there.append(spread(Place(x, 1500.0), there))
    inward = 1 if x < FRAME.width / 2 else -1
    assert [(two.x - one.x) * inward for one, two in pairwise(there)] == [SHOULDER, SHOULDER]
    assert SHOULDER > CROWDED


def test_whoever_stands_on_another_height_is_no_hindrance() -> None:
    assert spread(Place(300.0, 1500.0), [Place(300.0, 1500.0 - SHOULDER)]) == Place(300.0, 1500.0)


def test_a_place_may_have_its_own_floor_and_size() -> None:
    background = Background("b", (), 1600.0, 1.1, {"left": 250.0, "center": 540.0}, {"left": 1450.0}, {"left": 0.6})
    assert standing(At("left", 0.0, -1.0), background, 0.5) == Place(250.0, 1450.0, 0.3)
    assert standing(At("left", 0.0, 0.5), background) == Place(250.0, 960.0, 0.6)
    assert standing(At("center", 0.0, -1.0), background) == Place(540.0, 1600.0, 1.1)


def test_fractions_of_the_frame_are_points_of_it() -> None:
    assert spot(At("", 0.25, 0.5), None, 0.1) == (270.0, 960.0)
    assert spot(At("", 0.25), None, 0.1) == (270.0, 192.0)
    assert standing(At("right"), None, 1.2) == Place(0.72 * FRAME.width, 1500.0, 1.2)

"""Polygons that transitions cut the frame with."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.geometry import Box, Point
from pipeline.drawing.transitions.shapes import Polygon, corners, cut, folded, round_about

PAGE = corners(Box(0, 0, 10, 20))
DEGREES = st.floats(0, 360)


def area(polygon: Polygon) -> float:
    pairs = zip(polygon, polygon[1:] + polygon[:1], strict=True)
    return abs(sum(one.x * other.y - other.x * one.y for one, other in pairs)) / 2


@given(DEGREES, st.floats(-30, 30))
def test_both_sides_of_a_cut_are_the_whole(degrees: float, limit: float) -> None:
    normal = Point(math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))
    near, far = cut(PAGE, normal, limit), cut(PAGE, Point(-normal.x, -normal.y), -limit)
    assert area(near) + area(far) == pytest.approx(200.0, abs=1e-6)
    assert all(normal.x * p.x + normal.y * p.y <= limit + 1e-9 for p in near)


def test_a_cut_down_the_middle_leaves_half() -> None:
    assert set(cut(PAGE, Point(1.0, 0.0), 5.0)) == {(0, 0), (5, 0), (5, 20), (0, 20)}


def test_a_flat_fold_is_a_mirror_and_a_lifted_one_looks_shorter() -> None:
    right = cut(PAGE, Point(-1.0, 0.0), -5.0)
    assert {p.x for p in folded(right, Point(1.0, 0.0), 5.0, 1.0)} == {0.0, 5.0}
    assert {p.x for p in folded(right, Point(1.0, 0.0), 5.0, 0.5)} == {2.5, 5.0}


@given(st.floats(0, 0.2), st.integers(0, 99))
def test_something_round_stays_about_its_radius(rough: float, seed: int) -> None:
    for p in round_about(Point(3.0, 4.0), 100.0, rough=rough, seed=seed):
        assert 100 * (1 - rough) - 1e-6 <= math.dist(p, (3.0, 4.0)) <= 100 * (1 + rough) + 1e-6

"""Boxes and matrices keep to geometry: what is done can be undone, what is turned about a point leaves it there."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.geometry import IDENTITY, Box, Matrix, Point, rotation, scaling, translate

NUMBERS = st.floats(-500, 500, allow_subnormal=False)
LENGTHS = st.floats(0.5, 500)
POINTS = st.builds(Point, NUMBERS, NUMBERS)
BOXES = st.builds(Box, NUMBERS, NUMBERS, LENGTHS, LENGTHS)
FACTORS = st.floats(0.2, 5) | st.floats(-5, -0.2)
MATRICES = st.builds(
    lambda way, turn, factor, about: scaling(factor, factor / 2, about).then(rotation(turn)).then(translate(*way)),
    POINTS,
    st.floats(-360, 360),
    FACTORS,
    POINTS,
)


def near(point: Point, x: float, y: float) -> bool:
    return point == pytest.approx((x, y), rel=1e-6, abs=1e-5)


@given(MATRICES, MATRICES, POINTS)
def test_one_after_the_other_is_both(first: Matrix, second: Matrix, point: Point) -> None:
    assert near(first.then(second).apply(*point), *second.apply(*first.apply(*point)))


@given(MATRICES, POINTS)
def test_what_is_done_is_undone(matrix: Matrix, point: Point) -> None:
    assert near(matrix.inverse.apply(*matrix.apply(*point)), *point)
    assert matrix.then(IDENTITY) == matrix


@given(st.floats(-360, 360), FACTORS, POINTS, POINTS)
def test_a_turn_and_a_scaling_leave_their_point_and_move_others_as_they_say(
    turn: float, factor: float, about: Point, other: Point
) -> None:
    far = math.dist(about, other)
    assert near(rotation(turn, about).apply(*about), *about)
    assert near(scaling(factor, about=about).apply(*about), *about)
    assert math.dist(about, rotation(turn, about).apply(*other)) == pytest.approx(far, abs=1e-6)
    assert math.dist(about, scaling(factor, about=about).apply(*other)) == pytest.approx(abs(factor) * far, abs=1e-6)
    assert scaling(factor, about=about).then(rotation(turn)).scale == pytest.approx(abs(factor))


def test_turns_go_clockwise_on_a_screen() -> None:
    assert near(rotation(90).apply(1, 0), 0, 1)
    assert near(rotation(90, Point(10, 10)).apply(10, 0), 20, 10)
    assert scaling(2, 3).apply(1, 1) == (2, 3)


@given(BOXES, MATRICES, st.floats(0, 1), st.floats(0, 1))
def test_a_transformed_box_holds_every_point_of_it(box: Box, matrix: Matrix, across: float, down: float) -> None:
    x, y = matrix.apply(box.x + across * box.width, box.y + down * box.height)
    room = matrix.box(box).inset(-1e-5)
    assert room.x <= x <= room.right
    assert room.y <= y <= room.bottom


@given(BOXES, BOXES)
def test_a_union_is_the_least_that_holds_both(one: Box, other: Box) -> None:
    both = one.union(other)
    assert (both.x, both.y) == (min(one.x, other.x), min(one.y, other.y))
    assert (both.right, both.bottom) == pytest.approx((max(one.right, other.right), max(one.bottom, other.bottom)))


@given(BOXES, st.floats(-100, 100))
def test_an_inset_keeps_the_middle(box: Box, by: float) -> None:
    inner = box.inset(by)
    assert inner.center == pytest.approx(box.center)
    assert (inner.width, inner.height) == pytest.approx((box.width - 2 * by, box.height - 2 * by))


@pytest.mark.parametrize(
    ("x", "y", "meets"),
    [(5, 5, True), (10, 0, False), (-10, 0, False), (0, 10, False), (0, -10, False), (9.5, -9.5, True), (20, 5, False)],
)
def test_boxes_that_only_touch_do_not_overlap(x: float, y: float, meets: bool) -> None:
    one, other = Box(0, 0, 10, 10), Box(x, y, 10, 10)
    assert one.overlaps(other) is other.overlaps(one) is meets

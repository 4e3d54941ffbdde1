"""The pen: what boils and what stands still, and that equal words give equal lines."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.geometry import Box
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.ink.paths import Array

LINE = [(0, 0), (60, 40), (140, 10)]
BOX = ink.rounded_rect(0, 0, 200, 120, 30)
coordinates = st.floats(-2000, 2000, allow_nan=False)


def numbers(path: str) -> list[float]:
    return [float(value) for value in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", path)]


def test_a_stroke_is_the_same_whenever_it_is_drawn_and_boils_with_its_phase() -> None:
    assert ink.stroke(LINE, 9, seed=3, phase=1) == ink.stroke(LINE, 9, seed=3, phase=1)
    assert len({ink.stroke(LINE, 9, seed=3, phase=phase) for phase in range(3)}) == 3


def test_boil_moves_a_line_by_about_a_unit() -> None:
    one, other = (numbers(ink.stroke(LINE, 9, phase=phase).split('"')[1]) for phase in (0, 1))
    assert len(one) == len(other)
    assert np.abs(np.array(one[:2]) - other[:2]).max() < 3.0


def test_hatching_keeps_its_places() -> None:
    one, other = (ink.hatch(BOX, 50, 14, 4, seed=2, phase=phase) for phase in (0, 1))
    assert one != other
    assert one.count("<path") == other.count("<path")
    starts = [[numbers(path)[:2] for path in re.findall(r'd="([^"]+)', markup)] for markup in (one, other)]
    assert np.abs(np.array(starts[0]) - np.array(starts[1])).max() < 3.0


def test_an_unfinished_stroke_is_the_beginning_of_the_whole_one() -> None:
    whole = ink.stroke([(0, 0), (300, 0)], 8, wobble=0)
    assert ink.stroke([(0, 0), (300, 0)], 8, wobble=0, until=1.0) == whole
    half = ink.stroke([(0, 0), (300, 0)], 8, wobble=0, until=0.5)
    assert len(half) < len(whole)


@given(st.lists(st.tuples(coordinates, coordinates), min_size=2, max_size=6, unique=True), st.integers(-99, 99))
def test_any_knots_and_any_seed_give_markup_of_one_decimal(knots: list[tuple[float, float]], seed: int) -> None:
    element = ElementTree.fromstring(ink.stroke(knots, 8, seed=seed))
    assert not re.search(r"\.\d\d|nan|inf|e", element.attrib["d"])


def test_a_curve_goes_through_its_knots_and_keeps_its_corners() -> None:
    curve = ink.Curve([(0, 0, "c"), (100, 0), (100, 100, "c"), (0, 100)])
    points = curve.sample(4)
    cuts = curve.cuts(4)
    assert [tuple(points[cut]) for cut in cuts] == [(0, 0), (100, 100)]
    assert min(np.hypot(*(points - (100, 0)).T)) < 1e-6


def test_an_outline_finds_the_corners_of_a_dense_polygon() -> None:
    side: Array = np.linspace(0, 1, 25, endpoint=False)[:, None]
    corners = np.array([(0, 0), (100, 0), (100, 100), (0, 100)], float)
    square = np.vstack([a + (b - a) * side for a, b in zip(corners, np.roll(corners, -1, axis=0), strict=True)])
    shape = ink.Outline(square)
    assert [tuple(square[cut]) for cut in shape.cuts()] == [(0, 0), (100, 0), (100, 100), (0, 100)]


@pytest.mark.parametrize("shape", [ink.heart(50, 50, 80), ink.star(50, 50, 40), ink.ellipse(50, 50, 30, 20)])
def test_shapes_stand_where_they_are_put(shape: ink.Curve) -> None:
    box = shape.box()
    assert box.center == pytest.approx((50, 50), abs=6)
    assert isinstance(box, Box)


def test_equal_clips_share_a_name_and_others_do_not() -> None:
    first, again, other = ink.clipped(BOX, "a"), ink.clipped(BOX, "b"), ink.clipped(ink.heart(0, 0, 9), "a")
    assert first.split('"')[1] == again.split('"')[1] != other.split('"')[1]


def test_drawings_stay_small() -> None:
    assert len(ink.outline(BOX, 9)) < 6000
    assert len(ink.stroke(LINE, 9)) < 1200

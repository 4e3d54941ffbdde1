"""The camera: whole pixels at rest, parallax by depth, sprites made for where it comes to rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.display import Draw, Fill
from pipeline.core.geometry import IDENTITY
from pipeline.core.timing import Span
from pipeline.drawing import backdrop
from pipeline.drawing.camera import at_depth, at_rest, camera_matrix, raster_zoom
from pipeline.drawing.place import put, with_camera
from pipeline.timeline.model import Framing, Key, Shake
from tests.drawing import stage

MOVE = (Key(0, stage.MIDDLE), Key(30, Framing(400, 800, 1.5), 30), Key(90, stage.MIDDLE, 30))
depths = st.floats(0, 1.5)


@given(depths)
def test_a_camera_that_shows_the_whole_frame_changes_nothing(depth: float) -> None:
    assert camera_matrix(0, depth, stage.context(stage.scene())) == IDENTITY


@given(st.integers(0, 130))
def test_the_point_looked_at_is_in_the_middle(n: int) -> None:
    shown = stage.scene(camera=(Key(0, Framing(400, 800, 1.5)), Key(30, Framing(700, 1000, 1.2), 30)))
    context = stage.context(shown)
    matrix = camera_matrix(0, 1.0, context)
    assert tuple(matrix.apply(400, 800)) == pytest.approx((540, 960))


@given(st.integers(0, 130), depths, depths)
def test_what_is_farther_moves_less(n: int, one: float, other: float) -> None:
    context = stage.context(stage.scene(camera=MOVE))
    moved = [abs(camera_matrix(n, depth, context).apply(540, 960).x - 540) for depth in sorted((one, other))]
    assert moved[0] <= moved[1] + 1e-6


@given(st.integers(0, 150))
def test_sprites_are_made_for_the_rest_and_never_enlarged_on_the_way(n: int) -> None:
    shown = stage.scene(camera=MOVE)
    zoom = camera_matrix(n, 1.0, stage.context(shown)).scale
    assert zoom <= raster_zoom(n, shown) + 1e-9
    assert not at_rest(n, shown) or zoom == pytest.approx(raster_zoom(n, shown))


@pytest.mark.parametrize("size", [(1080, 1920), (540, 960), (270, 480)])
@pytest.mark.parametrize("framing", [stage.MIDDLE, Framing(403.3, 811.7, 1.5), Framing(540, 700, 1.15)])
def test_at_rest_all_is_on_whole_pixels(framing: Framing, size: tuple[int, int]) -> None:
    shown = stage.scene(camera=(Key(0, framing),))
    context = stage.context(shown, size=size).zoomed(framing.zoom)
    thing = put(Fill("#000000", 10, 10), 123.4, 567.8, context=context, scale=0.7)
    nodes = (
        *with_camera((thing,), camera_matrix(5, 1.0, context)),
        *backdrop.draw_back(5, context),
        *backdrop.draw_front(5, context),
    )
    for node in nodes:
        assert isinstance(node, Draw)
        a, b, c, d, e, f = node.matrix
        assert (a, b, c, d) == (1, 0, 0, 1)
        assert (e, f) == (int(e), int(f))


def test_a_shake_dies_away_and_leaves_nothing() -> None:
    shaken = stage.context(stage.scene(shakes=(Shake(Span(30, 60), 40.0),)))

    def away(n: int) -> float:
        matrix = camera_matrix(n, 1.0, shaken)
        return max(abs(matrix.e), abs(matrix.f))

    assert away(29) == away(60) == 0.0
    assert max(map(away, range(30, 40))) > max(map(away, range(50, 60)))


@given(st.floats(0.5, 3), depths)
def test_depth_zero_never_zooms(zoom: float, depth: float) -> None:
    assert at_depth(zoom, 0.0) == 1.0
    assert at_depth(zoom, 1.0) == pytest.approx(zoom)
    assert at_depth(1.0, depth) == 1.0


def test_a_shake_is_as_strong_as_it_says_and_two_add_up() -> None:
    def moved(*amounts: float) -> tuple[float, float]:
        shaken = stage.context(stage.scene(shakes=tuple(Shake(Span(30, 60), amount) for amount in amounts)))
        matrix, still = camera_matrix(31, 1.0, shaken), camera_matrix(31, 1.0, stage.context(stage.scene()))
        return matrix.e - still.e, matrix.f - still.f

    once, twice, both = moved(20.0), moved(40.0), moved(20.0, 20.0)
    assert min(map(abs, once)) > 0
    assert twice == pytest.approx((2 * once[0], 2 * once[1]))
    assert both == pytest.approx(twice)

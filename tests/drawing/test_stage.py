"""Backdrops, stickers and bursts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.display import Draw, Fill, Movie
from pipeline.core.geometry import Point
from pipeline.core.timing import Span
from pipeline.drawing import backdrop, burst, sticker
from pipeline.packs.moves import Motion
from pipeline.timeline.model import Backdrop, Burst, Key, Place, Sticker
from tests.drawing import stage

HEART = Sticker(Span(30, 120), "heart", (Key(30, Place(500, 700)),))
HEARTS = Burst(Span(30, 75), "heart", Point(540, 900), 12, 5)


def test_layers_lie_behind_and_in_front() -> None:
    here = stage.context(stage.scene())
    assert stage.names(backdrop.draw_back(0, here)) == ["packs/test/paper.svg", "packs/test/lines0.svg"]
    assert stage.names(backdrop.draw_front(0, here)) == ["packs/test/desk.svg"]
    assert stage.names(backdrop.draw_back(4, here))[1] == "packs/test/lines1.svg"


def test_lines_stand_still_for_a_creator_whose_lines_do_not_boil() -> None:
    here = stage.context(stage.scene(), stage.pack(Motion()))
    assert backdrop.draw_back(0, here) == backdrop.draw_back(4, here)


def test_a_colour_and_footage_fill_the_frame() -> None:
    plain = stage.context(stage.scene(backdrop=Backdrop(color="marker")), size=(540, 960))
    (fill,) = backdrop.draw_back(0, plain)
    assert isinstance(fill, Draw)
    assert fill.sprite.source == Fill("#FFCB2E", 1080.0, 1920.0)
    film = stage.context(stage.scene(backdrop=Backdrop(footage="clip.mp4", digest="d"), span=Span(30, 90)))
    (moment,) = backdrop.draw_back(45, film)
    assert isinstance(moment, Draw)
    assert moment.sprite.source == Movie("clip.mp4", "d", 500, 1080.0, 1920.0)
    assert backdrop.draw_front(45, film) == ()


def middle(draw: Draw, size: tuple[float, float]) -> Point:
    scale = draw.sprite.scale
    return draw.matrix.apply(size[0] / 2 * scale, size[1] / 2 * scale)


@pytest.mark.parametrize("entrance", ["pop", "draw", "drop", "none"])
def test_a_sticker_arrives_on_its_place_whole_and_upright(entrance: str) -> None:
    here = stage.context(stage.scene())
    (shown,) = stage.draws(sticker.draw(replace(HEART, entrance=entrance), 60, here))
    assert shown.matrix[:4] == (1, 0, 0, 1)
    assert shown.opacity == 1.0
    assert tuple(middle(shown, (120, 100))) == pytest.approx((500, 700), abs=0.5)


@pytest.mark.parametrize("entrance", ["pop", "draw", "drop"])
def test_an_entrance_is_a_few_held_drawings(entrance: str) -> None:
    here = stage.context(stage.scene(), stage.pack(replace(stage.pack().motion, boil=1)))
    come = replace(HEART, entrance=entrance)
    shown = [sticker.draw(come, n, here) for n in range(30, 48)]
    assert [shown[i] == shown[i + 1] == shown[i + 2] for i in range(0, 18, 3)] == [True] * 6
    assert shown[0] != shown[3] != shown[6]
    assert shown[12] == shown[15]


@pytest.mark.parametrize("size", [0.5, 1.0, 2.0])
@pytest.mark.parametrize("tilt", [0.0, 30.0])
def test_the_middle_of_a_sticker_is_on_its_place(size: float, tilt: float) -> None:
    item = replace(HEART, place=(Key(30, Place(500, 700, size, tilt)),))
    (shown,) = stage.draws(sticker.draw(item, 90, stage.context(stage.scene(items=(item,)))))
    wide, high = 120.0, 100.0  # of the heart
    middle = shown.matrix.apply(wide / 2 * shown.sprite.scale, high / 2 * shown.sprite.scale)
    assert middle == pytest.approx((500, 700), abs=1)


def test_a_sticker_goes_before_its_span_is_over_unless_the_scene_is() -> None:
    here = stage.context(stage.scene())
    heights = [max((d.matrix.d for d in stage.draws(sticker.draw(HEART, n, here))), default=0.0) for n in (113, 117)]
    assert heights[1] < heights[0] == 1.0
    (stays,) = stage.draws(sticker.draw(replace(HEART, span=Span(30, 300)), 299, here))
    assert stays.matrix.d == 1.0


def test_animated_pictures_play_their_frames() -> None:
    here = stage.context(stage.scene())
    spark = replace(HEART, name="spark")
    files = [stage.names(sticker.draw(spark, n, here))[0] for n in (60, 63, 66)]
    assert files == ["packs/test/spark0.svg", "packs/test/spark1.svg", "packs/test/spark0.svg"]


@given(st.lists(st.integers(30, 74), min_size=2, max_size=6))
def test_a_burst_does_not_depend_on_what_was_asked_before(frames: list[int]) -> None:
    here = stage.context(stage.scene())
    forward = {n: burst.draw(HEARTS, n, here) for n in frames}
    assert {n: burst.draw(HEARTS, n, here) for n in reversed(frames)} == forward


def test_a_burst_rises_from_its_point_and_falls() -> None:
    for index in range(HEARTS.count):
        first = burst.particle(HEARTS, index, 0.0)
        assert first.at == HEARTS.at
        assert first.grow == 0.0
        path = [burst.particle(HEARTS, index, t / 10).at.y for t in range(40)]
        assert min(path) < HEARTS.at.y < path[-1]


def test_another_seed_is_another_burst() -> None:
    assert burst.particle(HEARTS, 3, 0.5) != burst.particle(replace(HEARTS, seed=6), 3, 0.5)

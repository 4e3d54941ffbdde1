"""What the painter does to pixels: places, blends, groups, clips, filters."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from pipeline.core.display import Blend, Clip, DisplayList, Draw, Fill, Filter, Group, Node, Sprite
from pipeline.core.geometry import Matrix, Point, rotation, scaling, translate
from pipeline.core.raster import Pixels
from pipeline.paint import Painter
from pipeline.paint.filters import FILTERS
from pipeline.paint.place import BLENDS
from tests.paint.art import SIZE, drawing, frame, painted, store

RED, GREEN, GREY = (0, 0, 255, 255), (0, 255, 0, 255), (128, 128, 128, 255)
PAGE = Draw(Sprite(Fill("#00FF00", *SIZE)))


def block(color: str, x: float, y: float, width: float = 20, height: float = 20) -> Draw:
    return Draw(Sprite(Fill(color, width, height)), translate(x, y))


def at(pixels: Pixels, x: int, y: int) -> tuple[int, ...]:
    return tuple(int(value) for value in pixels[y, x])


def test_an_empty_list_is_black() -> None:
    assert (painted(frame()) == (0, 0, 0, 255)).all()


def test_bytes_are_blue_green_red_and_the_last_node_is_on_top() -> None:
    pixels = painted(frame(PAGE, block("#0000FF", 10, 10), block("#FF0000", 20, 20)))
    assert at(pixels, 12, 12) == (255, 0, 0, 255)
    assert at(pixels, 25, 25) == RED
    assert at(pixels, 60, 60) == GREEN


def test_a_sprite_at_whole_pixels_is_not_resampled() -> None:
    sprite = drawing("solid 40 30 8", translate(7, 11))
    pixels = painted(frame(PAGE, sprite))
    assert np.array_equal(pixels[11:41, 7:47], store().get(sprite.sprite).pixels)


def test_a_mirrored_sprite_is_the_same_pixels_backwards() -> None:
    turned = drawing("solid 40 30 8", Matrix(a=-1, e=60, f=11))
    pixels = painted(frame(PAGE, turned))
    assert np.array_equal(pixels[11:41, 20:60], store().get(turned.sprite).pixels[:, ::-1])


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_quarter_turn_keeps_every_pixel(degrees: int) -> None:
    sprite = drawing("solid 40 40 8", rotation(degrees, Point(20, 20)).then(translate(10, 20)))
    pixels = painted(frame(PAGE, sprite))
    wanted = np.rot90(store().get(sprite.sprite).pixels, -degrees // 90)
    assert np.abs(pixels[20:60, 10:50].astype(int) - wanted).max() <= 1


@pytest.mark.parametrize("size", [0.13, 0.3, 0.5, 0.8, 1.0, 1.6])
@pytest.mark.parametrize("degrees", [0, 30])
def test_a_scaled_sprite_stays_where_it_was_and_keeps_its_weight(size: float, degrees: int) -> None:
    blob = drawing("blob 60 60 1", scaling(size).then(rotation(degrees)).then(translate(45, 80)))
    bare = painted(frame(Draw(Sprite(Fill("#000", *SIZE))), blob)).astype(float)[..., :3].sum(axis=2)
    y, x = np.mgrid[: SIZE[1], : SIZE[0]]
    middle = (bare * (x + 0.5)).sum() / bare.sum(), (bare * (y + 0.5)).sum() / bare.sum()
    whole = store().get(blob.sprite).pixels[..., :3].sum()
    assert middle == pytest.approx((45, 80), abs=0.6)
    assert bare.sum() == pytest.approx(whole * size**2, rel=0.03)


def test_opacity_is_a_share_of_both() -> None:
    pixels = painted(frame(PAGE, replace(block("#FF0000", 10, 10), opacity=0.5)))
    assert np.abs(np.subtract(at(pixels, 15, 15), (0, 127, 128, 255))).max() <= 1


@pytest.mark.parametrize(
    ("blend", "wanted"),
    [
        ("normal", (128, 128, 128)),
        ("multiply", (0, 100, 0)),
        ("screen", (128, 228, 128)),
        ("plus", (128, 255, 128)),
        ("atop", (128, 128, 128)),
        ("overlay", (0, 201, 0)),
        ("soft-light", (0, 200, 0)),
    ],
)
def test_blends(blend: Blend, wanted: tuple[int, int, int]) -> None:
    below = Draw(Sprite(Fill("#00C800", *SIZE)))
    pixels = painted(frame(below, replace(block("#808080", 10, 10), blend=blend)))
    assert np.abs(np.subtract(at(pixels, 15, 15)[:3], wanted)).max() <= 2


def test_every_blend_of_the_table_leaves_alone_what_it_does_not_touch() -> None:
    for blend in BLENDS:
        pixels = painted(frame(PAGE, replace(block("#808080", 10, 10), blend=blend)))  # type: ignore[arg-type]
        assert at(pixels, 50, 50) == GREEN, blend


def test_a_faded_group_is_one_picture() -> None:
    group = Group((block("#FF0000", 10, 10), block("#FF0000", 15, 15)), opacity=0.5)
    pixels = painted(frame(PAGE, group))
    assert at(pixels, 12, 12) == at(pixels, 20, 20)


def test_atop_inside_an_isolated_group_keeps_to_the_group() -> None:
    iris = replace(block("#FF0000", 15, 10), blend="atop")
    pixels = painted(frame(PAGE, Group((block("#808080", 10, 10), iris), isolated=True)))
    assert at(pixels, 12, 15) == GREY
    assert at(pixels, 20, 15) == RED
    assert at(pixels, 32, 15) == GREEN


SQUARE = ((20.0, 20.0), (60.0, 20.0), (60.0, 100.0), (20.0, 100.0))
TRIANGLE = ((0.0, 0.0), (89.5, 0.0), (0.0, 160.0))


def test_a_clip_of_whole_pixels_cuts_sharply() -> None:
    pixels = painted(frame(PAGE, Group((block("#FF0000", 0, 0, *SIZE),), clip=Clip((SQUARE,)))))
    red = (pixels == RED).all(axis=2)
    assert red[20:100, 20:60].all()
    assert red.sum() == 80 * 40


def test_a_slanting_clip_is_smooth_at_its_edge() -> None:
    pixels = painted(frame(PAGE, Group((block("#FF0000", 0, 0, *SIZE),), clip=Clip((TRIANGLE,)))))
    assert at(pixels, 5, 5) == RED
    assert at(pixels, 85, 155) == GREEN
    edge = pixels[80, :, 2]
    assert ((edge > 10) & (edge < 245)).any()


def test_two_polygons_over_each_other_leave_a_hole() -> None:
    outer = ((0.0, 0.0), (90.0, 0.0), (90.0, 160.0), (0.0, 160.0))
    pixels = painted(frame(PAGE, Group((block("#FF0000", 0, 0, *SIZE),), clip=Clip((outer, SQUARE)))))
    assert at(pixels, 5, 5) == RED
    assert at(pixels, 40, 50) == GREEN


def test_a_clip_without_polygons_shows_nothing() -> None:
    assert (painted(frame(PAGE, Group((block("#FF0000", 0, 0),), clip=Clip(())))) == GREEN).all()


AMOUNTS = {"desaturate": (1.0,), "tint": (255.0, 0.0, 0.0, 1.0), "blur": (3.0,), "brightness": (0.5,)}
NOTHING = {"desaturate": (0.0,), "tint": (255.0, 0.0, 0.0, 0.0), "blur": (0.0,), "brightness": (1.0,)}


def filtered(*nodes: Node, name: str, amounts: tuple[float, ...]) -> Pixels:
    return painted(frame(Group(nodes, filter=Filter(name, amounts))))


@pytest.mark.parametrize("name", FILTERS)
def test_each_filter_changes_a_picture_and_its_zero_does_not(name: str) -> None:
    nodes = (PAGE, block("#C04080", 30, 40))
    bare = painted(frame(*nodes))
    assert np.array_equal(filtered(*nodes, name=name, amounts=NOTHING[name]), bare)
    assert not np.array_equal(filtered(*nodes, name=name, amounts=AMOUNTS[name]), bare)


def test_without_colour_all_channels_are_the_lightness() -> None:
    assert at(filtered(PAGE, name="desaturate", amounts=(1.0,)), 5, 5) == (182, 182, 182, 255)


def test_half_brightness_is_half() -> None:
    assert at(filtered(PAGE, name="brightness", amounts=(0.5,)), 5, 5) == (0, 128, 0, 255)


def test_a_blurred_page_has_no_dark_rim() -> None:
    assert (filtered(PAGE, name="blur", amounts=(6.0,)) == GREEN).all()


def test_a_filter_with_the_wrong_numbers_is_refused() -> None:
    with pytest.raises(ValueError, match="tint"):
        filtered(PAGE, name="tint", amounts=(1.0,))


def test_a_list_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="painter"):
        Painter(SIZE, store()).paint(DisplayList((10, 10), ()))


def test_after_a_failed_frame_the_next_is_painted_whole() -> None:
    painter = Painter(SIZE, store())
    good = frame(PAGE, block("#FF0000", 10, 10))
    painted(good, painter)
    with pytest.raises(ValueError, match="tint"):
        painted(frame(PAGE, Group((block("#00F", 1, 1),), filter=Filter("tint", ()))), painter)
    assert np.array_equal(painted(good, painter), painted(good))

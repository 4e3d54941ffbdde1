"""The sprite store: rasterised once, within its budget, kept on disk, and never trusting what it finds there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core.display import Fill, Font, Letters, Sprite, Vector
from pipeline.core.geometry import rotation
from pipeline.core.raster import Raster
from pipeline.paint.pictures import picture
from pipeline.paint.rects import Rect
from pipeline.paint.shelf import Shelf, pack, shelf_key, unpack
from tests.paint.art import SIZE, load_drawing, store

BLOB = Sprite(Vector("blob 30 40 1"))
FRAME = Rect(0, 0, *SIZE)


def test_a_sprite_is_rasterised_once_per_scale() -> None:
    sprites = store()
    for _ in range(3):
        sprites.get(BLOB)
        sprites.get(Sprite(BLOB.source, 2.0))
    assert sprites.stats.rasterised == 2


def test_memory_stays_within_its_budget() -> None:
    one = store().get(BLOB).size_bytes
    sprites = store(budget_bytes=4 * one)
    for seed in range(10):
        sprites.get(Sprite(Vector(f"blob 30 40 {seed}")))
        sprites.warped(BLOB, rotation(10 * seed), FRAME)
        assert sprites.stats.held_bytes <= 4 * one + 32 * 42 * 4 * 2  # one warp may be larger than its share
    assert sprites.stats.evicted > 10


def test_the_sprite_used_last_is_still_there() -> None:
    sprites = store(budget_bytes=3 * store().get(BLOB).size_bytes)
    for seed in range(5):
        sprites.get(BLOB)
        sprites.get(Sprite(Vector(f"blob 30 40 {seed + 2}")))
    assert sprites.stats.rasterised == 6


def test_one_sprite_larger_than_the_budget_can_still_be_shown() -> None:
    assert store(budget_bytes=1).get(BLOB).width == 32


def test_turning_the_same_way_elsewhere_is_not_done_again() -> None:
    sprites = store()
    turn = rotation(20)
    one = sprites.warped(BLOB, turn._replace(e=10.0, f=20.0), FRAME)
    other = sprites.warped(BLOB, turn._replace(e=15.0, f=40.0), FRAME)
    assert one.pixels is other.pixels
    assert (other.x - one.x, other.y - one.y) == (5, 20)


def test_a_close_up_is_made_only_where_it_shows() -> None:
    seen = store().warped(BLOB, rotation(10)._replace(a=80.0, d=80.0), FRAME)
    assert FRAME.holds(seen.rect)


def test_text_without_ink_is_an_empty_picture() -> None:
    assert picture(Raster(np.zeros((0, 0, 4), np.uint8), 3, 4)).size_bytes == 4


def test_the_next_run_finds_sprites_on_disk(tmp_path: Path) -> None:
    first = store(disk=tmp_path).get(BLOB)
    sprites = store(disk=tmp_path)
    again = sprites.get(BLOB)
    assert np.array_equal(first.pixels, again.pixels)
    assert (again.x, again.y) == (first.x, first.y)
    assert (sprites.stats.rasterised, sprites.stats.from_disk) == (0, 1)


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: data[:20],
        lambda data: b"",
        lambda data: data[:-3] + b"abc",
        lambda data: b"x" + data,
    ],
    ids=["cut", "head only", "empty", "altered", "shifted"],
)
def test_a_damaged_file_is_made_again(damage: Callable[[bytes], bytes], tmp_path: Path) -> None:
    first = store(disk=tmp_path).get(BLOB)
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    file.write_bytes(damage(file.read_bytes()))
    sprites = store(disk=tmp_path)
    assert np.array_equal(sprites.get(BLOB).pixels, first.pixels)
    assert (sprites.stats.rasterised, sprites.stats.disk_broken) == (1, 1)
    assert store(disk=tmp_path).get(BLOB).size_bytes == first.size_bytes


def test_a_disk_that_can_not_be_written_is_told_once_and_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    sprites = store(disk=tmp_path / "file")
    assert sprites.get(BLOB).width == 32
    assert sprites.get(Sprite(BLOB.source, 2.0)).width == 62
    assert "file" in sprites.stats.disk_problem


def test_letters_are_not_kept_on_disk(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.save(Sprite(Letters("Hey", Font("caveat"))), picture(load_drawing(Vector("blob 5 5 1"), 1.0, tmp_path)))
    assert list(tmp_path.iterdir()) == []


def test_each_sprite_has_its_own_name() -> None:
    sprites = [BLOB, Sprite(BLOB.source, 2.0), Sprite(Vector("blob 30 40 2")), Sprite(Fill("#FFF", 1, 1))]
    assert len({shelf_key(sprite) for sprite in sprites}) == len(sprites)


@settings(max_examples=30)
@given(st.integers(1, 9), st.integers(1, 9), st.integers(-99, 99), st.integers(-99, 99), st.booleans())
def test_a_picture_packed_and_unpacked_is_the_same(width: int, height: int, x: int, y: int, solid: bool) -> None:
    pixels = np.random.default_rng(width).integers(0, 255, (height, width, 4)).astype(np.uint8)
    if solid:
        pixels[..., 3] = 255
    made = picture(Raster(pixels, x, y))
    back = unpack(pack(made))
    assert back is not None
    assert np.array_equal(back.pixels, made.pixels)
    assert (back.x, back.y, back.opaque) == (made.x, made.y, made.opaque) == (x - (not solid), y - (not solid), solid)


def test_warping_does_not_depend_on_what_was_asked_before() -> None:
    matrix = rotation(33)._replace(e=12.4, f=50.9)
    fresh = store().warped(BLOB, matrix, FRAME)
    used = store()
    for degrees in range(0, 40, 3):
        used.warped(BLOB, rotation(degrees), FRAME)
    assert np.array_equal(used.warped(BLOB, matrix, FRAME).pixels, fresh.pixels)

"""Photographs: upright, cropped to their place, and refused when they are no pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from pipeline.core.display import Photo
from pipeline.errors import AssetBroken
from pipeline.packs.art.photo import raster


def photo(path: Path, width: float = 20, height: float = 20) -> Photo:
    return Photo(str(path), "digest", width, height)


def test_it_fills_its_place_and_keeps_its_middle(tmp_path: Path) -> None:
    picture = Image.new("RGB", (90, 30), "red")
    picture.paste("blue", (30, 0, 60, 30))
    picture.save(tmp_path / "wide.png")
    pixels = raster(photo(tmp_path / "wide.png"), 2.0).pixels
    assert pixels.shape == (40, 40, 4)
    assert (pixels[:, 4:-4, :3] == (255, 0, 0)).all()  # the blue middle, as BGR; its edges ring


def test_a_photo_taken_sideways_stands_upright(tmp_path: Path) -> None:
    picture = Image.new("RGB", (40, 20), "white")
    picture.paste("black", (0, 0, 20, 20))
    exif = picture.getexif()
    exif[0x0112] = 6  # turned a quarter clockwise to be seen
    picture.save(tmp_path / "side.jpg", exif=exif, quality=95)
    pixels = raster(photo(tmp_path / "side.jpg", 20, 40), 1.0).pixels
    assert pixels[5, 10, 0] < 40
    assert pixels[35, 10, 0] > 215


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_text("<svg/>")
    with pytest.raises(AssetBroken, match=r"a\.jpg"):
        raster(photo(tmp_path / "a.jpg"), 1.0)
    with pytest.raises(AssetBroken, match=r"b\.jpg"):
        raster(photo(tmp_path / "b.jpg"), 1.0)

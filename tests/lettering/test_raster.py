"""Letters as pixels: nothing is cut, colours are right, words stand where they are measured."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pipeline.core.display import Font, Letters
from pipeline.lettering.fonts import face, opened
from pipeline.lettering.raster import letters
from pipeline.lettering.words import word_boxes

HAND = Font("caveat", 700, 78, ("kalam", "noto-sans"))


@pytest.mark.parametrize("size", [9, 26, 33.3, 78, 140])
@pytest.mark.parametrize(
    ("family", "text"), [("caveat", "gjpqy"), ("caveat", "ÅÉŃj fff Q_j,"), ("noto-sans-tamil", "கூழ்")]
)
def test_nothing_is_clipped(family: str, text: str, size: float) -> None:
    """The same ink as on a canvas far larger than the text."""
    font = Font(family, 700, size)
    canvas = Image.new("L", (1600, 600), 0)
    ImageDraw.Draw(canvas).text((200, 300), text, 255, face(font), anchor="ls")
    raster, box = letters(Letters(text, font, "#FFFFFF"), 1.0), canvas.getbbox()
    assert box is not None
    assert (raster.x, raster.y) == (box[0] - 200, box[1] - 300)
    assert np.array_equal(raster.pixels[:, :, 3], np.asarray(canvas.crop(box)))


@pytest.mark.parametrize("size", [9, 26, 44, 78])
def test_a_face_draws_its_first_text_as_all_others(size: float) -> None:
    opened.cache_clear()
    line = Letters("ÅÉŃj fff Q_j,", Font("caveat", 700, size), "#FFFFFF")
    first, second = letters(line, 1.0), letters(line, 1.0)
    assert (first.x, first.y) == (second.x, second.y)
    assert np.array_equal(first.pixels, second.pixels)


def test_pixels_are_premultiplied_bgra_of_the_fill() -> None:
    pixels = letters(Letters("I", Font("noto-sans", 900, 100), "#FF8000"), 1.0).pixels
    assert pixels.dtype == np.uint8
    assert tuple(pixels[pixels.shape[0] // 2, pixels.shape[1] // 2]) == (0, 128, 255, 255)
    assert (pixels[:, :, :3] <= pixels[:, :, 3:]).all()


def test_a_transparent_fill_lowers_all_channels() -> None:
    pixels = letters(Letters("I", Font("noto-sans", 900, 100), "#FFFFFF80"), 1.0).pixels
    assert tuple(pixels[pixels.shape[0] // 2, pixels.shape[1] // 2]) == (128, 128, 128, 128)


def test_an_outline_surrounds_the_fill() -> None:
    plain = letters(Letters("o", HAND, "#FFFFFF"), 1.0)
    lined = letters(Letters("o", HAND, "#FFFFFF", "#FF0000", 6), 1.0)
    grown = [b - a for a, b in zip(plain.pixels.shape[:2], lined.pixels.shape[:2], strict=True)]
    assert grown == pytest.approx([12, 12], abs=2)
    assert (plain.x - lined.x, plain.y - lined.y) == pytest.approx((6, 6), abs=1)
    edge = lined.pixels[lined.pixels.shape[0] // 2]
    assert tuple(edge[edge[:, 3] == 255][0]) == (0, 0, 255, 255)
    assert (lined.pixels[:, :, :3] <= lined.pixels[:, :, 3:]).all()


def test_emoji_take_the_fill() -> None:
    pixels = letters(Letters("❤️", HAND, "#E5382B"), 1.0).pixels
    solid = pixels[pixels[:, :, 3] == 255]
    assert len(solid)
    assert {tuple(pixel) for pixel in solid} == {(0x2B, 0x38, 0xE5, 255)}


def test_a_word_of_a_line_is_inked_where_it_is_measured() -> None:
    line, font = "HHH HHH HHH", Font("noto-sans", 700, 80)
    raster = letters(Letters(line, font), 1.0)
    ink = raster.pixels[:, :, 3].max(axis=0) > 0
    for x, width in word_boxes(line, font):
        start, end = round(x) - raster.x, round(x + width) - raster.x
        assert ink[start + 12 : end - 12].mean() > 0.8
        assert not ink[end + 4 : end + 12].any()


def test_a_raster_at_half_size_covers_half_the_room() -> None:
    full, half = (letters(Letters("kind words", HAND), scale).pixels.shape for scale in (1.0, 0.5))
    assert half[1] == pytest.approx(full[1] / 2, abs=2)

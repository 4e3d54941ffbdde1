"""One line of text as pixels."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw

from pipeline.core.color import Color
from pipeline.core.display import Letters
from pipeline.core.geometry import Box
from pipeline.core.raster import Pixels, Raster
from pipeline.lettering.measure import extents, placed

MARGIN = 3  # pixels around the measured box: rounding and anti-aliasing never cut ink
OPAQUE = 255


def letters(source: Letters, scale: float) -> Raster:
    """The line at `scale` pixels per unit, cropped to its ink; drawn as a whole, so words keep their places."""
    stroke = source.outline_width * scale if source.outline else 0.0
    area = _area(source, scale, stroke)
    ink = _mask(source, scale, area, 0.0)
    edge = _mask(source, scale, area, stroke) if stroke else ink
    crop = edge.getbbox()
    if crop is None:
        return Raster(np.zeros((0, 0, 4), np.uint8), 0, 0)
    pixels = _tinted(ink.crop(crop), Color.parse(source.fill))
    if stroke:
        pixels = _over(pixels, _tinted(edge.crop(crop), Color.parse(source.outline)))
    return Raster(pixels, crop[0] + int(area.x), crop[1] + int(area.y))


def _area(source: Letters, scale: float, stroke: float) -> Box:
    """Whole pixels that hold all the ink."""
    box = extents(source.text, source.font, scale, stroke)
    x, y = math.floor(box.x) - MARGIN, math.floor(box.y) - MARGIN
    return Box(x, y, math.ceil(box.right) + MARGIN - x, math.ceil(box.bottom) + MARGIN - y)


def _mask(source: Letters, scale: float, area: Box, stroke: float) -> Image.Image:
    """How much of each pixel the letters, with a border of `stroke` pixels, cover."""
    mask = Image.new("L", (int(area.width), int(area.height)), 0)
    draw, language = ImageDraw.Draw(mask), source.font.language
    for run in placed(source.text, source.font, scale):
        at = (run.x - area.x, run.y - area.y)
        draw.text(
            at, run.text, OPAQUE, run.face, anchor="ls", stroke_width=stroke,
            direction=run.direction, language=language,
        )  # fmt: skip
    return mask


def _tinted(mask: Image.Image, color: Color) -> Pixels:
    """The mask as premultiplied pixels of one colour."""
    tint = np.array((color.b, color.g, color.r, OPAQUE), np.uint32) * color.a
    cover = np.asarray(mask, np.uint32)[:, :, None]
    return _rounded(cover * tint, OPAQUE * OPAQUE)


def _over(top: Pixels, bottom: Pixels) -> Pixels:
    """Premultiplied `top` laid over `bottom`."""
    seen = OPAQUE - top[:, :, 3:].astype(np.uint32)
    return top + _rounded(bottom * seen, OPAQUE)


def _rounded(values: np.ndarray[tuple[int, ...], np.dtype[np.uint32]], divisor: int) -> Pixels:
    return ((values + divisor // 2) // divisor).astype(np.uint8)

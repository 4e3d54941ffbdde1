"""Pixels of one sprite, ready to be put on a frame."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pipeline.core.raster import Pixels, Raster
from pipeline.paint.engine import skia
from pipeline.paint.rects import Rect

COLOR_TYPE = skia.kBGRA_8888_ColorType  # Skia's fast blits are for this order


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """Premultiplied BGRA pixels, the Skia image that shares them, and their place relative to the origin.

    A picture that is not opaque has a transparent rim of one pixel: resampling it fades its edge instead of cutting it.
    """

    pixels: Pixels
    image: skia.Image
    x: int
    y: int
    opaque: bool

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        return int(self.pixels.shape[0])

    @property
    def size_bytes(self) -> int:
        return int(self.pixels.nbytes)

    @property
    def rect(self) -> Rect:
        return Rect(self.x, self.y, self.x + self.width, self.y + self.height)


def picture(raster: Raster) -> Picture:
    """A picture of a raster."""
    pixels, x, y = raster
    if pixels.size == 0:
        return finished(np.zeros((1, 1, 4), np.uint8), x, y, opaque=False)
    if bool((pixels[..., 3] == 255).all()):
        return finished(np.ascontiguousarray(pixels), x, y, opaque=True)
    return finished(with_rim(pixels), x - 1, y - 1, opaque=False)


def with_rim(pixels: Pixels) -> Pixels:
    """The pixels with one transparent pixel around them."""
    height, width = pixels.shape[:2]
    rimmed = np.zeros((height + 2, width + 2, 4), np.uint8)
    rimmed[1:-1, 1:-1] = pixels
    return rimmed


def placed(pixels: Pixels, x: int, y: int) -> Picture:
    """A picture of pixels that need no rim, because they will only be put at whole pixels."""
    return finished(np.ascontiguousarray(pixels), x, y, opaque=False)


def finished(pixels: Pixels, x: int, y: int, opaque: bool) -> Picture:
    """A picture of contiguous pixels that have their rim, or need none."""
    alpha = skia.kOpaque_AlphaType if opaque else skia.kPremul_AlphaType
    image = skia.Image.fromarray(pixels, colorType=COLOR_TYPE, alphaType=alpha, copy=False)
    return Picture(pixels, image, x, y, opaque)

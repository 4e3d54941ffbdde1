"""Surfaces of the frame's size: the frame itself, the layers of groups, and the masks of clips."""

from __future__ import annotations

import numpy as np

from pipeline.core.display import Clip
from pipeline.core.raster import Pixels
from pipeline.paint.engine import skia
from pipeline.paint.pictures import COLOR_TYPE
from pipeline.paint.rects import Rect


class Layer:
    """Pixels, a canvas that draws on them, and an image that shows them."""

    def __init__(self, size: tuple[int, int]) -> None:
        width, height = size
        self.pixels: Pixels = np.zeros((height, width, 4), np.uint8)
        self._words = self.pixels.view(np.uint32)[..., 0]  # a pixel at a time
        info = skia.ImageInfo.Make(width, height, COLOR_TYPE, skia.kPremul_AlphaType)
        self._surface = skia.Surface.MakeRasterDirect(info, self.pixels, width * 4)
        self.canvas: skia.Canvas = self._surface.getCanvas()
        self.image: skia.Image = skia.Image.fromarray(
            self.pixels, colorType=COLOR_TYPE, alphaType=skia.kPremul_AlphaType, copy=False
        )

    def wipe(self, rect: Rect, value: tuple[int, int, int, int] = (0, 0, 0, 0)) -> None:
        """Set every pixel of `rect`."""
        self._words[rect.top : rect.bottom, rect.left : rect.right] = np.array(value, np.uint8).view(np.uint32)[0]

    def cut(self, rect: Rect) -> skia.Image:
        """A copy of a part, as an image of its own."""
        part = np.ascontiguousarray(self.pixels[rect.top : rect.bottom, rect.left : rect.right])
        return skia.Image.fromarray(part, colorType=COLOR_TYPE, alphaType=skia.kPremul_AlphaType, copy=True)


class Mask(Layer):
    """White where a clip lets through. Drawn whole, never in part: a cut edge would be smoothed differently."""

    def __init__(self, size: tuple[int, int]) -> None:
        super().__init__(size)
        self._clip: Clip | None = None

    def show(self, clip: Clip) -> skia.Image:
        """The image of a clip's inside."""
        if clip != self._clip:
            self.pixels.fill(0)
            self.canvas.drawPath(_path(clip), skia.Paint(AntiAlias=True, Color=skia.ColorWHITE))
            self._clip = clip
        return self.image


def _path(clip: Clip) -> skia.Path:
    path = skia.Path()
    for polygon in clip.polygons:
        path.addPoly([skia.Point(x, y) for x, y in polygon], True)
    path.setFillType(skia.PathFillType.kEvenOdd)
    return path

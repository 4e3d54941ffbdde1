"""The film's own markup (balloons, strips of paper, turning pages) as pixels.

Skia draws it ten times faster than the renderer of creators' files, which has to know all of SVG. What drawing writes
is plain: paths, rectangles, circles, groups, clips, gradients and blurs, in a root as large as its `viewBox`.
"""

from __future__ import annotations

import math
import re

import numpy as np

from pipeline.core.display import Vector
from pipeline.core.geometry import Box
from pipeline.core.raster import Pixels, Raster
from pipeline.errors import AssetBroken
from pipeline.packs.art.pixels import check_size
from pipeline.paint.engine import skia
from pipeline.paint.pictures import COLOR_TYPE

_VIEW = re.compile(r'<svg\b[^>]*\bviewBox="([^"]+)"')
_NAME = "a drawing made for this film"


def markup(source: Vector, scale: float) -> Raster:
    """The ink at `scale` pixels per unit of the `viewBox`, whose origin is the raster's."""
    view, data = _view(source.svg), source.svg.encode()
    dom = skia.SVGDOM.MakeFromStream(skia.MemoryStream(data, True))
    if dom is None:
        raise AssetBroken(f"{_NAME} is not SVG")
    left, top = math.floor(view.x * scale), math.floor(view.y * scale)
    size = math.ceil(view.right * scale) - left, math.ceil(view.bottom * scale) - top
    check_size(*size, _NAME)
    pixels = np.zeros((size[1], size[0], 4), np.uint8)
    canvas = surface(pixels).getCanvas()
    canvas.translate(-left, -top)
    canvas.scale(scale, scale)
    canvas.translate(view.x, view.y)  # the root puts the corner of its view at 0, 0
    dom.setContainerSize(skia.Size(view.width, view.height))
    dom.render(canvas)
    return ink(pixels, left, top)


def _view(svg: str) -> Box:
    found = _VIEW.search(svg)
    if found is None:
        raise AssetBroken(f"{_NAME} has no viewBox")
    x, y, width, height = map(float, found[1].split())
    return Box(x, y, width, height)


def surface(pixels: Pixels) -> skia.Surface:
    """Skia draws into the pixels themselves."""
    height, width = pixels.shape[:2]
    info = skia.ImageInfo.Make(width, height, COLOR_TYPE, skia.kPremul_AlphaType)
    return skia.Surface.MakeRasterDirect(info, pixels, pixels.strides[0])


def ink(pixels: Pixels, left: int, top: int) -> Raster:
    """The pixels cropped to what is not clear."""
    alpha = pixels[..., 3]
    rows, columns = np.flatnonzero(alpha.any(axis=1)), np.flatnonzero(alpha.any(axis=0))
    if rows.size == 0:
        return Raster(pixels[:0, :0], left, top)
    y, x = rows[0], columns[0]
    ink = np.ascontiguousarray(pixels[y : rows[-1] + 1, x : columns[-1] + 1])
    return Raster(ink, left + int(x), top + int(y))

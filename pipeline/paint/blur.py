"""Blurring a whole picture: Skia's own costs a quarter of a second a frame, so wide blurs are made on a smaller one."""

from __future__ import annotations

import math

from pipeline.paint.engine import skia

_FINE = 1.2  # pixels: a blur wider than this on a halved picture hides that it was halved
_LINEAR = skia.SamplingOptions(skia.FilterMode.kLinear)
_CLAMP = skia.TileMode.kClamp  # what lies beyond the edge is as the edge, not darkness


def blurred(image: skia.Image, radius: float) -> skia.Image:
    """The image blurred by a Gaussian of `radius` pixels, at its own size."""
    if radius <= 0:
        return image
    times = max(0, math.floor(math.log2(radius / _FINE)))
    small = image
    for _ in range(times):
        small = _resized(small, 0.5, math.ceil(small.width() / 2), math.ceil(small.height() / 2))
    small = _gaussian(small, radius / 2**times)
    return _resized(small, 2.0**times, image.width(), image.height()) if times else small


def _gaussian(image: skia.Image, radius: float) -> skia.Image:
    surface = _surface(image.width(), image.height())
    paint = skia.Paint(ImageFilter=skia.ImageFilters.Blur(radius, radius, _CLAMP))
    surface.getCanvas().drawImage(image, 0, 0, skia.SamplingOptions(), paint)
    return surface.makeImageSnapshot()


def _resized(image: skia.Image, factor: float, width: int, height: int) -> skia.Image:
    """The image at `factor` of its size; at a half each pixel is exactly the mean of four."""
    surface = _surface(width, height)
    shader = image.makeShader(_CLAMP, _CLAMP, _LINEAR, skia.Matrix.Scale(factor, factor))
    surface.getCanvas().drawPaint(skia.Paint(Shader=shader, BlendMode=skia.BlendMode.kSrcOver))
    return surface.makeImageSnapshot()


def _surface(width: int, height: int) -> skia.Surface:
    return skia.Surface.MakeRaster(
        skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    )

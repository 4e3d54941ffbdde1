"""The silhouette of a drawing in one colour, its edge blurred: what a person throws on a wall."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageFilter

from pipeline.core.color import Color
from pipeline.core.raster import Raster


def silhouette(drawn: Raster, color: str, radius: float) -> Raster:
    """The ink of a raster as one colour, blurred by a Gaussian of `radius` pixels."""
    alpha = drawn.pixels[..., 3]
    if alpha.size == 0:
        return drawn
    edge = math.ceil(3 * radius)
    mask = Image.fromarray(np.pad(alpha, edge))
    soft = np.asarray(mask.filter(ImageFilter.GaussianBlur(radius)) if radius > 0 else mask, np.uint16)
    tint = Color.parse(color)
    pixels = np.stack([(soft * channel + 127) // 255 for channel in (tint.b, tint.g, tint.r, 255)], axis=-1)
    return Raster(pixels.astype(np.uint8), drawn.x - edge, drawn.y - edge)

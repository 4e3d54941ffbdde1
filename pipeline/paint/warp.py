"""Turned, mirrored and shrunk pictures, resampled once and then put down at whole pixels.

Skia resamples a turned image at forty nanoseconds a pixel, kornia at seven; and a result that is kept is free the next
time a swinging arm passes the same angle. A warped picture is always made whole, never for the damaged part alone, so
it is the same whatever else changed on the frame.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from kornia_rs.imgproc import warp_affine

from pipeline.core.geometry import Box, Matrix, scaling, translate
from pipeline.core.raster import Pixels
from pipeline.paint.pictures import Picture, placed, with_rim
from pipeline.paint.rects import Rect, around

_FLAT = 1e-6  # area factor below which nothing is left to see
_HALF = 0.5  # kornia counts from the middle of the first pixel, we from its corner
_FINE = 1 / 16  # of a pixel: the steps in which a turned picture may stand, so that repeats are found again


class Halved(NamedTuple):
    """A picture and how often it was halved."""

    picture: Picture
    times: int


class Stand(NamedTuple):
    """A matrix as whole pixels to move by, and the rest: what the resampler has to do."""

    rest: Matrix
    x: int
    y: int


def stand(matrix: Matrix) -> Stand:
    """Split a matrix; the rest is rounded so that equal turns at different places are equal."""
    x, y = math.floor(matrix.e), math.floor(matrix.f)
    a, b, c, d = (round(value, 5) + 0.0 for value in matrix[:4])
    e, f = (round(part / _FINE) * _FINE for part in (matrix.e - x, matrix.f - y))
    return Stand(Matrix(a, b, c, d, e, f), x, y)


def halvings(matrix: Matrix) -> int:
    """How often to halve a picture before it is resampled, so that no pixel is skipped."""
    least = max(math.hypot(matrix.a, matrix.b), math.hypot(matrix.c, matrix.d), 1e-3)
    return max(0, math.floor(math.log2(1 / least) + 1e-6))


def halved(picture: Picture, times: int) -> Picture:
    """The picture at half the size, `times` over: each pixel the mean of four."""
    pixels, x, y = picture.pixels, picture.x, picture.y
    for _ in range(times):
        pixels = _half(np.pad(pixels, _even_pads(pixels.shape, x, y)))
        x, y = x // 2, y // 2
    return placed(with_rim(pixels), x - 1, y - 1)


def _even_pads(shape: tuple[int, ...], x: int, y: int) -> tuple[tuple[int, int], ...]:
    """Transparent rows and columns that make the picture start and end on even pixels."""
    return (y % 2, (y + shape[0]) % 2), (x % 2, (x + shape[1]) % 2), (0, 0)


def _half(pixels: Pixels) -> Pixels:
    wide = pixels.astype(np.uint16)
    total = wide[0::2, 0::2] + wide[1::2, 0::2] + wide[0::2, 1::2] + wide[1::2, 1::2]
    return ((total + 2) // 4).astype(np.uint8)


def seen_through(base: Halved, matrix: Matrix) -> Rect:
    """The pixels that the picture covers through `matrix`."""
    picture, times = base
    box = Box(picture.x, picture.y, picture.width, picture.height)
    return around(scaling(float(2**times)).then(matrix).box(box))


def warped(base: Halved, matrix: Matrix, seen: Rect) -> Picture:
    """The part `seen` of the picture through `matrix`."""
    if seen.empty or abs(matrix.a * matrix.d - matrix.b * matrix.c) < _FLAT:
        return placed(np.zeros((1, 1, 4), np.uint8), seen.left, seen.top)
    picture, times = base
    rim = 1 if picture.opaque else 0
    pixels = with_rim(picture.pixels) if rim else picture.pixels
    from_middle = translate(picture.x - rim + _HALF, picture.y - rim + _HALF)
    to_middle = translate(-seen.left - _HALF, -seen.top - _HALF)
    a, b, c, d, e, f = from_middle.then(scaling(float(2**times))).then(matrix).then(to_middle)
    size = (seen.bottom - seen.top, seen.right - seen.left)  # kornia's order: rows, columns
    made = warp_affine(pixels, (a, c, e, b, d, f), size, "bilinear")
    return placed(np.asarray(made, np.uint8), seen.left, seen.top)

"""Pixels of one sprite: the only thing paint needs from a file, a line of text or a piece of markup."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]  # (height, width, 4), BGRA, premultiplied


class Raster(NamedTuple):
    """Premultiplied BGRA pixels cropped to their ink, and where they lie relative to the source's origin, in pixels."""

    pixels: Pixels
    x: int
    y: int

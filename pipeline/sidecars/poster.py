"""The poster: one frame as JPEG."""

from __future__ import annotations

import io

from PIL import Image

from pipeline.core.raster import Pixels
from pipeline.sidecars.finished import Finished


def picture(pixels: Pixels) -> Image.Image:
    """A BGRA frame as an RGB picture."""
    height, width = pixels.shape[:2]
    return Image.frombuffer("RGB", (width, height), pixels, "raw", "BGRX", 0, 1)


def jpeg(film: Finished) -> bytes:
    target = io.BytesIO()
    picture(film.picture(film.timeline.poster)).save(target, "JPEG", quality=92, subsampling=0, optimize=True)
    return target.getvalue()

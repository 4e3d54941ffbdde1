"""The poster: one frame as JPEG."""

from __future__ import annotations

import io

from PIL import Image

from pipeline.core.raster import Pixels
from pipeline.sidecars.finished import Finished


def picture(pixels: Pixels) -> Image.Image:
    """A BGRA frame as an RGB picture."""
    return Image.fromarray(pixels[:, :, 2::-1].copy(), "RGB") if pixels.shape[2] == 4 else Image.fromarray(pixels)


def jpeg(film: Finished) -> bytes:
    target = io.BytesIO()
    picture(film.picture(film.timeline.poster)).save(target, "JPEG", quality=92, subsampling=0, optimize=True)
    return target.getvalue()

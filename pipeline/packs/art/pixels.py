"""From Pillow's pixels to what the painter blends."""

from __future__ import annotations

import numpy as np
from PIL import Image

from pipeline.core.raster import Raster
from pipeline.errors import AssetBroken
from pipeline.packs.picturefile import MOST_PIXELS

NO_INK = (0, 0, 0, 0)
ALPHA = 3  # the band's place


def check_size(width: float, height: float, name: str) -> None:
    """Refuse a picture that would not fit in memory, before it is made."""
    if width * height > MOST_PIXELS:
        limit = f"at most {MOST_PIXELS // 1_000_000} megapixels are drawn"
        raise AssetBroken(f"{name}: {width:.0f} x {height:.0f} pixels asked for", limit)


def cropped(picture: Image.Image, x: int = 0, y: int = 0) -> Raster:
    """The ink of an RGBA (or premultiplied RGBa) picture whose left top corner lies at (x, y)."""
    box = picture.getchannel(ALPHA).getbbox() or NO_INK
    left, top, right, bottom = box
    ink = picture if box == (0, 0, *picture.size) else picture.crop(box)
    data = ink.tobytes("raw", "BGRa") if right > left else b""
    return Raster(np.frombuffer(data, np.uint8).reshape(bottom - top, right - left, 4), x + left, y + top)

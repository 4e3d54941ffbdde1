"""PNG, WebP, GIF and APNG through Pillow. A bitmap's unit is its pixel."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageChops

from pipeline.core.display import Art
from pipeline.core.raster import Raster
from pipeline.errors import AssetBroken
from pipeline.packs.art.pixels import check_size, cropped
from pipeline.packs.picturefile import opened


def raster(art: Art, scale: float, assets: Path) -> Raster:
    """A frame of the picture; made smaller or larger in premultiplied form, so edges take no colour from nowhere."""
    picture = _frame(assets / art.file, art.digest, art.frame, art.file)
    if scale == 1.0:
        return cropped(picture)
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    check_size(*size, art.file)
    return cropped(_within_alpha(picture.convert("RGBa").resize(size, Image.Resampling.LANCZOS)))


def _within_alpha(picture: Image.Image) -> Image.Image:
    """No premultiplied colour above its alpha: sharpening overshoots at soft rims, and blending would wrap around."""
    *colors, alpha = picture.split()
    return Image.merge("RGBa", [*(ImageChops.darker(color, alpha) for color in colors), alpha])


@lru_cache(maxsize=4)
def _frame(path: Path, digest: str, frame: int, name: str) -> Image.Image:
    """The decoded frame; `digest` tells versions of the file apart."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise AssetBroken(f"{name}: {error.strerror or error}") from error
    with opened(data, name) as picture:
        picture.seek(frame)
        return picture.convert("RGBA")

"""A photograph that a story brings: upright, cropped to its place, nothing of its file but the pixels."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError
from PIL import JpegImagePlugin as _jpeg  # noqa: F401  registers JPEG, and no more of Pillow's sixty formats
from PIL import WebPImagePlugin as _webp  # noqa: F401

from pipeline.core.display import Photo
from pipeline.core.raster import Raster
from pipeline.errors import AssetBroken
from pipeline.packs.art.pixels import check_size, cropped
from pipeline.packs.picturefile import MOST_PIXELS

FACES = (0.5, 0.4)  # of a picture: where faces usually are
FORMATS = ("JPEG", "PNG", "WEBP")


def raster(photo: Photo, scale: float) -> Raster:
    """The photo filling its width and height at `scale`; what does not fit that shape is cut off on both sides."""
    width, height = round(photo.width * scale), round(photo.height * scale)
    check_size(width, height, photo.file)
    picture = _upright(Path(photo.file))
    return cropped(ImageOps.fit(picture, (width, height), Image.Resampling.LANCZOS, centering=FACES))


def _upright(path: Path) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(path.read_bytes()), formats=FORMATS) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    raise AssetBroken(f"{path.name}: more than {MOST_PIXELS // 1_000_000} megapixels")
                return ImageOps.exif_transpose(picture).convert("RGBA")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise AssetBroken(f"{path.name}: cannot be read as {', '.join(FORMATS)}: {error}") from error
    except Image.DecompressionBombWarning as error:
        raise AssetBroken(f"{path.name}: {error}") from error

"""A bitmap's size and frames, read from its header. Only listed formats are opened, and none beyond the caps."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PIL import Image, UnidentifiedImageError
from PIL import WebPImagePlugin as _  # noqa: F401  registers WebP: Pillow would import all its sixty formats to find it

from pipeline.errors import AssetBroken

FORMATS = ("PNG", "WEBP", "GIF")
SUFFIXES = frozenset({".png", ".webp", ".gif", ".apng"})
MOST_PIXELS = 40_000_000  # of one picture, read or drawn
MOST_FRAMES = 600


class PictureFacts(NamedTuple):
    """What a bitmap's header says."""

    width: int
    height: int
    frames: int
    milliseconds: float  # of the first frame; 0 when it stands still


@contextmanager
def opened(data: bytes, name: str) -> Iterator[Image.Image]:
    """The picture, checked; what Pillow only warns of is an error here."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
                frames = getattr(picture, "n_frames", 1)
                if picture.width * picture.height > MOST_PIXELS or frames > MOST_FRAMES:
                    raise AssetBroken(
                        f"{name}: {picture.width} x {picture.height} pixels, {frames} frames",
                        f"at most {MOST_PIXELS // 1_000_000} megapixels and {MOST_FRAMES} frames are read",
                    )
                yield picture
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise AssetBroken(f"{name}: cannot be read as {', '.join(FORMATS)}: {error}") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise AssetBroken(f"{name}: {error}") from error


def picture_facts(path: Path, name: str) -> PictureFacts:
    """Size and frames of a bitmap file."""
    with opened(path.read_bytes(), name) as picture:
        frames = getattr(picture, "n_frames", 1)
        return PictureFacts(picture.width, picture.height, frames, float(picture.info.get("duration", 0) or 0))

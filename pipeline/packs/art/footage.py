"""A moment of a footage file, through MoviePy."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PIL import Image

from pipeline.core.display import Movie
from pipeline.core.raster import Raster
from pipeline.core.registry import frozen
from pipeline.errors import AssetBroken
from pipeline.packs.art.pixels import check_size, cropped

if TYPE_CHECKING:
    from moviepy import VideoFileClip

AHEAD = 100  # frames that are sooner read past than sought
# What a film's file holds at (offset): a playlist called .mp4 could make ffmpeg read other files, or the network.
MAGIC: Mapping[str, tuple[int, bytes]] = frozen({"MP4 or MOV": (4, b"ftyp"), "WebM or MKV": (0, b"\x1aE\xdf\xa3")})


def raster(movie: Movie, scale: float) -> Raster:
    """The moment, filling its width and height at `scale`; what does not fit that shape is cut off on both sides."""
    width, height = round(movie.width * scale), round(movie.height * scale)
    check_size(width, height, movie.file)
    picture = Image.fromarray(_reader(Path(movie.file), movie.digest).frame(movie.milliseconds))
    return cropped(_filling(picture, width, height).convert("RGBA"))


def close() -> None:
    """Stop the readers that are kept for the next frame."""
    _reader.cache_clear()


def _filling(picture: Image.Image, width: int, height: int) -> Image.Image:
    share = min(picture.width / width, picture.height / height)
    left, top = (picture.width - width * share) / 2, (picture.height - height * share) / 2
    box = (left, top, left + width * share, top + height * share)
    return picture.resize((width, height), Image.Resampling.BICUBIC, box)


class _Reader:
    """A film open for reading. MoviePy leaves the pipes of an ffmpeg that has ended open, so they are closed here."""

    def __init__(self, path: Path) -> None:
        self.clip = _opened(path)

    def frame(self, milliseconds: int) -> npt.NDArray[np.uint8]:
        """The frame shown then. Footage begins again after its end."""
        reader, fps = self.clip.reader, self.clip.fps
        wanted = int(milliseconds * fps / 1000) % max(1, int(self.clip.duration * fps))
        middle = (wanted + 0.5) / fps  # rounding never picks a neighbour
        if not 0 <= wanted + 1 - reader.pos <= AHEAD:
            self.close()
            reader.initialize(middle)
        return np.array(reader.get_frame(middle), np.uint8)

    def close(self) -> None:
        """Stop ffmpeg and let go of its pipes."""
        process, self.clip.reader.proc = self.clip.reader.proc, None
        if process is not None:
            process.terminate()
            process.stdout.close()
            process.stderr.close()
            process.wait()

    def __del__(self) -> None:
        if hasattr(self, "clip"):
            self.close()


@lru_cache(maxsize=2)
def _reader(path: Path, digest: str) -> _Reader:
    """The file, opened once for all its moments; `digest` tells versions of it apart."""
    return _Reader(path)


def _opened(path: Path) -> VideoFileClip:
    _check_kind(path)
    from moviepy import VideoFileClip

    try:
        clip = VideoFileClip(str(path), audio=False)
    except (OSError, KeyError, ValueError, IndexError) as error:
        raise AssetBroken(f"{path.name}: cannot be read as a film", str(error).partition("\n")[0]) from error
    check_size(clip.size[0], clip.size[1], path.name)
    return clip


def _check_kind(path: Path) -> None:
    """Look at the file's first bytes ourselves: ffmpeg would also follow a playlist, whatever its name says."""
    if not path.name.isprintable():
        raise AssetBroken(f"{path.name!r}: the name holds a control character")
    try:
        with path.open("rb") as file:
            start = file.read(16)
    except OSError as error:
        raise AssetBroken(f"{path.name}: {error.strerror or error}") from error
    if not any(start[at:].startswith(magic) for at, magic in MAGIC.values()):
        raise AssetBroken(f"{path.name}: not a film", f"footage is {' or '.join(MAGIC)}")

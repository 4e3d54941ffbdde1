"""Finished sprites on disk, so that a part with a slow filter is rasterised once per machine and not once per run.

A file holds the digest of what follows it, so a torn, cut or altered one is a miss and never a wrong picture. The name
says what was rasterised: the canonical text of the sprite, the libraries and the code that did it.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import zstandard

from pipeline.core.canon import sprite_text
from pipeline.core.display import Art, Shade, Sprite, Vector
from pipeline.core.durable import write_whole
from pipeline.core.identity import code_digest, versions
from pipeline.paint.pictures import Picture, finished

_MAGIC = b"kindreel sprite 3\n"
_LEVEL = 1  # reading is what counts, and it is as quick at any level
_HEAD = struct.Struct("<4i?")  # x, y, width, height, opaque
_LIBRARIES = ("numpy", "pillow", "psd-tools", "resvg-py", "rlottie-python", "skia-python")

KEPT = (Art, Shade, Vector)  # letters are quick to make, and footage would fill the disk


def shelf_key(sprite: Sprite) -> str:
    """What the sprite's pixels depend on, as one digest."""
    makers = "".join(f"{name}={version};" for name, version in versions(_LIBRARIES).items())
    text = f"{sprite_text(sprite)}|{makers}|{code_digest('core', 'packs/art', 'paint')}"
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(slots=True)
class Shelf:
    """A folder of finished sprites. After a failed write it stays closed for writing and remembers why."""

    folder: Path
    problem: str = ""
    broken: int = field(default=0)  # files that were not what they should be

    def load(self, sprite: Sprite) -> Picture | None:
        """The kept picture, or None."""
        if not isinstance(sprite.source, KEPT):
            return None
        path = self._path(sprite)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        picture = unpack(data)
        if picture is None:
            self.broken += 1
        return picture

    def save(self, sprite: Sprite, picture: Picture) -> None:
        """Keep a picture; a full or locked disk is remembered in `problem` and costs speed only."""
        if self.problem or not isinstance(sprite.source, KEPT):
            return
        try:
            write_whole(self._path(sprite), pack(picture), lasting=False)
        except OSError as error:
            self.problem = str(error)

    def _path(self, sprite: Sprite) -> Path:
        key = shelf_key(sprite)
        return self.folder / key[:2] / key


def pack(picture: Picture) -> bytes:
    """A picture, with its rim, as the bytes of one file."""
    head = _HEAD.pack(picture.x, picture.y, picture.width, picture.height, picture.opaque)
    body = head + zstandard.compress(picture.pixels.tobytes(), _LEVEL)
    return _MAGIC + hashlib.sha256(body).digest() + body


def unpack(data: bytes) -> Picture | None:
    """The picture of a file, or None when it is not whole."""
    start = len(_MAGIC) + 32
    body = memoryview(data)[start:]
    if not data.startswith(_MAGIC) or hashlib.sha256(body).digest() != data[len(_MAGIC) : start]:
        return None
    x, y, width, height, opaque = _HEAD.unpack_from(body)
    flat = np.frombuffer(zstandard.decompress(body[_HEAD.size :]), np.uint8)
    return finished(flat.reshape(height, width, 4), x, y, opaque)

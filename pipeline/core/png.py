"""A frame as a PNG file, written for speed: stills are looked at and thrown away."""

from __future__ import annotations

import struct
import zlib
from threading import Thread

import numpy as np

from pipeline.core.raster import Pixels

SUB = 1  # the filter of every row; choosing one for each row, as PNG writers do, takes twice as long and saves nothing
LEVEL = 1
RGB = 2  # the colour type
STRIPS = 2  # compressed side by side; a number of its own, so that the file is the same on any machine
_BARE = -15  # deflate without a head: strips are parts of one stream
_FEW = 48  # rows made ready at a time: fresh memory for a whole frame takes longer than the arithmetic
_PRIME = 65521  # of Adler-32
_STREAM_HEAD = b"\x78\x01"  # deflate, 32 KB window, quickest


def png(pixels: Pixels) -> bytes:
    """(height, width, 4) BGRA, opaque, as an RGB PNG of 8 bits a channel."""
    height, width = pixels.shape[:2]
    head = struct.pack(">2I5B", width, height, 8, RGB, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", _packed(pixels)) + _chunk(b"IEND", b"")


def _packed(pixels: Pixels) -> bytes:
    strips = np.array_split(pixels, STRIPS)
    made = [(b"", 1, 0)] * len(strips)

    def pack(at: int) -> None:
        made[at] = _strip(strips[at], zlib.Z_FINISH if at == len(strips) - 1 else zlib.Z_FULL_FLUSH)

    threads = [Thread(target=pack, args=(at,)) for at in range(len(strips))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    total = 1
    for _, check, length in made:
        total = _joined(total, check, length)
    return _STREAM_HEAD + b"".join(packed for packed, _, _ in made) + struct.pack(">I", total)


def _strip(pixels: Pixels, end: int) -> tuple[bytes, int, int]:
    """Rows of the picture compressed, the check sum of what they were, and its length."""
    packer, parts, check, length = zlib.compressobj(LEVEL, zlib.DEFLATED, _BARE), [], 1, 0
    for start in range(0, len(pixels), _FEW):
        rows = _rows(pixels[start : start + _FEW]).data
        parts.append(packer.compress(rows))
        check, length = zlib.adler32(rows, check), length + rows.nbytes
    return b"".join((*parts, packer.flush(end))), check, length


def _rows(pixels: Pixels) -> Pixels:
    """What a PNG holds before it is compressed: each row its filter and the steps from pixel to pixel."""
    height, width = pixels.shape[:2]
    flat = pixels.reshape(height, 4 * width)  # long rows: numpy is ten times slower at triples
    steps = flat.copy()
    np.subtract(flat[:, 4:], flat[:, :-4], out=steps[:, 4:])
    rows = np.full((height, 1 + 3 * width), SUB, np.uint8)
    for place, channel in enumerate((2, 1, 0)):
        rows[:, 1 + place :: 3] = steps[:, channel::4]
    return rows


def _joined(first: int, second: int, length: int) -> int:
    """The Adler-32 check sum of two stretches put together, the second of `length` bytes (RFC 1950, 8.2)."""
    low = (first & 0xFFFF) + (second & 0xFFFF) - 1
    high = (first >> 16) + (second >> 16) + length * ((first & 0xFFFF) - 1)
    return (high % _PRIME << 16) | low % _PRIME


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

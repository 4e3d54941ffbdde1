"""A frame as a PNG file, written for speed: stills are looked at and thrown away."""

from __future__ import annotations

import struct
import zlib

import numpy as np

from pipeline.core.raster import Pixels

SUB = 1  # the filter of every row; choosing one for each row, as PNG writers do, takes twice as long and saves nothing
LEVEL = 1
RGB = 2  # the colour type


def png(pixels: Pixels) -> bytes:
    """(height, width, 4) BGRA, opaque, as an RGB PNG of 8 bits a channel."""
    height, width = pixels.shape[:2]
    colors = pixels[..., 2::-1]
    steps = np.empty((height, width, 3), np.uint8)
    steps[:, 0] = colors[:, 0]
    np.subtract(colors[:, 1:], colors[:, :-1], out=steps[:, 1:])
    rows = np.full((height, 1 + 3 * width), SUB, np.uint8)
    rows[:, 1:] = steps.reshape(height, 3 * width)
    head = struct.pack(">2I5B", width, height, 8, RGB, 0, 0, 0)
    packed = zlib.compress(rows.tobytes(), LEVEL)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

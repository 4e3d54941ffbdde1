"""The random serial number an Ogg writer puts on its stream, made a fixed one: the same music, the same bytes."""

from __future__ import annotations

import struct

SERIAL = 0x646F6F64


def steady(stream: bytes) -> bytes:
    """The stream with SERIAL on every page and the pages' checksums made right again."""
    pages, at = [], 0
    while at < len(stream):
        segments = stream[at + 26]
        size = 27 + segments + sum(stream[at + 27 : at + 27 + segments])
        pages.append(_page(stream[at : at + size]))
        at += size
    return b"".join(pages)


def _page(page: bytes) -> bytes:
    blank = page[:14] + struct.pack("<I", SERIAL) + page[18:22] + bytes(4) + page[26:]
    return blank[:22] + struct.pack("<I", _checksum(blank)) + blank[26:]


def _checksum(page: bytes) -> int:
    """Ogg's CRC: polynomial 04C11DB7, not reflected, starting at 0."""
    value = 0
    for byte in page:
        value = (value << 8 & 0xFFFFFFFF) ^ _TABLE[value >> 24 ^ byte]
    return value


def _entry(index: int) -> int:
    value = index << 24
    for _ in range(8):
        value = (value << 1 ^ 0x04C11DB7 if value & 0x80000000 else value << 1) & 0xFFFFFFFF
    return value


_TABLE = tuple(_entry(index) for index in range(256))

"""Which characters a font file has: its `cmap` table, read without building anything else."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from pipeline.errors import AssetBroken

TRIED = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3))  # (platform, encoding) of Unicode tables, the fullest first


@cache
def coverage(path: Path, index: int = 0) -> frozenset[int]:
    """The code points that the face has a glyph for."""
    try:
        data = path.read_bytes()
        return frozenset(_mapped(data, _cmap_offset(data, index)))
    except (OSError, struct.error) as error:
        raise AssetBroken(f"cannot read the font {path.name}: {error}") from error


def _cmap_offset(data: bytes, index: int) -> int:
    start = struct.unpack_from(">I", data, 12 + 4 * index)[0] if data[:4] == b"ttcf" else 0
    for entry in range(struct.unpack_from(">H", data, start + 4)[0]):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, start + 12 + 16 * entry)
        if tag == b"cmap":
            return int(offset)
    raise struct.error("it has no cmap table")


def _mapped(data: bytes, cmap: int) -> Iterator[int]:
    """Code points of the fullest Unicode subtable."""
    count = struct.unpack_from(">H", data, cmap + 2)[0]
    records = (struct.unpack_from(">HHI", data, cmap + 4 + 8 * i) for i in range(count))
    tables = {(platform, encoding): cmap + offset for platform, encoding, offset in records}
    for key in TRIED:
        if key in tables:
            kind = struct.unpack_from(">H", data, tables[key])[0]
            if kind in READERS:
                return READERS[kind](data, tables[key])
    raise struct.error("its cmap is of no known format")


def _segments(data: bytes, at: int) -> Iterator[int]:
    """Format 4: the Basic Multilingual Plane in segments."""
    double = struct.unpack_from(">H", data, at + 6)[0]
    columns = (at + 14, at + 16 + double, at + 16 + 2 * double, at + 16 + 3 * double)
    for row in range(0, double, 2):
        end, start, delta, indirect = (struct.unpack_from(">H", data, column + row)[0] for column in columns)
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if indirect:
                glyph = struct.unpack_from(">H", data, columns[3] + row + indirect + 2 * (code - start))[0]
            if (glyph + delta) & 0xFFFF and glyph | (not indirect):
                yield code


def _groups(data: bytes, at: int) -> Iterator[int]:
    """Format 12: all of Unicode in groups."""
    for group in range(struct.unpack_from(">I", data, at + 12)[0]):
        first, last, glyph = struct.unpack_from(">III", data, at + 16 + 12 * group)
        yield from range(first if glyph else first + 1, last + 1)


READERS: Mapping[int, Callable[[bytes, int], Iterator[int]]] = MappingProxyType({4: _segments, 12: _groups})

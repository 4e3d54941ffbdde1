"""The boxes of an MP4 file, as far as we need them."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.errors import EncoderFailed

_FOLDERS = frozenset({"moov", "trak", "mdia", "minf", "stbl", "edts"})
_MOST = 64 * 1024 * 1024  # an index larger than this is not one of ours


class Box(NamedTuple):
    """A box: where it lies in its path of names (`moov/trak/tkhd`), and its bytes."""

    path: str
    data: bytes


def top_names(path: Path) -> tuple[str, ...]:
    """The names of the outermost boxes, in the file's order."""
    return tuple(name for name, _, _ in _outermost(path))


def index_boxes(path: Path) -> tuple[Box, ...]:
    """All boxes inside `moov`."""
    for name, start, size in _outermost(path):
        if name == "moov" and size <= _MOST:
            with path.open("rb") as file:
                file.seek(start)
                return tuple(_inside(file.read(size), "moov"))
    raise EncoderFailed(f"{path.name} is not a finished MP4 file: it has no index")


def _outermost(path: Path) -> Iterator[tuple[str, int, int]]:
    """Name, start and size of each outermost box's content."""
    end = path.stat().st_size
    with path.open("rb") as file:
        at = 0
        while at + 8 <= end:
            file.seek(at)
            size, name, head = _head(file.read(16), end - at)
            if size < head or at + size > end:
                raise EncoderFailed(f"{path.name} is cut short or is not an MP4 file")
            yield name, at + head, size - head
            at += size


def _inside(data: bytes, path: str) -> Iterator[Box]:
    at = 0
    while at + 8 <= len(data):
        size, name, head = _head(data[at : at + 16], len(data) - at)
        if size < head:
            return
        here = f"{path}/{name}"
        content = data[at + head : at + size]
        yield Box(here, content)
        if name in _FOLDERS:
            yield from _inside(content, here)
        at += size


def _head(data: bytes, left: int) -> tuple[int, str, int]:
    """Size of the whole box, its name, size of its head."""
    size, name = struct.unpack(">I4s", data[:8])
    word = name.decode("latin-1")
    if size == 1 and len(data) == 16:
        return struct.unpack(">Q", data[8:])[0], word, 16
    return (left if size == 0 else size), word, 8

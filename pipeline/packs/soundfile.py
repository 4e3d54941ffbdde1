"""How long a sound file is, from its header: WAV, FLAC and Ogg (Vorbis, Opus)."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from pipeline.errors import AssetBroken


def seconds(path: Path, name: str) -> float:
    """The length of a sound. What is not a whole sound file is AssetBroken."""
    data = path.read_bytes()
    read = READERS.get(data[:4])
    if read is None:
        raise AssetBroken(f"{name}: not a WAV, FLAC or Ogg file")
    try:
        length = read(data)
    except (struct.error, ZeroDivisionError, ValueError) as error:
        raise AssetBroken(f"{name}: its header is broken: {error}") from error
    if length <= 0:
        raise AssetBroken(f"{name}: it holds no sound")
    return length


def _wav(data: bytes) -> float:
    """Bytes of the data chunk over bytes a second of the format chunk."""
    at, rate = 12, 0
    while at + 8 <= len(data):
        chunk, size = struct.unpack_from("<4sI", data, at)
        if chunk == b"fmt ":
            rate = struct.unpack_from("<I", data, at + 16)[0]
        elif chunk == b"data":
            return float(min(size, len(data) - at - 8)) / rate
        at += 8 + size + size % 2
    raise ValueError("no data chunk")


def _flac(data: bytes) -> float:
    """STREAMINFO always comes first: 20 bits of rate, 36 bits of samples."""
    packed = int.from_bytes(data[18:26], "big")
    return float(packed & ((1 << 36) - 1)) / (packed >> 44)


def _ogg(data: bytes) -> float:
    """The last page's sample count over the rate in the first packet."""
    count: int = struct.unpack_from("<q", data, data.rindex(b"OggS") + 6)[0]
    head = 27 + data[26]
    if data[head : head + 8] == b"OpusHead":
        return float(count - struct.unpack_from("<H", data, head + 10)[0]) / 48000
    if data[head : head + 7] == b"\x01vorbis":
        return count / float(struct.unpack_from("<I", data, head + 12)[0])
    raise ValueError("neither Opus nor Vorbis")


READERS: Mapping[bytes, Callable[[bytes], float]] = MappingProxyType({b"RIFF": _wav, b"fLaC": _flac, b"OggS": _ogg})

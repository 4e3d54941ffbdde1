"""What an MP4 file says about itself, read from its boxes."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from pathlib import Path

from pipeline.encode.boxes import Box, index_boxes, top_names
from pipeline.errors import EncoderFailed

_COLORS = {1: "bt709", 2: "unknown", 5: "bt470bg", 6: "smpte170m", 9: "bt2020"}
_PROFILES = {66: "Baseline", 77: "Main", 100: "High", 110: "High 10", 122: "High 4:2:2", 244: "High 4:4:4"}
_CHROMA = {0: "gray", 1: "yuv420p", 2: "yuv422p", 3: "yuv444p"}


@dataclass(frozen=True, slots=True)
class Facts:
    """A film's technical facts. `colors` are primaries, transfer and matrix; sound fields are 0 without sound."""

    size: tuple[int, int]
    frames: int
    fps: Fraction
    seconds: float  # of the picture
    codec: str
    profile: str
    pixel_format: str
    colors: tuple[str, str, str]
    full_range: bool
    faststart: bool  # the index comes before the pictures
    sound_codec: str = ""
    sound_rate: int = 0
    sound_channels: int = 0
    sound_seconds: float = 0.0


def probe(path: Path) -> Facts:
    """Read a file's facts. Raises EncoderFailed when it is not a whole MP4 with a picture."""
    names = top_names(path)
    try:
        return _facts(names, index_boxes(path))
    except (struct.error, LookupError, ValueError) as problem:
        raise EncoderFailed(f"{path.name}: its index is damaged or of an unknown kind") from problem


def _facts(names: tuple[str, ...], boxes: tuple[Box, ...]) -> Facts:
    clock = struct.unpack_from(">I", _content(boxes, "moov/mvhd"), 12)[0]
    tracks = {_kind(track): track for track in _tracks(boxes)}
    picture = _picture(tracks["vide"], clock)
    sound = _sound(tracks["soun"], clock) if "soun" in tracks else {}
    faststart = names.index("moov") < names.index("mdat")
    return Facts(**picture, **sound, faststart=faststart)  # type: ignore[arg-type]


def _tracks(boxes: Iterable[Box]) -> list[tuple[Box, ...]]:
    """The boxes of each track; a `trak` box comes before those inside it."""
    numbered: list[tuple[int, Box]] = []
    number = -1
    for box in boxes:
        number += box.path == "moov/trak"
        if box.path.startswith("moov/trak"):
            numbered.append((number, box))
    return [tuple(box for _, box in group) for _, group in groupby(numbered, key=lambda pair: pair[0])]


def _content(boxes: Iterable[Box], end: str) -> bytes:
    found = [box.data for box in boxes if box.path.endswith(end)]
    return found[0]


def _kind(track: tuple[Box, ...]) -> str:
    return _content(track, "mdia/hdlr")[8:12].decode("latin-1")


def _picture(track: tuple[Box, ...], clock: int) -> dict[str, object]:
    entry = _content(track, "stbl/stsd")[8:]
    ticks = struct.unpack_from(">I", _content(track, "mdia/mdhd"), 12)[0]
    times = _pairs(_content(track, "stbl/stts"))
    frames, total = sum(count for count, _ in times), sum(count * step for count, step in times)
    profile, chroma = _avc(entry)
    primaries, transfer, matrix, full = _color(entry)
    return {
        "size": struct.unpack_from(">HH", entry, 32),
        "frames": frames,
        "fps": Fraction(frames * ticks, total) if total else Fraction(0),
        "seconds": _track_seconds(track, clock),
        "codec": entry[4:8].decode("latin-1"),
        "profile": profile,
        "pixel_format": chroma,
        "colors": (primaries, transfer, matrix),
        "full_range": full,
    }


def _sound(track: tuple[Box, ...], clock: int) -> dict[str, object]:
    entry = _content(track, "stbl/stsd")[8:]
    return {
        "sound_codec": entry[4:8].decode("latin-1"),
        "sound_channels": struct.unpack_from(">H", entry, 24)[0],
        "sound_rate": struct.unpack_from(">I", entry, 32)[0] >> 16,
        "sound_seconds": _track_seconds(track, clock),
    }


def _track_seconds(track: tuple[Box, ...], clock: int) -> float:
    """How long the track plays: the lead-in of codecs is not counted."""
    version = _content(track, "trak/tkhd")[0]
    form, at = (">Q", 28) if version else (">I", 20)
    return float(Fraction(struct.unpack_from(form, _content(track, "trak/tkhd"), at)[0], clock))


def _pairs(table: bytes) -> list[tuple[int, int]]:
    count = struct.unpack_from(">I", table, 4)[0]
    return [struct.unpack_from(">II", table, 8 + 8 * i) for i in range(count)]


def _avc(entry: bytes) -> tuple[str, str]:
    """Profile and pixel format from the decoder's set-up."""
    at = entry.find(b"avcC")
    if at < 0:
        return "", ""
    data = entry[at + 4 :]
    profile = data[1]
    sets = 6
    for _ in range(data[5] & 31):
        sets += 2 + struct.unpack_from(">H", data, sets)[0]
    count, sets = data[sets], sets + 1
    for _ in range(count):
        sets += 2 + struct.unpack_from(">H", data, sets)[0]
    chroma = data[sets] & 3 if profile >= 100 else 1
    return _PROFILES.get(profile, str(profile)), _CHROMA[chroma]


def _color(entry: bytes) -> tuple[str, str, str, bool]:
    at = entry.find(b"colrnclx")
    if at < 0:
        return "", "", "", False
    *names, flags = struct.unpack_from(">HHHB", entry, at + 8)
    primaries, transfer, matrix = (_COLORS.get(value, str(value)) for value in names)
    return primaries, transfer, matrix, bool(flags >> 7)

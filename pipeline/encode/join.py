"""Segments to one film: joined by stream copy, and the sound put beside the picture. Nothing is encoded again."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from pipeline.core.timing import FrameRate
from pipeline.encode.ffmpeg import Encoder, run
from pipeline.encode.preset import BITEXACT, timescale

_MOVIE_CLOCK = "48000"  # ticks per second of the film's own clock: whole frames and whole samples
_FORMATS = ("-protocol_whitelist", "file,pipe")


def join(encoder: Encoder, segments: Sequence[Path], target: Path, rate: FrameRate, sound: Path | None = None) -> None:
    """Write the film of `segments`, in order, at `target`, with the index in front.

    `target`'s folder gets links with names of our own while ffmpeg reads: a list of files must not carry foreign names.
    """
    folder = target.with_name(f"{target.name}.parts")
    folder.mkdir()
    try:
        names = [_link(segment, folder / f"{number:05}.mp4") for number, segment in enumerate(segments)]
        listing = folder / "list.txt"
        listing.write_text("ffconcat version 1.0\n" + "".join(f"file {name}\n" for name in names))
        run(encoder, _arguments(listing, sound, target, rate), f"joining {target.name}")
    finally:
        shutil.rmtree(folder)


def _arguments(listing: Path, sound: Path | None, target: Path, rate: FrameRate) -> list[str]:
    inputs = [*_FORMATS, "-f", "concat", "-safe", "1", "-i", str(listing)]
    maps = ["-map", "0:v:0"]
    if sound is not None:
        inputs += [*_FORMATS, "-f", "mov", "-i", str(sound)]
        maps += ["-map", "1:a:0"]
    clocks = ["-video_track_timescale", str(timescale(rate)), "-movie_timescale", _MOVIE_CLOCK]
    return [*inputs, *maps, "-c", "copy", *BITEXACT, *clocks, "-movflags", "+faststart", "-f", "mp4", str(target)]


def _link(segment: Path, name: Path) -> str:
    try:
        os.link(segment, name)
    except OSError:  # another disk, or a file system without links
        shutil.copyfile(segment, name)
    return name.name

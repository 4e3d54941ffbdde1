"""Encoder settings, and the arguments that make the same pictures the same bytes everywhere.

One thread (threads change the output), `cpu-independent` (else each instruction set has an output of its own),
bit-exact scaling, no text about the encoder in the stream, a fixed time base. Colours are BT.709, limited range, and
the file says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from types import MappingProxyType

from pipeline.core.timing import FrameRate

BITEXACT = ("-fflags", "+bitexact", "-map_metadata", "-1")  # else a container carries the writer's name and version
_SCALE = "scale=in_range=pc:out_range=tv:out_color_matrix=bt709:flags=bicubic+accurate_rnd+bitexact"
_TAGS = "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709"
_X264 = "cpu-independent=1:keyint=infinite:open-gop=0"
_TICKS = 512  # of the track's clock per frame

# Held drawings and boiling lines: a picture comes back after a few others, so it is looked for in four references with
# repeats as B-frames between them (half the bits). Lines move by whole pixels, so little is gained by finer search.
_DRAWN = "ref=4:bframes=5:b-adapt=0:me=dia:subme=1:weightp=0:weightb=0"


@dataclass(frozen=True, slots=True)
class Preset:
    """How carefully x264 works: its own preset and the constant quality (lower is better)."""

    x264: str
    crf: int
    tuning: str = ""  # further x264 parameters


PRESETS: Mapping[str, Preset] = MappingProxyType(
    {"final": Preset("veryfast", 21, _DRAWN), "draft": Preset("ultrafast", 28)}
)


@dataclass(frozen=True, slots=True)
class Shape:
    """What all frames of a film share."""

    size: tuple[int, int]
    rate: FrameRate


def input_arguments(shape: Shape) -> tuple[str, ...]:
    """Raw BGRA frames from the pipe. Two wait in ffmpeg: eight, as is usual, take 24 MB more and win no time."""
    width, height = shape.size
    size = f"{width}x{height}"
    frames = ("-f", "rawvideo", "-pix_fmt", "bgr0", "-s", size, "-framerate", _rate(shape.rate))
    return ("-thread_queue_size", "2", *frames, "-i", "pipe:0")


def video_arguments(preset: Preset, shape: Shape, holds: Sequence[int]) -> tuple[str, ...]:
    """Everything between the pictures and the segment. Picture n is shown for `holds[n]` frames."""
    x264 = f"{_X264}:{preset.tuning}" if preset.tuning else _X264
    return (
        *("-vf", _filters(shape.rate, holds), "-c:v", "libx264", "-preset", preset.x264, "-crf", str(preset.crf)),
        *("-profile:v", "high", "-threads", "1", "-x264-params", x264, "-bsf:v", "filter_units=remove_types=6"),
        *("-an", *BITEXACT, "-flags:v", "+bitexact", "-video_track_timescale", str(timescale(shape.rate)), "-f", "mp4"),
    )


def timescale(rate: FrameRate) -> int:
    """Ticks per second of the video track; a frame is a whole number of them."""
    return rate.numerator * _TICKS


def _filters(rate: FrameRate, holds: Sequence[int]) -> str:
    """Each picture is converted once, however long it stays."""
    convert = f"{_SCALE},{_TAGS},format=yuv420p"
    if all(hold == 1 for hold in holds):
        return convert
    # The last time is that of the end: ffmpeg asks the formula for it with N = the number of pictures.
    starts = list(accumulate(holds, initial=0))
    return f"setpts='({_branch(starts, 0)})/(FR*TB)',{convert},fps={_rate(rate)}"


def _branch(starts: Sequence[int], first: int) -> str:
    """A formula from the number N of a picture to its frame: a tree of comparisons."""
    if len(starts) == 1:
        return str(starts[0])
    half = len(starts) // 2
    low, high = _branch(starts[:half], first), _branch(starts[half:], first + half)
    return f"if(lt(N,{first + half}),{low},{high})"


def _rate(rate: FrameRate) -> str:
    return f"{rate.numerator}/{rate.denominator}"

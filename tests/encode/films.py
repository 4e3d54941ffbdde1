"""Small films for encoder tests: pictures that carry their own number, and work for child processes to do."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.core.raster import Pixels
from pipeline.core.timing import FrameRate, Span
from pipeline.encode.ffmpeg import find_encoder
from pipeline.encode.preset import PRESETS, Shape
from pipeline.encode.writer import write_segment
from pipeline.errors import AssetBroken

SHAPE = Shape((96, 160), FrameRate(30))
DRAFT = PRESETS["draft"]
_BITS = 10


def numbered(number: int) -> Pixels:
    """A BGRA picture that shows `number` in black and white stripes."""
    width, height = SHAPE.size
    pixels = np.full((height, width, 4), 255, np.uint8)
    for bit in range(_BITS):
        pixels[16 * bit : 16 * bit + 16, :, :3] = 235 if number >> bit & 1 else 20
    pixels[:, : number % 90, 0] = 128
    return pixels


def number_of(picture: Pixels) -> int:
    """The number that a decoded picture shows."""
    return sum((int(picture[16 * bit + 8, 48:].mean()) > 128) << bit for bit in range(_BITS))


def numbers(span: Span) -> Iterator[memoryview]:
    for number in range(span.start, span.end):
        yield numbered(number).data


def write_numbers(target: Path, span: Span, report: Callable[[int], None] = lambda frames: None) -> Path:
    """A segment whose frames show their numbers in the film."""
    write_segment(find_encoder(), numbers(span), [1] * span.length, target, SHAPE, DRAFT, report)
    return target


def start_numbers(folder: Path) -> Callable[[Span, Callable[[int], None]], str]:
    """Work: write a segment into the folder; its file name."""
    return lambda span, report: write_numbers(folder / f"{span.start}.mp4", span, report).name


def start_dying(folder: Path) -> Callable[[Any, Callable[[int], None]], str]:
    """Work: a child that kills itself in the middle of a segment, as often as the folder holds files named `die-*`."""

    def work(span: Span, report: Callable[[int], None]) -> str:
        def pictures() -> Iterator[memoryview]:
            for number in range(span.start, span.end):
                if number == span.start + 2:
                    _die_once(folder)
                yield numbered(number).data

        target = folder / f"{span.start}.mp4"
        write_segment(find_encoder(), pictures(), [1] * span.length, target, SHAPE, DRAFT, report)
        return target.name

    return work


def _die_once(folder: Path) -> None:
    for reason in sorted(folder.glob("die-*")):
        with suppress(FileNotFoundError):  # another child was quicker, and dies of it
            reason.unlink()
            os.kill(os.getpid(), signal.SIGKILL)


def start_failing(words: str) -> Callable[[Any, Callable[[int], None]], str]:
    """Work: fail, with an error of ours for True and one of Python's otherwise."""

    def work(ours: bool, report: Callable[[int], None]) -> str:
        raise AssetBroken(words, "draw it again") if ours else ZeroDivisionError(words)

    return work


def start_waiting(folder: Path) -> Callable[[Any, Callable[[int], None]], None]:
    """Work: begin an encode that never ends, and say so with a file `<pid>.busy`."""

    def work(task: Any, report: Callable[[int], None]) -> None:
        def pictures() -> Iterator[memoryview]:
            while True:
                yield numbered(1).data
                (folder / f"{os.getpid()}.busy").touch()

        target = folder / f"{os.getpid()}.mp4"
        write_segment(find_encoder(), pictures(), [1] * 100_000, target, SHAPE, DRAFT, report)

    return work

"""How far a render is: each step as a value, told to whoever listens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.encode.jobs import Event


@dataclass(frozen=True, slots=True)
class Progress:
    """A step of a render; `frames` is 0 for steps that are not counted in frames."""

    step: str
    done: int = 0
    frames: int = 0
    cached: int = 0  # frames among `done` that were kept from an earlier render
    passing: bool = False  # soon followed by the next: not worth a line of its own


Report = Callable[[Progress], None]


def spoken(lines: int, of: int) -> Progress:
    """So many lines have their sound."""
    return Progress(f"speaking, line {lines} of {of}" if lines else f"speaking, {of} lines", passing=True)


def unheard(event: Progress) -> None:
    """Progress nobody listens to."""


class FrameCount:
    """Turns events of tasks into progress in frames.

    `sizes`: the frames of each task that makes any, by its name. `kept`: the names of those whose frames are there.
    """

    def __init__(self, sizes: Mapping[str, int], report: Report, kept: Iterable[str] = ()) -> None:
        self._sizes = sizes
        self._kept = set(kept)
        self._done = {name: size if name in self._kept else 0 for name, size in sizes.items()}
        self._report = report
        if sizes:
            self._tell()

    def __call__(self, event: Event) -> None:
        if event.kind == "retry":
            self._report(Progress(f"{event.task}: {event.words}; trying again"))
        elif event.task in self._sizes:
            self._count(event)

    def _count(self, event: Event) -> None:
        before = self._done[event.task]
        self._done[event.task] = self._sizes[event.task] if event.kind == "done" else event.frames
        if event.kind == "done" and not before:  # finished without having made a frame
            self._kept.add(event.task)
        if self._done[event.task] != before:
            self._tell()

    def _tell(self) -> None:
        kept = sum(self._sizes[name] for name in self._kept)
        self._report(Progress("frames", sum(self._done.values()), sum(self._sizes.values()), kept))

"""What is measured, and the budget of each figure. A new figure is a function and one line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bench import commands, film, memory, sprites, twin
from bench.ground import Ground


@dataclass(frozen=True, slots=True)
class Figure:
    """A measurement with its budget; `more` says that larger is better."""

    label: str
    measure: Callable[[Ground], float]
    unit: str = "x"
    must: float | None = None
    aim: float | None = None
    more: bool = False

    def verdict(self, value: float) -> str:
        if self.must is None:
            return ""
        return "aim" if self._holds(value, self.aim) else "ok" if self._holds(value, self.must) else "MISSED"

    def _holds(self, value: float, bound: float | None) -> bool:
        return bound is not None and (value >= bound if self.more else value <= bound)


FIGURES: Mapping[str, Figure] = MappingProxyType(
    {
        "floor": Figure("film / encoder floor on the same frames, 2 processes", film.over_floor, must=1.5, aim=1.15),
        "camera": Figure("moving-camera scene / its floor, 2 processes", film.camera_over_floor, must=2.0),
        "moviepy": Figure("faster than the naive MoviePy composition", twin.times_faster, "x", 15, 25, more=True),
        "realtime": Figure("whole command against real time, first run", commands.realtime, "x", 1.0, 2.5, more=True),
        "second": Figure("second run, nothing changed / first run", commands.second_run, must=0.10, aim=0.03),
        "caption": Figure("one caption changed / first run", commands.one_caption, must=0.25, aim=0.12),
        "still": Figure("one still, warm caches", commands.still, "s", 0.6, 0.3),
        "check": Figure("check of a 60 s story", commands.check, "s", 1.0, 0.4),
        "help": Figure("render --help", commands.show_help, "s", 0.3, 0.15),
        "sprites": Figure("all sprites of the shipped film, nothing kept, 2 processes", sprites.first_ever, "s", 12, 5),
        "memory": Figure("peak memory, 60 s film, 2 processes", memory.peak, "G", 1.2, 0.7),
        "growth": Figure("time per frame, 60 s film / 15 s film", memory.growth, must=1.25),
        "room": Figure("peak memory, 60 s film / 15 s film", memory.growth_of_memory, must=1.25),
    }
)

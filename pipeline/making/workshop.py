"""What the processes of a render make: segments, the sound, the pictures beside the film.

A task is a picklable value; its kind's function makes one file. Each process keeps its own `Frames`, so sprites
rasterised for one task are there for the next.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np

from pipeline.core.display import DisplayList
from pipeline.core.dump import to_json
from pipeline.core.identity import code_digest, versions
from pipeline.core.timing import Span
from pipeline.encode.audio import encode_sound
from pipeline.encode.ffmpeg import find_encoder
from pipeline.encode.holds import held
from pipeline.encode.jobs import Report, Work
from pipeline.encode.key import Keys, toolchain
from pipeline.encode.listen import listen
from pipeline.encode.preset import PRESETS, Shape
from pipeline.encode.store import Store
from pipeline.encode.writer import write_segment
from pipeline.film.clips import moviepy_effects_of
from pipeline.film.film import Film
from pipeline.film.plan import Plan
from pipeline.sidecars import SIDECARS, Finished
from pipeline.timeline.model import Effect

Shown = tuple[DisplayList, int]  # a frame's list, and its number where a MoviePy effect makes every frame its own


@dataclass(frozen=True, slots=True)
class SegmentTask:
    """Frames of a span to an encoded segment."""

    span: Span
    target: Path


@dataclass(frozen=True, slots=True)
class SoundTask:
    """The whole film's sound to one file."""

    target: Path


@dataclass(frozen=True, slots=True)
class SidecarTask:
    """One of the files beside the film, by its suffix."""

    suffix: str
    facts: Mapping[str, object]
    target: Path


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: its key in the store, whether it was found there, and what was measured."""

    key: str
    cached: bool
    measured: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Bench:
    """What every process is given once."""

    plan: Plan
    preset: str
    store: Path | None  # None: keep nothing


def start(bench: Bench) -> Work:
    """Called once in each process."""
    shop = Workshop(bench)

    def work(task: Any, report: Report) -> Made:
        return MAKERS[type(task)](shop, task, report)

    return work


class Workshop:
    """One process's tools."""

    def __init__(self, bench: Bench) -> None:
        self.plan = bench.plan
        self.timeline = bench.plan.timeline
        self.film = Film(bench.plan)
        self.preset = PRESETS[bench.preset]
        self.shape = Shape(self.timeline.size, self.timeline.rate)
        self.encoder = find_encoder()
        self.store = Store(bench.store) if bench.store else None

    @cached_property
    def keys(self) -> Keys:
        return Keys(self.shape, self.preset, toolchain(self.encoder))

    def kept(self, key: str, target: Path, make: Callable[[], None]) -> bool:
        """Put what belongs to `key` at `target`: from the store (True), or made and kept (False)."""
        if self.store and self.store.fetch(key, target):
            return True
        make()
        if self.store:
            self.store.keep(key, target)
        return False


def make_segment(shop: Workshop, task: SegmentTask, report: Report) -> Made:
    effects = tuple(effect for effect in moviepy_effects_of(shop.timeline) if effect.span.overlaps(task.span))
    shown = [_shown(shop, n, effects) for n in range(task.span.start, task.span.end)]
    runs = held(shown)
    key = shop.keys.of((frame for frame, _ in shown), _besides(shop, effects, task.span))
    firsts = accumulate((run.frames for run in runs[:-1]), initial=task.span.start)

    def make() -> None:
        pictures = (shop.film.frames.buffer(n, run.picture[0]) for n, run in zip(firsts, runs, strict=True))
        holds = [run.frames for run in runs]
        write_segment(shop.encoder, pictures, holds, task.target, shop.shape, shop.preset, report)

    return Made(key, shop.kept(key, task.target, make), {})


def _shown(shop: Workshop, n: int, effects: tuple[Effect, ...]) -> Shown:
    """Through an effect of a library two equal lists may look different, so each frame counts for itself."""
    moving = any(n in effect.span for effect in effects)
    return shop.film.frames.display_list(n), n if moving else -1


def _besides(shop: Workshop, effects: tuple[Effect, ...], span: Span) -> str:
    """What effects of a library make of the pictures: they may look at any frame of their span."""
    lists = (shop.keys.of(shop.film.frames.display_list(n) for n in range(e.span.start, e.span.end)) for e in effects)
    settings = (f"{e.name} {e.params} {e.span.start - span.start} {e.span.length}" for e in effects)
    words = [f"{setting} {frames}" for setting, frames in zip(settings, lists, strict=True)]
    return "\n".join([*words, code_digest("film")]) if effects else ""


def make_sound(shop: Workshop, task: SoundTask, report: Report) -> Made:
    timeline = shop.timeline
    words = json.dumps([to_json(timeline.cues), timeline.frames, to_json(timeline.rate)])
    tools = [code_digest("sound", "core"), shop.encoder.digest, *versions(("numpy", "soundfile")).values()]
    key = sha256("\n".join([words, *tools]).encode()).hexdigest()
    cached = shop.kept(key, task.target, lambda: encode_sound(shop.encoder, shop.film.sound, task.target))
    return Made(key, cached, _measured(shop, key, task.target))


def _measured(shop: Workshop, key: str, file: Path) -> Mapping[str, float]:
    """Loudness of the encoded file. Silence has none: it is left out."""
    note = file.with_suffix(".json")

    def make() -> None:
        heard = listen(shop.encoder, file)
        facts = {"integrated_lufs": heard.integrated_lufs, "true_peak_dbtp": heard.true_peak_db}
        note.write_text(json.dumps({name: value for name, value in facts.items() if np.isfinite(value)}))

    shop.kept(sha256(f"loudness of {key}".encode()).hexdigest(), note, make)
    measured: Mapping[str, float] = json.loads(note.read_text())
    return measured


def make_sidecar(shop: Workshop, task: SidecarTask, report: Report) -> Made:
    finished = Finished(shop.plan.story, shop.timeline, shop.film.frame, task.facts)
    task.target.write_bytes(SIDECARS[task.suffix](finished))
    return Made("", False, {})


Maker = Callable[[Workshop, Any, Report], Made]

MAKERS: Mapping[type, Maker] = MappingProxyType(
    {SegmentTask: make_segment, SoundTask: make_sound, SidecarTask: make_sidecar}
)

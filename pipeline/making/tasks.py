"""What the processes of a render are given, and what they give back: values that pickle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.core.timing import Span
from pipeline.film.plan import Plan


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
    folders: tuple[str, ...]
    target: Path


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: its key in the store, whether it was found there, and what was measured."""

    key: str
    cached: bool
    measured: Mapping[str, float]
    notes: tuple[str, ...] = ()  # what is to be said about it


@dataclass(frozen=True, slots=True)
class Bench:
    """What every process is given once."""

    plan: Plan
    preset: str
    store: Path | None  # None: keep nothing

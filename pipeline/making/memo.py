"""A finished film remembered as a whole: when nothing it is made from has changed, it is put there again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from pipeline.core.dump import to_json
from pipeline.core.identity import code_digest, versions
from pipeline.encode.ffmpeg import find_encoder
from pipeline.encode.key import toolchain
from pipeline.encode.store import Store
from pipeline.film.plan import Plan
from pipeline.making.facts import folders
from pipeline.resources import templates_folder
from pipeline.timeline.model import Timeline

FACTS = ".facts"
WORDS = ("babel", "jinja2")  # make the texts beside the film


@dataclass(frozen=True, slots=True)
class Remembered:
    """What was measured when the film was made, and how many of its frames were there before."""

    measured: Mapping[str, float]
    reused_frames: int
    notes: tuple[str, ...] = ()  # about its sound


@dataclass(frozen=True)
class Memo:
    """Remembers one film in a store; without a store it remembers nothing."""

    plan: Plan
    preset: str
    writer: str
    store: Store | None

    @cached_property
    def key(self) -> str:
        """Everything the film and its sidecars depend on: the plan, the art, our code and templates, the tools."""
        plan = self.plan
        where = (templates_folder(), *(Path(folder, "templates") for folder in folders(plan)))
        templates = [file.read_bytes() for folder in where for file in sorted(folder.rglob("*.txt"))]
        words = [
            json.dumps(to_json(_without_places(plan.timeline))),
            *(repr(part) for part in (plan.story.post, plan.story.vars, plan.story.topic, plan.story.market)),
            *(plan.pack.digest, plan.kit.digest, self.preset, self.writer, code_digest(".")),
            repr(plan.account),
            *(take.engine for _, take in sorted(plan.takes.items())),
            *(f"{name}={tool}" for name, tool in sorted({**toolchain(find_encoder()), **versions(WORDS)}.items())),
            *(sha256(text).hexdigest() for text in templates),
        ]
        return sha256("\n".join(words).encode()).hexdigest()

    def recall(self, folder: Path, suffixes: Iterable[str]) -> Remembered | None:
        """Put the remembered files into `folder` as `film<suffix>`; None unless every one is there and whole."""
        store = self.store
        note = folder / f"film{FACTS}"
        if store is None or not store.fetch(self._key_of(FACTS), note):
            return None
        if not all(store.fetch(self._key_of(suffix), folder / f"film{suffix}") for suffix in suffixes):
            return None
        kept = json.loads(note.read_text())
        return Remembered(kept["measured"], self.plan.timeline.frames, tuple(kept["notes"]))

    def remember(self, folder: Path, suffixes: Iterable[str], made: Remembered) -> None:
        if self.store is None:
            return
        note = folder / f"film{FACTS}"
        note.write_text(json.dumps({"measured": dict(made.measured), "notes": made.notes}, sort_keys=True))
        for suffix in (*suffixes, FACTS):
            self.store.keep(self._key_of(suffix), folder / f"film{suffix}")

    def _key_of(self, suffix: str) -> str:
        return sha256(f"{self.key}{suffix}".encode()).hexdigest()


def _without_places(timeline: Timeline) -> Timeline:
    """The timeline without where its beats stand in the story's file: a comment changes no film."""
    return replace(timeline, beats=tuple(replace(beat, file="", line=0) for beat in timeline.beats))

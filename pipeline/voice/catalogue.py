"""What there is to speak with on this machine: every engine and, per language, whether it can."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pipeline.errors import EnvironmentMissing
from pipeline.voice.engine import Engine
from pipeline.voice.rungs import ENGINES
from pipeline.voice.take import Speech
from pipeline.voice.voices import EXPERIMENTAL


class Tongue(NamedTuple):
    """A language as an engine speaks it here; `missing` says why it can not."""

    engine: str
    language: str
    experimental: bool
    missing: str = ""


def tongues(engines: Mapping[str, Engine] = ENGINES) -> Iterator[Tongue]:
    """Every engine's languages, the best engine first."""
    for name, engine in engines.items():
        for language in engine.languages:
            experimental = name == "kokoro" and language in EXPERIMENTAL
            try:
                engine.version(Speech("", language))
                yield Tongue(name, language, experimental)
            except EnvironmentMissing as missing:
                yield Tongue(name, language, experimental, missing.message)

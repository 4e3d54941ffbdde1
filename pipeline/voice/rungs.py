"""The ladder of engines: the first that can speak a line does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType

from pipeline.errors import EnvironmentMissing
from pipeline.voice import store
from pipeline.voice.engine import Engine
from pipeline.voice.espeak import Espeak
from pipeline.voice.estimate import estimate
from pipeline.voice.hibari import Hibari
from pipeline.voice.kokoro import Kokoro
from pipeline.voice.take import Speech, Take
from pipeline.voice.voices import voice_of

ENGINES: Mapping[str, Engine] = MappingProxyType(  # best first
    {"kokoro": Kokoro(), "hibari": Hibari(), "espeak": Espeak()}
)


def speak(speech: Speech, folder: Path, engines: Mapping[str, Engine] = ENGINES) -> Take:
    """The line spoken by the first engine that can, kept by content in `folder`; else a silent estimate.

    The take's `reason` says why no better engine spoke.
    """
    reasons: list[str] = []
    for name, engine in engines.items():
        try:
            request = store.key(engine.version(speech), speech, voice_of(speech))
            take = store.kept(folder, request, name, partial(engine.say, speech))
            return replace(take, reason="; ".join(reasons))
        except EnvironmentMissing as missing:
            reasons.append(missing.message)
    return estimate(speech, "; ".join(reasons))

"""What a voice engine is."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from pipeline.core.pcm import Samples
from pipeline.voice.take import OWN, Finding, Speech, Timed


class Spoken(NamedTuple):
    """Sound (48 kHz mono) of a line, and the times of its shown words and its phonemes in it."""

    samples: Samples
    words: tuple[Timed, ...]
    phonemes: tuple[Timed, ...]
    times: str = OWN
    findings: tuple[Finding, ...] = ()


class Engine(Protocol):
    """One rung of the ladder. Both methods raise EnvironmentMissing, with the reason, when this engine can not help."""

    @property
    def languages(self) -> tuple[str, ...]:
        """What it speaks: `en`, `zh` ..."""
        ...

    def version(self, speech: Speech) -> str:
        """What the sound depends on besides the speech."""
        ...

    def say(self, speech: Speech) -> Spoken:
        """The speech spoken: equal samples for equal arguments."""
        ...

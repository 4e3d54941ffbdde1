"""Engines that need no model."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from pipeline.core.pcm import RATE
from pipeline.errors import EnvironmentMissing
from pipeline.voice.engine import Spoken
from pipeline.voice.take import Speech, Timed


@dataclass
class Humming:
    """Hums a second for any line and counts how often it was asked."""

    asked: list[Speech] = field(default_factory=list)
    edition: str = "humming 1"
    languages: tuple[str, ...] = ("en",)

    def version(self, speech: Speech) -> str:
        return self.edition

    def say(self, speech: Speech) -> Spoken:
        self.asked.append(speech)
        tone = 0.1 * np.sin(2 * np.pi * 200 * np.arange(RATE) / RATE)
        words = tuple(Timed(word, 0.1234567, 0.5) for word in speech.text.split())
        return Spoken(tone.astype(np.float32), words, (Timed("m", 0.1, 0.2),))


class Absent:
    """An engine that is not installed."""

    languages = ("en",)

    def version(self, speech: Speech) -> str:
        raise EnvironmentMissing("absent is not installed")

    def say(self, speech: Speech) -> Spoken:
        raise AssertionError("never asked")

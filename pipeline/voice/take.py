"""A take: one spoken line as sound, with the times of its words and phonemes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


class Timed(NamedTuple):
    """A word or phoneme and its time in seconds from the take's start."""

    text: str
    start: float
    end: float


SHAPE = "="  # before the letter of a mouth that stands where a phoneme would

# How the times of a take's words are known, the surest first.
OWN = "own"  # by the voice that spoke them
ALIGNED = "aligned"  # heard in a recording
WARPED = "warped"  # a recording laid beside our own saying of its text
SPREAD = "spread"  # a recording shared among its words by their syllables
GUESSED = "guessed"  # silence, shared in the same way


class Finding(NamedTuple):
    """Something wrong with a recording, and the second of its file."""

    at: float
    what: str  # one word: clipped noisy quiet rate pause length
    message: str


@dataclass(frozen=True, slots=True)
class Speech:
    """What is asked of an engine. `pitch` in semitones, `speed` as a factor, `formant` as a factor."""

    text: str
    locale: str = "en"
    voice: str = ""
    pitch: float = 0.0
    speed: float = 1.0
    formant: float = 1.0
    stressed: tuple[int, ...] = ()  # words (as `said` counts them) that are stressed
    emphasis: float = 1.0  # how strongly: 0 not at all, 2 twice as much
    pauses: tuple[tuple[int, float], ...] = ()  # (word, seconds of silence after it)
    lexicon: tuple[tuple[str, str], ...] = ()  # how words are said: a respelling, or symbols between slashes


@dataclass(frozen=True, slots=True)
class Take:
    """Sound and times of one line. `digest` names the sound by content; `path`: a 48 kHz mono WAV, None when silent."""

    digest: str
    seconds: float
    words: tuple[Timed, ...]
    phonemes: tuple[Timed, ...]
    engine: str
    times: str = OWN
    path: Path | None = None
    reason: str = ""  # why no better engine spoke, or none at all; in one line
    findings: tuple[Finding, ...] = ()  # what is wrong with a recording

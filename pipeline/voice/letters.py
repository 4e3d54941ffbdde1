"""Mouth shapes guessed from spelling, for takes that have no phonemes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from pipeline.voice.syllables import syllables
from pipeline.voice.take import Timed

LETTERS: Mapping[str, str] = MappingProxyType(
    {"m": "A", "b": "A", "p": "A", "f": "G", "v": "G", "l": "H", "w": "F", "u": "F", "o": "E", "q": "F", "r": "E",
     "a": "D", "e": "C", "i": "B", "y": "B"}
)  # fmt: skip
OTHER = "B"
FLAP = "CB"  # a syllable of a script whose letters say nothing here: open, nearly closed


def letter_shapes(word: Timed) -> Iterator[tuple[str, float, float]]:
    """(mouth, start, end) over the word's time: one shape per letter, or one flap per syllable."""
    known = [c for c in word.text.lower() if c.isascii() and c.isalpha()]
    mouths = [LETTERS.get(c, OTHER) for n, c in enumerate(known) if n == 0 or c != known[n - 1]]
    mouths = mouths or list(FLAP * syllables(word.text))
    length = (word.end - word.start) / len(mouths) if mouths else 0.0
    for n, mouth in enumerate(mouths):
        yield mouth, word.start + n * length, word.start + (n + 1) * length

"""Text as shown, and the words a voice says for it, in the language of the story."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from pipeline.lettering.pieces import pieces
from pipeline.voice.languages import english_words, malay_words, mandarin_words, tamil_words
from pipeline.voice.languages.tokens import plain_spoken


class Said(NamedTuple):
    """One word as shown and the words spoken for it, "" when it is not spoken.

    A shown word is what spaces part, or a phrase in a script that has none.
    """

    shown: str
    spoken: str


Spoken = Callable[[str, str], str]  # (shown word, the shown word before) -> the words spoken for it

WORDS: Mapping[str, Spoken] = MappingProxyType(
    {
        "en": english_words.spoken,
        "zh": mandarin_words.spoken,
        "ms": malay_words.spoken,
        "id": malay_words.spoken,
        "ta": tamil_words.spoken,
    }
)


def language_of(locale: str) -> str:
    """`en` of `en-SG`."""
    return locale.partition("-")[0].lower()


def said(text: str, locale: str = "en") -> tuple[Said, ...]:
    """Every shown word of `text`, in order, with the words spoken for it."""
    spoken = WORDS.get(language_of(locale), plain_spoken)
    tokens = [piece.text for piece in pieces(text, locale)]
    return tuple(Said(token, spoken(token, before)) for before, token in pairwise(["", *tokens]))

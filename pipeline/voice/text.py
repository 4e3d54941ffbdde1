"""Text as shown, and the words a voice says for it, in the language of the story."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from pipeline.lettering.pieces import pieces
from pipeline.voice.languages import english_words, malay_words, mandarin_words, tamil_words
from pipeline.voice.languages.tokens import plain_spoken, taken_apart


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


def said(text: str, locale: str = "en", lexicon: Sequence[tuple[str, str]] = ()) -> tuple[Said, ...]:
    """Every shown word of `text`, in order, with the words spoken for it; the lexicon's first."""
    spoken = WORDS.get(language_of(locale), plain_spoken)
    known = {word.lower(): say for word, say in lexicon}
    tokens = [piece.text for piece in pieces(text, locale)]
    return tuple(
        Said(token, _looked_up(token, known) or spoken(token, before)) for before, token in pairwise(["", *tokens])
    )


def _looked_up(token: str, lexicon: Mapping[str, str]) -> str:
    """What the lexicon says for a word, also where it stands in quotes or has an 's."""
    if not lexicon:
        return ""
    core, stop = taken_apart(token, lambda word: word.lower() in lexicon)
    stem, owned = (core[:-2], " 's") if core.lower().endswith("'s") else (core, "")
    found = lexicon.get(core.lower()) or (lexicon.get(stem.lower(), "") + owned if stem.lower() in lexicon else "")
    return found.replace(" 's", "'s") + stop if found else ""

"""English words as sounds, read by the phonemizer that hibari-tts brings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pipeline.errors import EnvironmentMissing
from pipeline.voice.languages.symbols import BETWEEN, Part, Reader, Symbol


@cache
def reader(british: bool = False) -> Reader:
    """Reads sentences."""
    try:
        from hibari.g2p import G2P
    except ImportError as error:
        raise EnvironmentMissing(f"hibari-tts, which reads English, can not be loaded: {error}") from error
    phonemizer = G2P(british=british)
    return lambda part: _symbols(part, phonemizer)


def _symbols(part: Part, phonemizer: Any) -> Iterator[Symbol]:
    """The whole sentence is read at once (neighbours change a word's sound), then handed back word by word."""
    tokens = phonemizer.phonemize_tokens(phonemizer.tokenize(" ".join(spoken for spoken, _ in part)))
    place = 0
    for token in tokens:
        yield from (Symbol(mark, part[place][1]) for mark in token.phonemes or "")
        if token.whitespace:
            yield Symbol(" ", BETWEEN)
            place += 1

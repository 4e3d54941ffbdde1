"""English text as the model's phoneme symbols, each knowing the shown word it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from pipeline.voice.text import Said

ENDS = (".", "!", "?", "…")
BETWEEN = -1  # the word of a symbol that stands between words


class Symbol(NamedTuple):
    """One symbol of the alphabet and the index of the shown word it belongs to."""

    mark: str
    word: int


def sentences(words: Sequence[Said], phonemizer: Any, longest: int) -> tuple[tuple[Symbol, ...], ...]:
    """The symbols of each sentence, none longer than the model takes."""
    read = (tuple(_symbols(part, phonemizer)) for part in _parts(words))
    return tuple(piece for symbols in read for piece in _pieces(symbols, longest) if piece)


def _parts(words: Sequence[Said]) -> Iterator[list[tuple[str, int]]]:
    """(spoken word, index of its shown word), sentence by sentence."""
    part: list[tuple[str, int]] = []
    for index, word in enumerate(words):
        part += [(spoken, index) for spoken in word.spoken.split()]
        if part and word.spoken.endswith(ENDS):
            yield part
            part = []
    if part:
        yield part


def _symbols(part: Sequence[tuple[str, int]], phonemizer: Any) -> Iterator[Symbol]:
    """The whole sentence is read at once (neighbours change a word's sound), then handed back word by word."""
    tokens = phonemizer.phonemize_tokens(phonemizer.tokenize(" ".join(spoken for spoken, _ in part)))
    place = 0
    for token in tokens:
        yield from (Symbol(mark, part[place][1]) for mark in token.phonemes or "")
        if token.whitespace:
            yield Symbol(" ", BETWEEN)
            place += 1


def _pieces(symbols: tuple[Symbol, ...], longest: int) -> Iterator[tuple[Symbol, ...]]:
    while len(symbols) > longest:
        cut = max((n for n in range(1, longest) if symbols[n].mark == " "), default=longest)
        yield symbols[:cut]
        symbols = symbols[cut:]
    yield symbols

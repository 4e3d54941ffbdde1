"""Sounds as symbols of the alphabet that hibari and Kokoro share, each knowing the shown word it belongs to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

SYMBOLS = re.compile(r"/[^/\s]+/[.,!?;:…—]?")
ENDS = (".", "!", "?", "…")
BETWEEN = -1  # the word of a symbol that stands between words

Part = Sequence[tuple[str, int]]  # (spoken word, index of its shown word) of one sentence


class Symbol(NamedTuple):
    """One symbol of the alphabet and the index of the shown word it belongs to."""

    mark: str
    word: int


Reader = Callable[[Part], Iterable[Symbol]]


def sentences(spoken: Sequence[str], read: Reader, longest: int) -> tuple[tuple[Symbol, ...], ...]:
    """The symbols of each sentence, none longer than the model takes; `spoken` has the words of every shown word."""
    parts = (tuple(_read(part, read)) for part in _parts(spoken))
    return tuple(piece for symbols in parts for piece in _pieces(symbols, longest) if piece)


def _read(part: Part, read: Reader) -> Iterator[Symbol]:
    """Words are read by the language's reader, but for those that say their own symbols: /ʤˈɪf/."""
    for n, (symbols, run) in enumerate(groupby(part, key=lambda word: bool(SYMBOLS.fullmatch(word[0])))):
        if n:
            yield Symbol(" ", BETWEEN)
        yield from _own(run) if symbols else read(list(run))


def _own(run: Iterable[tuple[str, int]]) -> Iterator[Symbol]:
    for n, (word, index) in enumerate(run):
        if n:
            yield Symbol(" ", BETWEEN)
        yield from (Symbol(mark, index) for mark in word.replace("/", ""))


def _parts(spoken: Sequence[str]) -> Iterator[list[tuple[str, int]]]:
    """Sentence by sentence."""
    part: list[tuple[str, int]] = []
    for index, words in enumerate(spoken):
        part += [(word, index) for word in words.split()]
        if part and words.endswith(ENDS):
            yield part
            part = []
    if part:
        yield part


def _pieces(symbols: tuple[Symbol, ...], longest: int) -> Iterator[tuple[Symbol, ...]]:
    while len(symbols) > longest:
        cut = max((n for n in range(1, longest) if symbols[n].mark == " "), default=longest)
        yield symbols[:cut]
        symbols = symbols[cut:]
    yield symbols

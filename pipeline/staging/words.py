"""Reading a line's marks: `*word*` is stressed, `...` and `|` are pauses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.lettering.pieces import Piece, joined, pieces

STRESSED = re.compile(r"(?<![0-9A-Za-zÀ-ɏ*])\*(?=\S)([^*]+?)(?<=\S)\*(?![0-9A-Za-zÀ-ɏ*])")
LOOSE_DOTS = re.compile(r"\s+(\.\.\.|…)")
PAUSE = re.compile(r"\s*(?:\.\.\.|…|\|)\s*")
BARS = re.compile(r"\s*\|\s*")
DOUBLED = re.compile(r",\s*(?=[,.!?;:])")
OPEN, CLOSE = "\ue000", "\ue001"  # private characters around a stressed word while the text is taken apart
SIGNS = re.compile(f"[{OPEN}{CLOSE}]")
STRESS = re.compile(f"({OPEN}[^{CLOSE}]*{CLOSE})")


@dataclass(frozen=True, slots=True)
class Written:
    """A line as it is shown and as it is spoken; `stressed` are indices of shown words.

    A word is what spaces part, or a phrase in a script that has none.
    """

    pieces: tuple[Piece, ...]
    spoken: str
    stressed: tuple[int, ...] = ()

    @property
    def shown(self) -> str:
        return joined(self.pieces)

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(piece.text for piece in self.pieces)


def written(text: str, language: str = "en") -> Written:
    """Take a line's marks apart."""
    signed = LOOSE_DOTS.sub(r"\1", STRESSED.sub(_sign, text))
    shown = [part for token in BARS.sub(" ", signed).split() for part in _parts(token, language)]
    spoken = " ".join(DOUBLED.sub("", PAUSE.sub(", ", SIGNS.sub("", signed))).split()).strip(", ")
    stressed = tuple(index for index, (_, stress) in enumerate(shown) if stress)
    return Written(tuple(piece for piece, _ in shown), spoken, stressed)


def _sign(match: re.Match[str]) -> str:
    return " ".join(OPEN + word + CLOSE if any(map(str.isalnum, word)) else word for word in match[1].split())


def _parts(token: str, language: str) -> list[tuple[Piece, bool]]:
    """What spaces part, as one piece, or as phrases where the script has no spaces; and which of it is stressed."""
    whole = pieces(SIGNS.sub("", token), language)
    if len(whole) <= 1:
        return [(piece, OPEN in token) for piece in whole]
    cut = [
        (piece._replace(glue=""), part.startswith(OPEN))
        for part in STRESS.split(token)
        for piece in pieces(SIGNS.sub("", part), language)
    ]
    return [(cut[0][0]._replace(glue=" "), cut[0][1]), *cut[1:]]

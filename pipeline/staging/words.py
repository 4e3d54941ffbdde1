"""Reading a line's marks: `*word*` is stressed, `...` and `|` are pauses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.lettering.pieces import Piece, joined, pieces

STRESSED = re.compile(r"(?<![0-9A-Za-zÀ-ɏ*])\*(?=\S)([^*]+?)(?<=\S)\*(?![0-9A-Za-zÀ-ɏ*])")
LOOSE_DOTS = re.compile(r"\s+(\.\.\.|…)")
PAUSE = re.compile(r"\s*(?:\.\.\.|…|\|)\s*")
BARS = re.compile(r"\s*\|\s*")
ENDING = re.compile(r"\s*(?:\.\.\.|…)\s*$")
BAR = "\ue002"  # a private character at the end of the word before a bar
BAR_SECONDS, DOTS_SECONDS = 0.35, 0.55  # how long a pause asked for is
DOUBLED = re.compile(r",\s*(?=[,.!?;:])")
OPEN, CLOSE = "\ue000", "\ue001"  # private characters around a stressed word while the text is taken apart
SIGNS = re.compile(f"[{OPEN}{CLOSE}]")
STRESS = re.compile(f"({OPEN}[^{CLOSE}]*{CLOSE})")


@dataclass(frozen=True, slots=True)
class Written:
    """A line as it is shown and as it is spoken; `stressed` are indices of shown words.

    A word is what spaces part, or a phrase in a script that has none. `lifted` are the stressed words and `pauses` the
    pauses (with their seconds) by the index of the word of `spoken`, which has no word for a lone sign.
    """

    pieces: tuple[Piece, ...]
    spoken: str
    stressed: tuple[int, ...] = ()
    lifted: tuple[int, ...] = ()
    pauses: tuple[tuple[int, float], ...] = ()

    @property
    def shown(self) -> str:
        return joined(self.pieces)

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(piece.text for piece in self.pieces)


def written(text: str, language: str = "en") -> Written:
    """Take a line's marks apart."""
    signed = LOOSE_DOTS.sub(r"\1", STRESSED.sub(_sign, text))
    shown: list[tuple[Piece, bool]] = []
    after: dict[int, float] = {}  # shown word -> the pause after it
    for token in BARS.sub(f"{BAR} ", signed).split():
        shown += _parts(token.replace(BAR, ""), language)
        if shown and (seconds := _pause(token)):
            after[len(shown) - 1] = seconds
    stressed = tuple(index for index, (_, stress) in enumerate(shown) if stress)
    spoken, words = _spoken(signed), tuple(piece for piece, _ in shown)
    said = _said(words, spoken, language)
    last = len(words) - 1
    return Written(
        words,
        spoken,
        stressed,
        tuple(said[index] for index in stressed if index in said),
        tuple((said[index], seconds) for index, seconds in after.items() if index in said and index < last),
    )


def _spoken(signed: str) -> str:
    """Pauses are commas to a voice: the melody of one, whose length is told apart from it."""
    plain = SIGNS.sub("", signed)
    ending = "…" if ENDING.search(plain) else ""
    words = " ".join(DOUBLED.sub("", PAUSE.sub(", ", plain)).split()).strip(", ")
    return words + ending if words and words[-1].isalnum() else words


def _pause(token: str) -> float:
    dots = DOTS_SECONDS if "..." in token or "…" in token else 0.0
    return max(dots, BAR_SECONDS if BAR in token else 0.0)


def _said(shown: tuple[Piece, ...], spoken: str, language: str) -> dict[int, int]:
    """Shown word -> the same word of the spoken text; nothing where the two can not be laid side by side."""
    ours = [n for n, piece in enumerate(shown) if _sayable(piece.text)]
    theirs = [n for n, piece in enumerate(pieces(spoken, language)) if _sayable(piece.text)]
    return dict(zip(ours, theirs, strict=True)) if len(ours) == len(theirs) else {}


def _sayable(word: str) -> bool:
    return any(map(str.isalnum, word))


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

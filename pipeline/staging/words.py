"""Reading a line's marks: `*word*` is stressed, `...` and `|` are pauses."""

from __future__ import annotations

import re
from dataclasses import dataclass

STRESSED = re.compile(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])")
LOOSE_DOTS = re.compile(r"\s+(\.\.\.|…)")
PAUSE = re.compile(r"\s*(?:\.\.\.|…|\|)\s*")
BARS = re.compile(r"\s*\|\s*")
DOUBLED = re.compile(r",\s*(?=[,.!?;:])")
SIGN = "\ue000"  # a private character that marks a stressed word while the text is taken apart


@dataclass(frozen=True, slots=True)
class Written:
    """A line as it is shown and as it is spoken; `stressed` are indices of shown words."""

    shown: str
    spoken: str
    stressed: tuple[int, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(self.shown.split())


def written(text: str) -> Written:
    """Take a line's marks apart."""
    signed = LOOSE_DOTS.sub(r"\1", STRESSED.sub(_sign, text))
    tokens = BARS.sub(" ", signed).split()
    plain = signed.replace(SIGN, "")
    return Written(
        shown=" ".join(tokens).replace(SIGN, ""),
        spoken=" ".join(DOUBLED.sub("", PAUSE.sub(", ", plain)).split()).strip(", "),
        stressed=tuple(index for index, token in enumerate(tokens) if SIGN in token),
    )


def _sign(match: re.Match[str]) -> str:
    return " ".join(SIGN + word if any(map(str.isalnum, word)) else word for word in match[1].split())

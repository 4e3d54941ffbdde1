"""A shown word taken apart: quotes and marks before it, the word, the stop after it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

_LEAD = re.compile(r"^[\"'“‘(\[*_~…「『（《]+")
_TAIL = re.compile(r"[\"'”’)\]*_~.,!?;:…—–\-」』）》。，、！？；：]+$")
_SPEAKABLE = re.compile(r"[^\W_]|[&@%=+]")
_PAUSE = re.compile(r"[.,!?;:…—–。，、！？；：]")
WIDE = str.maketrans("。，、！？；：", ".,,!?;:")
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)")


class Token(NamedTuple):
    """`core` is what is said; `stop` the one mark after it that changes how it is said."""

    core: str
    stop: str


def silent(token: str) -> str | None:
    """What is left of a token without a letter or digit: a pause, or nothing. None when it can be spoken."""
    plain = token.replace("...", "…").replace("*", "")
    if _SPEAKABLE.search(plain):
        return None
    return "—" if plain in ("-", "–", "—", "--") else "".join(_PAUSE.findall(plain)).translate(WIDE)


def taken_apart(token: str, whole: Callable[[str], bool] = lambda core: False) -> Token:
    """The token without its quotes and stops; where `whole` says so (an abbreviation), its stops belong to it."""
    plain = token.replace("’", "'").replace("...", "…").replace("*", "")
    lead = _LEAD.match(plain)
    core = plain[lead.end() :] if lead else plain
    tail = _TAIL.search(core)
    ending = tail.group() if tail and not whole(core) else ""
    return Token(core[: len(core) - len(ending)], _stop(ending))


def _stop(tail: str) -> str:
    """The one mark of a run of punctuation that changes how the words are said."""
    marks = "".join(_PAUSE.findall(tail)).translate(WIDE)
    for strong in ("?", "!", "…", ".", "—", "–", ";", ":", ","):
        if strong in marks:
            return "—" if strong == "–" else strong
    return ""


def plain_spoken(token: str, before: str) -> str:
    """A word of a language of which only the letters are known: signs and emoji are not said."""
    quiet = silent(token)
    if quiet is not None:
        return quiet
    core, stop = taken_apart(token)
    kept = "".join(c if c.isalnum() or c in "'-" or _mark(c) else " " for c in core)
    return " ".join(kept.split()) + stop


def _mark(sign: str) -> bool:
    """Vowel signs and the like, which belong to the letter before them."""
    import unicodedata

    return unicodedata.category(sign) in ("Mn", "Mc")

"""Malay words as sounds: the spelling is nearly regular. Experimental: its voices learned other languages.

What the spelling does not tell is which e is the open one (merah) and which the weak one (besar): in a last syllable it
is open, elsewhere weak, but for the words listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pipeline.core.registry import frozen
from pipeline.voice.languages.symbols import BETWEEN, Part, Symbol

SOUNDS: Mapping[str, str] = frozen({
    "ngg": "ŋɡ", "ng": "ŋ", "ny": "ɲ", "sy": "ʃ", "kh": "x", "gh": "ɡ", "th": "t", "dh": "d",
    "b": "b", "c": "ʧ", "d": "d", "f": "f", "g": "ɡ", "h": "h", "j": "ʤ", "k": "k", "l": "l", "m": "m", "n": "n",
    "p": "p", "q": "k", "r": "ɾ", "s": "s", "t": "t", "v": "v", "w": "w", "x": "ks", "y": "j", "z": "z",
    "a": "a", "i": "i", "o": "o", "u": "u", "é": "e",
})  # fmt: skip
_GRAPHEMES = re.compile("|".join(sorted(SOUNDS, key=len, reverse=True)) + "|e")
VOWELS = frozenset("aeiouəɛ")
# fmt: off
OPEN_E = frozenset(
    [
        "merah", "meja", "beza", "besok", "esok", "ekor", "elok", "enak", "ejek", "emel", "tengok", "pendek", "hebat",
        "heran", "kelas", "leka", "lewat", "mesej", "nenek", "oren", "perak", "rehat", "sewa", "telefon", "televisyen",
        "video", "media", "dewan", "dewasa", "era", "elemen", "emosi", "ego", "bebel", "belok", "debat",
        "demo", "desa", "hero", "idea", "komedi", "legenda", "teater",
    ]
)
# fmt: on
LETTERS: Mapping[str, str] = frozen(
    {
        "a": "e",
        "b": "bi",
        "c": "si",
        "d": "di",
        "e": "i",
        "f": "ef",
        "g": "ʤi",
        "h": "heʧ",
        "i": "ai",
        "j": "ʤe",
        "k": "ke",
        "l": "el",
        "m": "em",
        "n": "en",
        "o": "o",
        "p": "pi",
        "q": "kiu",
        "r": "aɾ",
        "s": "es",
        "t": "ti",
        "u": "ju",
        "v": "vi",
        "w": "dabliju",
        "x": "eks",
        "y": "wai",
        "z": "zed",
    }
)  # fmt: skip
STRESS = "ˈ"


def read(part: Part) -> Iterator[Symbol]:
    """The sounds of a sentence's words."""
    for n, (word, index) in enumerate(part):
        if n:
            yield Symbol(" ", BETWEEN)
        yield from (Symbol(mark, index) for mark in _word(word))


def _word(word: str) -> Iterator[str]:
    for piece in re.findall(r"[^\W\d_]+|[^\w\s]", word):
        if len(piece) == 1 and piece.isupper() and piece.lower() in LETTERS:
            yield from LETTERS[piece.lower()]
        elif piece.isalpha():
            yield from sounds(piece.lower())
        elif piece != "-":
            yield piece


def sounds(word: str) -> str:
    """`selamat` as sounds, with the stress before its vowel."""
    found = [SOUNDS.get(grapheme, "e") for grapheme in _GRAPHEMES.findall(word)]
    vowels = [n for n, sound in enumerate(found) if sound in VOWELS]
    for n in vowels:
        if found[n] == "e" and _weak(word, n, vowels):
            found[n] = "ə"
    if len(vowels) > 1 and vowels[-1] == len(found) - 1 and found[-1] == "a":
        found[-1] = "ə"
    return "".join(STRESS + sound if n == _stressed(found, vowels) else sound for n, sound in enumerate(found))


def _weak(word: str, n: int, vowels: list[int]) -> bool:
    return word not in OPEN_E and n != vowels[-1] and len(vowels) > 1


def _stressed(found: list[str], vowels: list[int]) -> int:
    """The vowel before the last, or the last where that one is weak; a gliding end (pulau) is one syllable."""
    heads = [n for n in vowels if not (found[n] in "iu" and n == len(found) - 1 and found[n - 1] in ("a", "o") and n)]
    if not heads:
        return -1
    before = heads[-2] if len(heads) > 1 else heads[-1]
    return heads[-1] if found[before] == "ə" and found[heads[-1]] != "ə" else before

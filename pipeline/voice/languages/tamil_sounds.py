"""Tamil words as sounds, by the rules of its script. Experimental: the voices that speak it learned other languages.

One letter stands for a hard and a soft sound; which it is follows from its neighbours: hard at a word's start and when
doubled, soft after a nasal and between vowels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pipeline.core.registry import frozen
from pipeline.voice.languages.malay_sounds import LETTERS, SOUNDS
from pipeline.voice.languages.symbols import BETWEEN, Part, Symbol

VOWELS: Mapping[str, str] = frozen({
    "அ": "ʌ", "ஆ": "aː", "இ": "i", "ஈ": "iː", "உ": "u", "ஊ": "uː", "எ": "e", "ஏ": "eː", "ஐ": "ai", "ஒ": "o",
    "ஓ": "oː", "ஔ": "au",
})  # fmt: skip
SIGNS: Mapping[str, str] = frozen({
    "ா": "aː", "ி": "i", "ீ": "iː", "ு": "u", "ூ": "uː", "ெ": "e", "ே": "eː", "ை": "ai", "ொ": "o", "ோ": "oː",
    "ௌ": "au",
})  # fmt: skip
MUTE = "்"
ALONE = "ஃ"

# A stop at a word's start, doubled, after its nasal, between vowels.
STOPS: Mapping[str, tuple[str, str, str, str]] = frozen({
    "க": ("k", "k", "ɡ", "ɡ"), "ச": ("s", "ʧ", "ʤ", "s"), "ட": ("ʈ", "ʈ", "ɖ", "ɖ"), "த": ("t", "t", "d", "ð"),
    "ப": ("p", "p", "b", "b"), "ற": ("ɾ", "t", "dɾ", "ɾ"),
})  # fmt: skip
OTHERS: Mapping[str, str] = frozen({
    "ங": "ŋ", "ஞ": "ɲ", "ண": "ɳ", "ந": "n", "ன": "n", "ம": "m", "ய": "j", "ர": "ɾ", "ல": "l", "வ": "ʋ", "ழ": "ɻ",
    "ள": "l", "ஜ": "ʤ", "ஷ": "ʂ", "ஸ": "s", "ஹ": "h", "ஶ": "ʃ",
})  # fmt: skip
NASALS = frozenset("ஙஞணநனம")
INHERENT = "ʌ"
FRICATIVE: Mapping[str, str] = frozen({"ப": "f", "ஜ": "z", "ஸ": "s"})  # after ஃ
STRESS = "ˈ"
_LETTERS = re.compile(r"[\u0b80-\u0bff]+|[A-Za-z]+|[^\w\s]")
_JOINED: Mapping[str, str] = frozen({"ொ": "ொ", "ோ": "ோ", "ௌ": "ௌ"})


class _Letter(NamedTuple):
    """A letter and the vowel it carries: "" when it is mute."""

    sign: str
    vowel: str


def read(part: Part) -> Iterator[Symbol]:
    """The sounds of a sentence's words."""
    for n, (word, index) in enumerate(part):
        if n:
            yield Symbol(" ", BETWEEN)
        for piece in _LETTERS.findall(word):
            yield from (Symbol(mark, index) for mark in _sounds(piece))


def _sounds(piece: str) -> str:
    if piece[0].isascii() and piece.isalpha():
        spelled = piece.isupper() and len(piece) < 5
        return "".join((LETTERS if spelled else SOUNDS).get(letter, letter) for letter in piece.lower())
    return sounds(piece) if piece[0] >= "\u0b80" else piece


def sounds(word: str) -> str:
    """`வணக்கம்` as sounds, the first syllable stressed."""
    letters = tuple(_letters(word))
    found = ""
    for n, letter in enumerate(letters):
        vowel = letter.vowel
        if n == len(letters) - 1 and vowel == "u" and n:
            vowel = "ɯ"  # a word's last u is hardly rounded
        found += _consonant(letters, n) + (STRESS if vowel and STRESS not in found else "") + vowel
    return found


def _letters(word: str) -> Iterator[_Letter]:
    for apart, whole in _JOINED.items():
        word = word.replace(apart, whole)
    for n, sign in enumerate(word):
        after = word[n + 1 : n + 2]
        if sign in VOWELS:
            yield _Letter("", VOWELS[sign])
        elif sign in STOPS or sign in OTHERS:
            yield _Letter(sign, "" if after == MUTE else SIGNS.get(after, INHERENT))
        elif sign == ALONE:
            yield _Letter(ALONE, "")


def _consonant(letters: Sequence[_Letter], n: int) -> str:
    sign = letters[n].sign
    before = letters[n - 1] if n else _Letter("", "")
    if sign == ALONE:
        return ""
    if before.sign == ALONE and sign in FRICATIVE:
        return FRICATIVE[sign]
    if sign not in STOPS:
        return OTHERS.get(sign, "")
    start, doubled, softened, between = STOPS[sign]
    if n == 0:
        return start
    mute = not letters[n].vowel
    follows = letters[n + 1].sign if n + 1 < len(letters) else ""
    if sign == "ற" and before.sign == "ற" and not before.vowel:
        return "ɾ"  # the second half of a doubled one: tr
    if mute and follows == sign:
        return doubled
    if not before.vowel and before.sign in NASALS:
        return softened
    if not before.vowel and before.sign in STOPS:
        return "" if before.sign == sign else start if sign != "ச" else "ʧ"
    return doubled if mute else between

"""Mandarin words as the sounds of Kokoro's alphabet: pinyin by pypinyin, its sounds by our own table.

A tone is an arrow after the vowel it is sung on: → high, ↗ rising, ↓ low, ↘ falling; the neutral one has none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, cast

from pipeline.core.registry import frozen
from pipeline.errors import EnvironmentMissing
from pipeline.voice.languages.symbols import BETWEEN, Part, Symbol

INITIALS: Mapping[str, str] = frozen({
    "b": "p", "p": "pʰ", "m": "m", "f": "f", "d": "t", "t": "tʰ", "n": "n", "l": "l", "g": "k", "k": "kʰ", "h": "x",
    "j": "ʨ", "q": "ʨʰ", "x": "ɕ", "zh": "ꭧ", "ch": "ꭧʰ", "sh": "ʂ", "r": "ɻ", "z": "ʦ", "c": "ʦʰ", "s": "s", "": "",
})  # fmt: skip

# What is sung, and what closes it: the tone stands between.
FINALS: Mapping[str, tuple[str, str]] = frozen({
    "a": ("a", ""), "ai": ("ai", ""), "an": ("a", "n"), "ang": ("a", "ŋ"), "ao": ("au", ""),
    "e": ("ɤ", ""), "ei": ("ei", ""), "en": ("ə", "n"), "eng": ("ə", "ŋ"),
    "o": ("wo", ""), "ong": ("ʊ", "ŋ"), "ou": ("ou", ""),
    "i": ("i", ""), "ia": ("ja", ""), "ian": ("jɛ", "n"), "iang": ("ja", "ŋ"), "iao": ("jau", ""), "ie": ("je", ""),
    "in": ("i", "n"), "ing": ("i", "ŋ"), "iong": ("jʊ", "ŋ"), "iou": ("jou", ""),
    "u": ("u", ""), "ua": ("wa", ""), "uai": ("wai", ""), "uan": ("wa", "n"), "uang": ("wa", "ŋ"), "uei": ("wei", ""),
    "uen": ("wə", "n"), "ueng": ("wə", "ŋ"), "uo": ("wo", ""),
    "v": ("y", ""), "ve": ("ɥe", ""), "van": ("ɥɛ", "n"), "vn": ("y", "n"),
})  # fmt: skip
CRIES: Mapping[str, str] = frozen(
    {"er": "ɚ", "ê": "ɛ", "o": "ɔ", "io": "jɔ", "m": "m", "n": "n", "ng": "ŋ", "hm": "hm", "hng": "hŋ"}
)
BUZZED = frozenset({"zh", "ch", "sh", "r", "z", "c", "s"})  # after these, i is no vowel but their own buzz
BUZZ = "ɨ"
TONES = ("", "→", "↗", "↓", "↘", "")
HAN = re.compile(r"[\u3400-\u9fff]")
_RUNS = re.compile(r"[\u3400-\u9fff]+|[^\u3400-\u9fff]+")

English = Callable[[Part], Iterator[Symbol]]


def reader(english: English) -> Callable[[Part], Iterator[Symbol]]:
    """Reads sentences; words in Latin letters are read by `english`."""
    try:
        import pypinyin
    except ImportError as error:
        raise EnvironmentMissing("pypinyin is not installed") from error

    def syllables(text: str) -> Sequence[str]:
        style, unknown = pypinyin.Style.TONE3, cast(Any, list)  # a character that is not known stays as it is
        return pypinyin.lazy_pinyin(text, style, unknown, neutral_tone_with_five=True, tone_sandhi=True)

    return lambda part: _symbols(part, syllables, english)


def _symbols(part: Part, syllables: Callable[[str], Sequence[str]], english: English) -> Iterator[Symbol]:
    """The whole sentence is read at once (neighbours tell which sound a character has), then handed back by words."""
    sung = iter(syllables("".join(c for word, _ in part for c in word if HAN.match(c))))
    for n, (word, index) in enumerate(part):
        if n:
            yield Symbol(" ", BETWEEN)
        for run in _RUNS.findall(word):
            if HAN.match(run):
                yield from (Symbol(mark, index) for _ in run for mark in sound(next(sung)))
            elif any(c.isalpha() for c in run):
                yield from english([(run, index)])
            else:
                yield from (Symbol(mark, index) for mark in run)


def sound(pinyin: str) -> str:
    """`hao3` as its sounds, with the tone after the vowel."""
    from pypinyin.contrib.tone_convert import to_finals, to_initials

    plain, tone = pinyin[:-1], int(pinyin[-1]) if pinyin[-1:].isdecimal() else 5
    if plain in CRIES:
        return CRIES[plain] + TONES[tone]
    initial, final = to_initials(plain, strict=True), to_finals(plain, strict=True, v_to_u=False)
    sung, close = (BUZZ, "") if initial in BUZZED and final == "i" else FINALS.get(final, (final, ""))
    return INITIALS.get(initial, "") + sung + TONES[tone] + close

"""Where a line may be broken: at spaces, and in Chinese and Japanese between phrases."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple, Protocol

from pipeline.lettering.runs import clusters

HAN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60]")
KANA = re.compile(r"[\u3040-\u30ff]")
CUT = "\x00"  # where two phrases meet, while it is decided whether they may be parted
MIDDLE = re.compile(f"[0-9A-Za-z][.,:]?{CUT}[0-9A-Za-z]|[0-9A-Za-z]{CUT}[.,:][0-9A-Za-z]|[0-9]{CUT}[%％]")  # not there
NOT_FIRST = frozenset("，。、；：？！）」』】》〉…—～·％」’”,.;:?!)]}%ーっゃゅょッャュョ々")
NOT_LAST = frozenset("（「『【《〈“‘([{$")
# Chinese words that lean on the one before (了, 的, 吗 …) or on the one after (这, 每, 不 …): no line is parted there.
LEANS_BACK = (
    "了",
    "的",
    "得",
    "地",
    "着",
    "过",
    "吗",
    "吧",
    "呢",
    "啊",
    "呀",
    "嘛",
    "们",
    "个",
    "句",
    "条",
    "首",
    "次",
    "下",
    "去",
    "来",
)
LEANS_ON = (
    "这",
    "那",
    "每",
    "一",
    "几",
    "两",
    "很",
    "太",
    "更",
    "最",
    "不",
    "没",
    "把",
    "被",
    "在",
    "和",
    "跟",
    "对",
    "就",
    "也",
    "都",
    "会",
)
TRADITIONAL = frozenset({"zh-tw", "zh-hk", "zh-mo", "zh-hant"})


class Piece(NamedTuple):
    """Text that stays on one line, and what parts it from the piece before when both share a line."""

    text: str
    glue: str


class PhraseParser(Protocol):
    def parse(self, sentence: str) -> list[str]: ...


def pieces(text: str, language: str) -> tuple[Piece, ...]:
    """The text between its break opportunities."""
    return tuple(
        Piece(phrase, "" if part else " ")
        for word in text.split()
        for part, phrase in enumerate(_phrases(word, language))
    )


def joined(parts: tuple[Piece, ...]) -> str:
    """The pieces as one line."""
    return "".join(piece.glue + piece.text for piece in parts).removeprefix(" ")


def letters_of(word: str) -> tuple[Piece, ...]:
    """A word in the smallest parts that may be parted when it is too wide alone."""
    parts: list[str] = []
    for sign in clusters(word):
        if parts and (sign in NOT_FIRST or parts[-1][-1] in NOT_LAST):
            parts[-1] += sign
        else:
            parts.append(sign)
    return tuple(Piece(part, "") for part in parts)


def _phrases(word: str, language: str) -> list[str]:
    if not HAN.search(word):
        return [word]
    return _leaning(_whole_numbers(_parser(_dialect(word, language)).parse(word)), language)


def _whole_numbers(phrases: list[str]) -> list[str]:
    """The phrases, with numbers and Latin words that were cut put together again."""
    whole: list[str] = []
    for phrase in phrases:
        if whole and MIDDLE.search(whole[-1] + CUT + phrase):
            whole[-1] += phrase
        else:
            whole.append(phrase)
    return whole


def _leaning(phrases: list[str], language: str) -> list[str]:
    """Phrases joined where the parser parts a word from what it leans on."""
    if not language.lower().startswith("zh"):
        return phrases
    made: list[str] = []
    for phrase in phrases:
        if made and (phrase.startswith(LEANS_BACK) or made[-1].endswith(LEANS_ON)) and len(made[-1]) + len(phrase) < 7:
            made[-1] += phrase
        else:
            made.append(phrase)
    return made


def reading_words(text: str) -> float:
    """How many words a reader takes a text for; two signs of a script without spaces count as one."""
    return sum(max(1.0, len(HAN.findall(word)) / 2) for word in text.split())


def _dialect(word: str, language: str) -> str:
    tag = language.lower()
    if tag.startswith("ja") or KANA.search(word):
        return "japanese"
    return "traditional_chinese" if tag in TRADITIONAL else "simplified_chinese"


@cache
def _parser(dialect: str) -> PhraseParser:
    import budoux

    made: PhraseParser = getattr(budoux, f"load_default_{dialect}_parser")()
    return made

"""The words in the drawings in other languages, and the face each is lettered in. Drafted by a machine, unreviewed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Face(NamedTuple):
    """A font of a package, at a weight, and its size beside the hand."""

    family: str
    weight: int
    scale: float


HAND = Face("caveat", 700, 1.0)
FACES: Mapping[str, Face] = {"zh": Face("noto-sans-cjk", 700, 0.8), "ta": Face("catamaran", 700, 0.54)}
WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "say sorry": "说对不起",
        "breathe": "深呼吸",
        "everyone's better": "大家都比我强",
        "why bother": "何必呢",
        "they'd laugh": "会被笑的",
        "not enough": "我不够好",
    },
    "ms": {
        "say sorry": "minta maaf",
        "breathe": "tarik nafas",
        "everyone's better": "mereka hebat",
        "why bother": "buat apa",
        "they'd laugh": "nanti diejek",
        "not enough": "tak cukup",
    },
    "ta": {
        "say sorry": "மன்னிப்பு",
        "breathe": "மூச்சு விடு",
        "everyone's better": "எல்லாரும் மேல்",
        "why bother": "எதற்கு",
        "they'd laugh": "சிரிப்பார்கள்",
        "not enough": "போதாது",
    },
}


def said(text: str, tongue: str) -> str:
    """The words in a language; the author's own where it has none."""
    return WORDS.get(tongue, {}).get(text, text)

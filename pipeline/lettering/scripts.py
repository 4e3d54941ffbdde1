"""How tall the letters of a script are, told by words that are as tall, or as plain, as its words get."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.core.registry import frozen

HAN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")  # signs that stand alone

# Words as tall and as deep as a script's words are; a language that is not named is set like Latin letters.
TALL: Mapping[str, str] = frozen(
    {
        **dict.fromkeys(("ar", "fa", "ur"), "لإَنِّهُمْ ججٍ"),
        "ta": "நீஞூ ழ்றூ",
        "hi": "र्कैंश्रू हृ",
        "th": "ปู่ญี่ฐุ",
        **dict.fromkeys(("zh", "ja", "ko"), "国護"),
        "km": "ក្រ្តូំ",
        "te": "క్ష్మీజ్ఞ",
        "my": "ကြွှိုး",
        "bn": "র্কৈঁশ্রূ",
    }
)
PLAIN: Mapping[str, str] = frozen(
    {
        **dict.fromkeys(("ar", "fa", "ur"), "لا"),
        "ta": "கடப",
        "hi": "कमल",
        "th": "กมล",
        **dict.fromkeys(("zh", "ja", "ko"), "国永"),
    }
)
LATIN_TALL, LATIN_PLAIN = "dgÅ", "dh"
LAST_LATIN = "\u036f"


def script_of(language: str, text: str = "") -> str:
    """The language whose letters a text is set like: "" for Latin ones, which numbers and tags stay in any film."""
    tag = language.partition("-")[0].lower()
    return "" if text and all(char <= LAST_LATIN or not char.isalpha() for char in text) else tag

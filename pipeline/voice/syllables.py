"""How long a written word takes to say, without an engine."""

from __future__ import annotations

import re

_VOWELS = re.compile(r"[aeiouyàáâãäåèéêëìíîïòóôõöùúûü]+", re.IGNORECASE)
_SILENT_END = re.compile(r"(?<=[^aeiouyl])e[ds]?$|(?<=[aeiou]l)e[ds]?$", re.IGNORECASE)
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # one syllable a character
_ABUGIDA = re.compile(r"[\u0900-\u0dff\u0e00-\u0eff](?![\u093e-\u094d\u0bbe-\u0bcd\u0e31\u0e34-\u0e3a])")


def syllables(word: str) -> int:
    """A count, at least 1 for anything with a letter or digit, 0 for the rest."""
    if not any(c.isalnum() for c in word):
        return 0
    dense = len(_WIDE.findall(word)) or len(_ABUGIDA.findall(word))
    if dense:
        return dense
    vowels = len(_VOWELS.findall(word))
    silent = len(_SILENT_END.findall(word)) if vowels > 1 and not word.lower().endswith(("ted", "ded", "ses")) else 0
    return max(1, vowels - silent) + sum(c.isdigit() for c in word)

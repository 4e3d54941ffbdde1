"""Numbers as apps write them, in the film's language: 842, 1.2K, 1.2万, 1,2 mil."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1024)
def counted(number: int, locale: str = "en") -> str:
    """A count, short."""
    if locale.partition("-")[0] == "en":
        return _english(number)
    from babel import UnknownLocaleError
    from babel.numbers import format_compact_decimal

    tag = locale.replace("-", "_")
    for tried in (tag, tag.partition("_")[0]):
        try:
            short = str(format_compact_decimal(number, locale=tried))
            digit = sum(char.isdigit() for char in short) == 1  # 1万 says too little, 1.2万 does not
            return str(format_compact_decimal(number, locale=tried, fraction_digits=1)) if digit else short
        except (UnknownLocaleError, ValueError):
            continue
    return _english(number)


def _english(number: int) -> str:
    """842, 1.2K, 12K, 3.4M."""
    for unit, sign in ((1_000_000, "M"), (1_000, "K")):
        if number >= unit:
            share = number / unit
            return f"{share:.1f}".removesuffix(".0") + sign if share < 10 else f"{share:.0f}{sign}"
    return str(number)

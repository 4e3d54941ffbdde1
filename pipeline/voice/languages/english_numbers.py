"""Numbers as English words."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.core.registry import frozen

ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
ORDINALS: Mapping[str, str] = frozen({
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
})  # fmt: skip


def cardinal(number: int) -> str:
    """`1250` as "one thousand two hundred and fifty"."""
    for scale, name in SCALES:
        if number >= scale:
            return _joined(f"{cardinal(number // scale)} {name}", number % scale)
    return _below_thousand(number)


def ordinal(number: int) -> str:
    """`23` as "twenty-third"."""
    start, joint, last = _cut(cardinal(number))
    if last in ORDINALS:
        return start + joint + ORDINALS[last]
    return start + joint + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


def digits(text: str) -> str:
    """Every digit by its name: a phone number."""
    return " ".join(ONES[int(digit)] for digit in text if digit.isdecimal())


def year(number: int) -> str:
    """`2024` as "twenty twenty-four", `2007` as "two thousand and seven"."""
    century, rest = divmod(number, 100)
    if 2000 <= number < 2010 or (rest == 0 and century % 10 == 0):
        return cardinal(number)
    tail = "hundred" if rest == 0 else f"oh {ONES[rest]}" if rest < 10 else cardinal(rest)
    return f"{cardinal(century)} {tail}"


def _below_thousand(number: int) -> str:
    if number >= 100:
        return _joined(f"{ONES[number // 100]} hundred", number % 100)
    if number < 20:
        return ONES[number]
    tens, ones = divmod(number, 10)
    return TENS[tens] + (f"-{ONES[ones]}" if ones else "")


def _joined(head: str, rest: int) -> str:
    if rest == 0:
        return head
    return f"{head} and {cardinal(rest)}" if rest < 100 else f"{head} {cardinal(rest)}"


def _cut(words: str) -> tuple[str, str, str]:
    """The words before the last one, what joins them, and the last one."""
    at = max(words.rfind(" "), words.rfind("-"))
    return (words[:at], words[at], words[at + 1 :]) if at >= 0 else ("", "", words)

"""Mandarin as it is written, and the words a voice says for it: numbers read out, signs named."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.core.registry import frozen
from pipeline.voice.languages.tokens import CAMEL, plain_spoken, silent, taken_apart

DIGITS = "零一二三四五六七八九"
UNITS = ("", "十", "百", "千")
MYRIADS = ((10**8, "亿"), (10**4, "万"))
SIGNS: Mapping[str, str] = frozen({"&": "和", "+": "加", "=": "等于", "@": "艾特", "%": "百分之"})
CALLING = ("电话", "拨打", "致电", "热线", "号码", "拨", "打")
_CALL = re.compile("(?:" + "|".join(CALLING) + r")$")
_PARTS = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)|\d+|[^\d]+")
_DECIMAL = re.compile(r"(\d+)\.(\d+)")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)[%％]")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)")
_YEAR = re.compile(r"(\d{4})(?=年)")
LONGEST_VALUE = 9  # digits; longer ones are read one by one, as are telephone numbers


def spoken(token: str, before: str) -> str:
    """The words for one phrase; `before` is the phrase before it."""
    quiet = silent(token)
    if quiet is not None:
        return quiet
    core, stop = taken_apart(token)
    if core.startswith(("#", "@")):
        core = ("话题" if core[0] == "#" else "艾特") + " ".join(CAMEL.split(core[1:]))
    return plain_spoken(_numbers(core, before), before) + stop


def _numbers(text: str, before: str) -> str:
    text = _PERCENT.sub(lambda m: "百分之" + _decimal(m[1]), text)
    text = _CLOCK.sub(lambda m: f"{cardinal(int(m[1]))}点{_minutes(int(m[2]))}", text)
    text = _YEAR.sub(lambda m: digits(m[1]), text)
    text = _DECIMAL.sub(lambda m: _decimal(m[0]), text)
    heard = before
    words: list[str] = []
    for part in _PARTS.findall(text):
        words.append(_value(part, heard) if part[0].isdecimal() else part)
        heard = part
    return "".join(SIGNS.get(sign, sign) for sign in "".join(words))


def _value(written: str, before: str) -> str:
    plain = written.replace(",", "")
    leads = len(plain) > 1 and plain[0] == "0"
    called = bool(_CALL.search(before)) and len(plain) > 2 and "," not in written
    return digits(plain) if called or leads or len(plain) > LONGEST_VALUE else cardinal(int(plain))


def _minutes(minutes: int) -> str:
    if minutes == 0:
        return "整"
    return ("零" if minutes < 10 else "") + cardinal(minutes) + "分"


def _decimal(written: str) -> str:
    whole, _, rest = written.partition(".")
    return cardinal(int(whole)) + ("点" + digits(rest) if rest else "")


def digits(text: str) -> str:
    """Every digit by its name: a phone number, a year."""
    return "".join(DIGITS[int(digit)] for digit in text if digit.isdecimal())


def cardinal(number: int) -> str:
    """`1250` as 一千二百五十."""
    for size, name in MYRIADS:
        if number >= size:
            head, rest = divmod(number, size)
            gap = "零" if rest and rest < size // 10 else ""
            return cardinal(head) + name + (gap + cardinal(rest) if rest else "")
    return _below_myriad(number)


def _below_myriad(number: int) -> str:
    if number < 10:
        return DIGITS[number]
    words = ""
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            words += DIGITS[digit] + UNITS[place]
        elif words and not words.endswith("零") and number % 10**place:
            words += "零"
    return words.removeprefix("一") if 10 <= number < 20 else words

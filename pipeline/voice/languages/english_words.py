"""English as it is written to friends, and the words a voice says for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from pipeline.voice.languages import english_numbers as numbers
from pipeline.voice.languages.tokens import CAMEL, silent, taken_apart

CHATTER: Mapping[str, str] = MappingProxyType(
    {
        "lol": "L O L", "lmao": "L M A O", "ok": "okay", "omg": "oh my god", "idk": "I don't know",
        "idc": "I don't care", "tbh": "to be honest", "btw": "by the way", "ngl": "not gonna lie",
        "rn": "right now", "fr": "for real", "u": "you", "ur": "your", "r": "are", "pls": "please", "plz": "please",
        "thx": "thanks", "ty": "thank you", "bff": "B F F", "bffs": "B F Fs", "dm": "D M", "dms": "D Ms",
        "dm'd": "D M'd", "brb": "be right back", "smh": "shaking my head", "imo": "in my opinion", "ily": "I love you",
        "hw": "homework", "bc": "because", "cuz": "'cause", "w/": "with", "&": "and", "+": "plus",
        "@": "at", "%": "percent", "=": "equals", "vs": "versus", "vs.": "versus", "etc": "et cetera",
        "etc.": "et cetera", "grr": "gurr", "mr.": "mister", "mrs.": "missus", "ms.": "miz", "dr.": "doctor",
        "st.": "street", "psst": "pssst", "pfft": "pff",
    }
)  # fmt: skip

CALLING = frozenset({"call", "text", "dial", "ring", "phone", "number", "at"})  # digits follow
MONEY = MappingProxyType({"$": "dollar", "£": "pound", "€": "euro", "¥": "yen"})
# fmt: off
SMALL = frozenset(
    [
        "no", "so", "we", "me", "my", "he", "it", "is", "in", "on", "to", "go", "do", "be", "by", "if", "of", "or",
        "an", "at", "up", "us", "am", "as", "all", "not", "you", "the",
    ]
)  # shouted in capitals, where other short capitals are initials
# fmt: on

_STRETCHED = re.compile(r"([a-z])\1{2,}", re.IGNORECASE)


def spoken(token: str, before: str) -> str:
    """The words for one shown word; `before` is the one before it."""
    quiet = silent(token)
    if quiet is not None:
        return quiet
    core, stop = taken_apart(token, lambda word: word.lower() in CHATTER)
    return _core(core, before.lower().strip(".,:!?")) + stop


def _core(word: str, before: str) -> str:
    known = CHATTER.get(word.lower())
    if known:
        return known
    for pattern, words in READINGS:
        found = pattern.fullmatch(word)
        if found:
            return words(found, before)
    return _letters(word)


def _letters(word: str) -> str:
    """A word without what letters can not say: emoji gone, stretching shortened, shouting lowered, signs spelled."""
    kept = "".join(c for c in word if c.isalnum() or c in "'-/.@&%_+=")
    shorter = _STRETCHED.sub(
        lambda run: run[1] if run.end() == len(kept) and run[1] in "aeiouAEIOU" else 2 * run[1], kept
    )
    loud = shorter.isupper() and (len(shorter) > 3 or shorter.lower() in SMALL)
    spelled = (shorter.lower() if loud else shorter).replace("_", " ").replace("/", " or ").replace("&", " and ")
    spelled = re.sub(r"(?<=\w)\.(?=[a-z])", " dot ", spelled).replace("@", " at ").replace("%", " percent")
    return " ".join(spelled.replace("+", " plus ").replace("=", " equals ").split())


def _number(found: re.Match[str], before: str) -> str:
    text = found[0].replace(",", "")
    plain = "," not in found[0]
    if plain and ((before in CALLING and len(text) > 2) or len(text) > 6 or (text.startswith("0") and len(text) > 1)):
        return numbers.digits(text)
    value = int(text)
    return numbers.year(value) if plain and 1900 <= value < 2100 else numbers.cardinal(value)


def _decimal(found: re.Match[str], before: str) -> str:
    return f"{numbers.cardinal(int(found[1].replace(',', '')))} point {numbers.digits(found[2])}"


def _money(found: re.Match[str], before: str) -> str:
    amount, name = int(found[2].replace(",", "")), MONEY[found[1]]
    cents = f" {numbers.cardinal(int(found[3]))}" if found[3] and int(found[3]) else ""
    plural = "" if amount == 1 or name == "yen" else "s"
    return f"{numbers.cardinal(amount)} {name}{plural}{cents}"


def _clock(found: re.Match[str], before: str) -> str:
    hour, minute = int(found[1]), int(found[2])
    rest = "o'clock" if minute == 0 else f"oh {numbers.cardinal(minute)}" if minute < 10 else numbers.cardinal(minute)
    half = f" {found[3][0].upper()} M" if found[3] else ""
    return f"{numbers.cardinal(hour)} {'' if half and minute == 0 else rest}{half}".replace("  ", " ")


def _tag(found: re.Match[str], before: str) -> str:
    return "hashtag " + " ".join(_letters(part) for part in CAMEL.split(found[1]) if part)


def _handle(found: re.Match[str], before: str) -> str:
    return "at " + " ".join(_letters(part) for part in re.split(r"[._]+", found[1]) if part)


Reading = Callable[[re.Match[str], str], str]

READINGS: tuple[tuple[re.Pattern[str], Reading], ...] = (
    (re.compile(r"#(\w+)"), _tag),
    (re.compile(r"@([\w.]+)"), _handle),
    (re.compile(r"\d{1,3}(?:,\d{3})+|\d+"), _number),
    (re.compile(r"([\d,]+)\.(\d+)"), _decimal),
    (re.compile(r"([$£€¥])([\d,]+)(?:\.(\d\d))?"), _money),
    (re.compile(r"(\d{1,2}):(\d\d)([ap]m)?", re.IGNORECASE), _clock),
    (re.compile(r"(\d{1,2})([ap]m)", re.IGNORECASE), lambda m, _: f"{numbers.cardinal(int(m[1]))} {m[2][0].upper()} M"),
    (re.compile(r"(\d+)(?:st|nd|rd|th)", re.IGNORECASE), lambda m, _: numbers.ordinal(int(m[1]))),
    (re.compile(r"(\d+)%"), lambda m, _: f"{numbers.cardinal(int(m[1]))} percent"),
    (re.compile(r"(\d+)([km])", re.IGNORECASE), lambda m, _: f"{numbers.cardinal(int(m[1]))} {m[2].lower()}"),
    (re.compile(r"(\d+)x", re.IGNORECASE), lambda m, _: f"{numbers.cardinal(int(m[1]))} times"),
    (re.compile(r"(\d+)/(\d+)"), lambda m, _: f"{numbers.cardinal(int(m[1]))} {numbers.cardinal(int(m[2]))}"),
    (re.compile(r"(\d+)[-–](\d+)"), lambda m, _: f"{numbers.cardinal(int(m[1]))} to {numbers.cardinal(int(m[2]))}"),
    (re.compile(r"[\d][\d\- ]{5,}"), lambda m, _: numbers.digits(m[0])),
)

"""Malay and Indonesian as they are written to friends, and the words a voice says for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from pipeline.core.registry import frozen
from pipeline.voice.languages.tokens import CAMEL, plain_spoken, silent, taken_apart

ONES = ("kosong", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "lapan", "sembilan")
SCALES = ((10**9, "bilion"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"))
CHATTER: Mapping[str, str] = frozen({
    "x": "tak", "tak": "tak", "tdk": "tidak", "yg": "yang", "dgn": "dengan", "utk": "untuk", "dlm": "dalam",
    "mcm": "macam", "sgt": "sangat", "skrg": "sekarang", "kt": "kat", "kpd": "kepada", "drpd": "daripada",
    "sy": "saya", "sbb": "sebab", "tq": "terima kasih", "bg": "bagi", "blh": "boleh", "org": "orang", "dh": "dah",
    "lol": "L O L", "ok": "okey", "okay": "okey", "&": "dan", "+": "tambah", "%": "peratus", "=": "sama dengan",
    "dr.": "doktor", "dll.": "dan lain-lain",
})  # fmt: skip
CALLING = frozenset({"call", "telefon", "talian", "hubungi", "dail", "nombor", "whatsapp"})  # digits follow
MONEY: Mapping[str, str] = frozen({"$": "dolar", "rm": "ringgit", "s$": "dolar", "rp": "rupiah"})
_STRETCHED = re.compile(r"([a-z])\1{2,}", re.IGNORECASE)
_TWICE = re.compile(r"([a-z]{2,})2", re.IGNORECASE)

Reading = Callable[[re.Match[str], str], str]


def spoken(token: str, before: str) -> str:
    """The words for one shown word; `before` is the one before it."""
    quiet = silent(token)
    if quiet is not None:
        return quiet
    core, stop = taken_apart(token, lambda word: word.lower() in CHATTER)
    return _core(core, before.lower().strip(".,:!?")) + stop


def _core(word: str, before: str) -> str:
    if known := CHATTER.get(word.lower()):
        return known
    for pattern, words in READINGS:
        if found := pattern.fullmatch(word):
            return words(found, before)
    return plain_spoken(_STRETCHED.sub(r"\1", word).replace("&", " dan ").replace("/", " atau "), before)


def _number(found: re.Match[str], before: str) -> str:
    text = found[0].replace(",", "")
    called = before in CALLING and len(text) > 2 and "," not in found[0]
    return digits(text) if called or len(text) > 6 or (text[0] == "0" and len(text) > 1) else cardinal(int(text))


def digits(text: str) -> str:
    """Every digit by its name."""
    return " ".join(ONES[int(digit)] for digit in text if digit.isdecimal())


def cardinal(number: int) -> str:
    """`1250` as "seribu dua ratus lima puluh"."""
    for size, name in SCALES:
        if number >= size:
            head, rest = divmod(number, size)
            words = f"se{name}" if head == 1 and size <= 1000 else f"{cardinal(head)} {name}"
            return words + (f" {cardinal(rest)}" if rest else "")
    tens, ones = divmod(number, 10)
    if tens == 0:
        return ONES[ones]
    if tens == 1:
        return ("sepuluh", "sebelas")[ones] if ones < 2 else f"{ONES[ones]} belas"
    return f"{ONES[tens]} puluh" + (f" {ONES[ones]}" if ones else "")


def _money(found: re.Match[str], before: str) -> str:
    cents = f" {cardinal(int(found[3]))} sen" if found[3] and int(found[3]) else ""
    return f"{cardinal(int(found[2].replace(',', '')))} {MONEY[found[1].lower()]}{cents}"


def _clock(found: re.Match[str], before: str) -> str:
    minutes = int(found[2])
    return cardinal(int(found[1])) + (f" {cardinal(minutes)} minit" if minutes else "")


READINGS: tuple[tuple[re.Pattern[str], Reading], ...] = (
    (re.compile(r"#(\w+)"), lambda m, _: "tanda pagar " + " ".join(CAMEL.split(m[1]))),
    (re.compile(r"@([\w.]+)"), lambda m, _: "at " + " ".join(re.split(r"[._]+", m[1])).strip()),
    (re.compile(r"\d{1,3}(?:,\d{3})+|\d+"), _number),
    (re.compile(r"(\d+)\.(\d+)"), lambda m, _: f"{cardinal(int(m[1]))} perpuluhan {digits(m[2])}"),
    (re.compile(r"(RM|S\$|\$|Rp)([\d,]+)(?:\.(\d\d))?", re.IGNORECASE), _money),
    (re.compile(r"(\d+)%"), lambda m, _: f"{cardinal(int(m[1]))} peratus"),
    (re.compile(r"(\d{1,2}):(\d\d)"), _clock),
    (re.compile(r"ke-(\d+)"), lambda m, _: f"ke{cardinal(int(m[1]))}"),
    (_TWICE, lambda m, _: f"{m[1]}-{m[1]}"),
)

"""Tamil as it is written, and the words a voice says for it: numbers and signs read out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.core.registry import frozen
from pipeline.voice.languages.tokens import CAMEL, plain_spoken, silent, taken_apart

ONES = ("பூஜ்யம்", "ஒன்று", "இரண்டு", "மூன்று", "நான்கு", "ஐந்து", "ஆறு", "ஏழு", "எட்டு", "ஒன்பது")
TEENS = ("பத்து", "பதினொன்று", "பன்னிரண்டு", "பதிமூன்று", "பதினான்கு", "பதினைந்து", "பதினாறு", "பதினேழு", "பதினெட்டு", "பத்தொன்பது")
TENS = ("", "", "இருபது", "முப்பது", "நாற்பது", "ஐம்பது", "அறுபது", "எழுபது", "எண்பது", "தொண்ணூறு")
TENS_AND = ("", "", "இருபத்தி", "முப்பத்தி", "நாற்பத்தி", "ஐம்பத்தி", "அறுபத்தி", "எழுபத்தி", "எண்பத்தி", "தொண்ணூற்றி")
HUNDREDS = ("", "நூறு", "இருநூறு", "முந்நூறு", "நானூறு", "ஐநூறு", "அறுநூறு", "எழுநூறு", "எண்ணூறு", "தொள்ளாயிரம்")
HUNDREDS_AND = (
    "", "நூற்றி", "இருநூற்றி", "முந்நூற்றி", "நானூற்றி", "ஐநூற்றி", "அறுநூற்றி", "எழுநூற்றி", "எண்ணூற்றி", "தொள்ளாயிரத்து",
)  # fmt: skip
SCALES = ((10**7, "கோடி", "கோடியே"), (10**5, "லட்சம்", "லட்சத்து"), (1000, "ஆயிரம்", "ஆயிரத்து"))
SIGNS: Mapping[str, str] = frozen({"&": "மற்றும்", "+": "கூட்டல்", "=": "சமம்", "@": "அட்"})
CALLING = ("அழை", "எண்", "தொலைபேசி", "அழைக்க", "அழையுங்கள்")  # digits follow
_NUMBER = re.compile(r"\d{1,3}(?:,\d{2,3})+|\d+")
_DECIMAL = re.compile(r"(\d+)\.(\d+)")
_PERCENT = re.compile(r"(\d+)%")
LONGEST_VALUE = 6  # digits; longer ones are read one by one


def spoken(token: str, before: str) -> str:
    """The words for one shown word; `before` is the one before it."""
    quiet = silent(token)
    if quiet is not None:
        return quiet
    core, stop = taken_apart(token)
    if core.startswith(("#", "@")):
        core = ("ஹேஷ்டேக் " if core[0] == "#" else "அட் ") + " ".join(CAMEL.split(core[1:].replace("_", " ")))
    core = _PERCENT.sub(lambda m: f"{m[1]} சதவீதம்", core)
    core = _DECIMAL.sub(lambda m: f"{cardinal(int(m[1]))} புள்ளி {digits(m[2])}", core)
    core = _NUMBER.sub(lambda m: f" {_value(m[0], before)} ", core)
    return plain_spoken("".join(f" {SIGNS[sign]} " if sign in SIGNS else sign for sign in core), before) + stop


def _value(written: str, before: str) -> str:
    plain = written.replace(",", "")
    called = before.strip(".,:!?").startswith(CALLING) and len(plain) > 2 and "," not in written
    leads = len(plain) > 1 and plain[0] == "0"
    return digits(plain) if called or leads or len(plain) > LONGEST_VALUE else cardinal(int(plain))


def digits(text: str) -> str:
    """Every digit by its name."""
    return " ".join(ONES[int(digit)] for digit in text if digit.isdecimal())


def cardinal(number: int) -> str:
    """`25` as இருபத்தி ஐந்து."""
    for size, alone, followed in SCALES:
        if number >= size:
            head, rest = divmod(number, size)
            before = "" if head == 1 and size == 1000 else f"{cardinal(head)} "
            return f"{before}{followed} {cardinal(rest)}" if rest else f"{before}{alone}"
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return f"{HUNDREDS_AND[hundreds]} {cardinal(rest)}" if rest else HUNDREDS[hundreds]
    if number >= 20:
        tens, ones = divmod(number, 10)
        return f"{TENS_AND[tens]} {ONES[ones]}" if ones else TENS[tens]
    return TEENS[number - 10] if number >= 10 else ONES[number]

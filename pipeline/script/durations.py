"""How long: seconds as a number, "1.5s", "400ms", or "2 beats" of the music."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from types import MappingProxyType

from pipeline.script.reading import Kind, Reading
from pipeline.script.story import Beats, Duration
from pipeline.script.texts import word_of
from pipeline.script.tree import Node, Scalar, describe
from pipeline.script.wrong import shown, wrong

LONGEST = 600.0  # seconds
MOST_BEATS = 1_000.0
FORM = re.compile(r"(?P<sign>[-+]?)\s*(?P<number>[0-9]{0,9}\.?[0-9]{1,9})\s*(?P<unit>[a-z]*)")
UNITS: Mapping[str, float] = MappingProxyType(
    {"": 1.0, "s": 1.0, "sec": 1.0, "second": 1.0, "seconds": 1.0, "ms": 0.001, "min": 60.0}
)
BEAT_UNITS = ("beat", "beats")
HINT = 'write seconds as a number (0.4), or "400ms", or "2 beats" of the music'


def parse_duration(text: str) -> Duration | None:
    """The duration a text says, or None; negative ones included, so that their mistake can be named."""
    found = FORM.fullmatch(text.strip().lower())
    if not found or found["unit"] not in (*UNITS, *BEAT_UNITS):
        return None
    amount = float(found["number"]) * (-1 if found["sign"] == "-" else 1)
    return Beats(amount) if found["unit"] in BEAT_UNITS else amount * UNITS[found["unit"]]


def _duration(node: Node, reading: Reading) -> Duration:
    return _checked(_given(node, reading), node)


def _given(node: Node, reading: Reading) -> Duration:
    value = node.value if isinstance(node, Scalar) else None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, str):
        said = f'"{node.raw}"' if isinstance(node, Scalar) and node.raw else describe(node)
        raise wrong(node.mark, "E303", f"a duration belongs here, this is {said}", HINT)
    word = word_of(node, reading)
    found = parse_duration(word)
    if found is None:
        raise wrong(node.mark, "E303", f'"{shown(word)}" is not a duration', HINT)
    return found


def _checked(duration: Duration, node: Node) -> Duration:
    amount, most, unit = _parts(duration)
    if not math.isfinite(amount):
        raise wrong(node.mark, "E305", "a duration is a finite number of seconds", HINT)
    if amount < 0:
        raise wrong(node.mark, "E304", f"a duration can not be negative ({amount:g})", "time only goes on")
    if amount > most:
        raise wrong(node.mark, "E302", f"a duration of {amount:g} {unit} is out of range", f"at most {most:g} {unit}")
    return duration


def _parts(duration: Duration) -> tuple[float, float, str]:
    if isinstance(duration, Beats):
        return duration.amount, MOST_BEATS, "beats"
    return duration, LONGEST, "seconds"


DURATION: Kind[Duration] = Kind(
    _duration,
    {"anyOf": [{"type": "number", "minimum": 0, "maximum": LONGEST}, {"type": "string", "pattern": "^[0-9. a-z]+$"}]},
)


def _seconds(node: Node, reading: Reading) -> float:
    duration = _duration(node, reading)
    if isinstance(duration, Beats):
        raise wrong(node.mark, "E303", "a time in seconds belongs here, not beats of the music", HINT)
    return duration


SECONDS: Kind[float] = Kind(_seconds, DURATION.schema)

"""What a translator should know of each text: who says it, how it feels, how long it may be, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pipeline.core.registry import frozen
from pipeline.locales.catalogue import Entry
from pipeline.locales.units import Unit

# Characters a second that nobody should have to exceed; Chinese, Japanese and Korean signs each say more.
PACE: Mapping[str, float] = frozen({"zh": 9.0, "ja": 7.0, "ko": 12.0})
LETTERS_A_SECOND = 17.0
A_LINE: Mapping[str, int] = frozen({"zh": 12, "ja": 13, "ko": 16})  # characters on one line of a vertical film
LETTERS_A_LINE = 25
MARKS = "*words* in stars are stressed, … and | are pauses: keep them where they belong"


def wanted(units: Sequence[Unit], locale: str, seconds: Mapping[str, float]) -> tuple[Entry, ...]:
    """The entries a catalogue of these texts has. `seconds`: how long each spoken line takes in the story's voice."""
    return tuple(
        Entry(
            unit.id,
            unit.source,
            facts=tuple(_facts(unit, locale, seconds.get(unit.id, 0.0))),
            places=((Path(unit.mark.file).name, unit.mark.line),),
        )
        for unit in units
    )


def _facts(unit: Unit, locale: str, seconds: float) -> Iterator[str]:
    who = f"{unit.speaker} ({unit.mood})" if unit.mood and unit.speaker else unit.speaker
    yield f"{unit.kind}: {who}" if who else unit.kind
    if unit.hostile:
        yield "hostile: shown so that nobody admires it"
    if limit := limit_of(unit, locale, seconds):
        yield limit
    if "*" in unit.source or "…" in unit.source:
        yield MARKS
    if "{{" in unit.source:
        yield f"filled in: {unit.words}"


def limit_of(unit: Unit, locale: str, seconds: float) -> str:
    """How long the translation may be."""
    language = locale.partition("-")[0]
    if seconds:
        most = round(seconds * PACE.get(language, LETTERS_A_SECOND))
        return f"{seconds:.1f} s: at most {most} characters to keep the pace"
    if unit.kind in ("message on a screen", "words on screen", "card"):
        return f"at most {A_LINE.get(language, LETTERS_A_LINE)} characters a line"
    return ""

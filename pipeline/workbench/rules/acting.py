"""What a character can do: mouths, blinks, moods, poses."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.packs.model import Character
from pipeline.workbench.bench import Bench
from pipeline.workbench.finding import Finding, Severity

SPOKEN = ("A", "B", "C", "D", "E", "F")  # the six that Rhubarb needs; G, H and X fall back well
MOODS, POSES = 6, 5


def mouths(bench: Bench) -> Iterator[Finding]:
    """Every head has a mouth for every sound."""
    for character in bench.pack.characters.values():
        for view in _views(character):
            there = _choices(character, "mouth", view)
            missing = [shape for shape in SPOKEN if shape not in there]
            if missing and there:
                seen = f"@{view}" if view else ""
                hint = (
                    f"draw {', '.join(f'mouth-{shape}{seen}' for shape in missing)}; until then a neighbour stands in"
                )
                yield _said(
                    "warning", "mouths", bench, character, f"no mouth for {' '.join(missing)}", hint, f"mouth{seen}"
                )
            elif not there:
                hint = "draw mouth-rest and mouth-A to mouth-F"
                yield _said("warning", "mouths", bench, character, "no mouth at all: speech will not show", hint)


def blinks(bench: Bench) -> Iterator[Finding]:
    """Every head can shut its eyes."""
    for character in bench.pack.characters.values():
        for view in _views(character):
            eyes, seen = _choices(character, "eyes", view), f"@{view}" if view else ""
            if eyes and "closed" not in eyes:
                yield _said("warning", "blinks", bench, character, f"no eyes-closed{seen}: it never blinks", "draw one")
            if eyes and not _choices(character, "pupils", view):
                message = f"no pupils{seen} apart from the eyes: its look can not move"
                yield _said("note", "blinks", bench, character, message, "draw pupils-<eyes> as a group of its own")


def moods(bench: Bench) -> Iterator[Finding]:
    """Enough to act with."""
    for character in bench.pack.characters.values():
        for kind, names, least, usual in (
            ("expressions", character.expressions, MOODS, "neutral"),
            ("poses", character.poses, POSES, "stand"),
        ):
            if len(names) < least:
                message, hint = f"{len(names)} {kind}", f"{least} or more carry a story"
                yield _said("note", "moods", bench, character, message, hint, kind)
            if usual not in names:
                message = f'no "{usual}" among its {kind}'
                hint = f'"{next(iter(names), "")}" stands in where a story asks for nothing'
                yield _said("note", "moods", bench, character, message, hint, kind)


def _views(character: Character) -> tuple[str, ...]:
    """The views of its head: those a pose asks for, and the front."""
    drawn = {part.view for part in character.parts}
    return tuple(sorted({pose.view for pose in character.poses.values()} & drawn | {""}))


def _choices(character: Character, slot: str, view: str) -> set[str]:
    return {part.choice for part in character.parts if part.slot == slot and part.view == view}


def _said(
    severity: Severity, rule: str, bench: Bench, character: Character, message: str, hint: str, place: str = ""
) -> Finding:
    file = bench.sheet_of(character)
    line = bench.line_of(file, f"{place}:") if place else 0
    return Finding(severity, rule, bench.file(file), place or character.name, message, hint, line)

"""The doodle pack's puppets: whichever way a head is turned, it can say and feel everything."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pipeline.packs import load_pack
from pipeline.packs.model import Character

VISEMES = "ABCDEFGHX"


@pytest.fixture(scope="module")
def characters() -> tuple[Character, ...]:
    return tuple(load_pack("doodle").characters.values())


def _drawn(character: Character) -> Iterator[tuple[str, dict[str, set[str]]]]:
    """The views of a head, each with the choices drawn in it, slot by slot."""
    for head in (part for part in character.parts if part.slot == "head"):
        slots: dict[str, set[str]] = {}
        for part in character.parts:
            if part.view == head.view:
                slots.setdefault(part.slot, set()).add(part.choice)
        yield head.view, slots


def test_every_view_of_a_head_has_every_mouth_shape(characters: tuple[Character, ...]) -> None:
    missing = [(c.name, view, set(VISEMES) - slots["mouth"]) for c in characters for view, slots in _drawn(c)]
    assert [entry for entry in missing if entry[2]] == []


def test_every_view_of_a_head_has_every_expression_and_can_blink(characters: tuple[Character, ...]) -> None:
    for character in characters:
        for _, slots in _drawn(character):
            assert "closed" in slots["eyes"]
            for expression in character.expressions.values():
                assert expression.eyes in slots["eyes"]
                assert expression.brows in slots["brows"]
                assert expression.mouth in slots["mouth"]


def test_open_eyes_have_pupils_and_lids_of_their_own(characters: tuple[Character, ...]) -> None:
    for character in characters:
        for _, slots in _drawn(character):
            assert slots["pupils"] == slots["lids"]
            assert slots["pupils"] < slots["eyes"]


def test_every_part_is_drawn_in_three_phases(characters: tuple[Character, ...]) -> None:
    assert {len(part.arts) for character in characters for part in character.parts} == {3}

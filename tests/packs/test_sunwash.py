"""The sunwash pack: painted puppets that can say and feel everything, edges that boil and faces that stand still."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from pipeline.core.color import Color, contrast
from pipeline.packs import assets_of, load_pack
from pipeline.packs.art import raster
from pipeline.packs.model import Character, Pack, Part

VISEMES = frozenset("ABCDEFGHX")
CRISP = ("eyes", "pupils", "lids", "brows", "mouth", "extra")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack("sunwash")


def _people(pack: Pack) -> Iterator[tuple[Character, str, dict[str, set[str]]]]:
    """Each view of each head, with the choices drawn in it, slot by slot."""
    for character in pack.characters.values():
        for view in {part.view for part in character.parts if part.slot == "head"}:
            slots: dict[str, set[str]] = {}
            for part in character.parts:
                if part.view == view:
                    slots.setdefault(part.slot, set()).add(part.choice)
            yield character, view, slots


def test_every_head_seen_from_either_side_has_every_mouth_shape(pack: Pack) -> None:
    assert [(who.name, view) for who, view, slots in _people(pack) if VISEMES - slots["mouth"]] == []


def test_everybody_has_expressions_poses_and_a_blink(pack: Pack) -> None:
    for character in pack.characters.values():
        assert len(character.expressions) >= 8
        assert len(character.poses) >= 6
        assert {"closed", *(each.eyes for each in character.expressions.values())} <= _choices(character, "eyes")


def test_arms_and_what_they_cast_are_chosen_together(pack: Pack) -> None:
    for character in pack.characters.values():
        for pose in character.poses.values():
            for side in ("left", "right"):
                assert pose.choices[f"shadow-{side}"][0] == pose.choices[f"arm-{side}"][0], (character.name, pose.name)


def test_paint_is_drawn_three_times_and_faces_once(pack: Pack) -> None:
    for character in pack.characters.values():
        for part in character.parts:
            if part.slot in CRISP:
                assert len(part.arts) == 1, part.id
            elif part.slot.startswith(("torso", "arm", "leg", "fringe", "hair")):
                assert len(part.arts) == 3, part.id


def test_boil_moves_edges_and_leaves_the_paint_alone(pack: Pack) -> None:
    """Well inside its edge a torso hardly changes from drawing to drawing; at its edge it does."""
    torso = next(part for part in pack.characters["mira"].parts if part.slot == "torso")
    one, other = (_straightened(pack, torso, phase) for phase in (0, 1))
    inside = (one[..., 3] == 255) & (other[..., 3] == 255)
    changed = np.abs(one[..., :3].astype(int) - other[..., :3].astype(int)).mean(axis=2)
    rim = (one[..., 3] != other[..., 3]) & ~inside
    assert changed[inside].mean() < 9
    assert rim.sum() > 300


def test_captions_can_be_read_on_their_paint(pack: Pack) -> None:
    ink, cream = (Color.parse(pack.palette[name]) for name in ("ink", "white"))
    assert contrast(ink, cream) > 10


def _choices(character: Character, slot: str) -> set[str]:
    return {part.choice for part in character.parts if part.slot == slot}


def _straightened(pack: Pack, part: Part, phase: int) -> np.ndarray[tuple[int, int, int], np.dtype[np.uint8]]:
    pixels, x, y = raster(part.arts[phase], 0.5, assets_of(pack))
    page = np.zeros((320, 320, 4), np.uint8)
    page[y : y + pixels.shape[0], x : x + pixels.shape[1]] = pixels
    return page

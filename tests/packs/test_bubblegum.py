"""The bubblegum pack: everybody can say and feel everything, and no friend is a recoloured clone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.packs import load_pack
from pipeline.packs.model import Character, Pack
from pipeline.script.story import At
from pipeline.staging.places import standing
from pipeline.staging.world import FRAME

VISEMES = set("ABCDEFGHX")
PEOPLE = ("mimi", "zuri", "kit")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack("bubblegum")


@pytest.fixture(params=PEOPLE)
def person(pack: Pack, request: pytest.FixtureRequest) -> Character:
    return pack.characters[str(request.param)]


def _choices(character: Character, slot: str, view: str) -> set[str]:
    return {part.choice for part in character.parts if (part.slot, part.view) == (slot, view)}


@pytest.mark.parametrize("view", ["", "down"])
def test_both_views_of_a_head_can_say_and_feel_everything(person: Character, view: str) -> None:
    assert _choices(person, "mouth", view) >= VISEMES
    assert "closed" in _choices(person, "eyes", view)
    for expression in person.expressions.values():
        assert expression.eyes in _choices(person, "eyes", view)
        assert expression.brows in _choices(person, "brows", view)
        assert expression.mouth in _choices(person, "mouth", view)
        assert set(expression.extras) <= _choices(person, "extra", view)


@pytest.mark.parametrize("view", ["", "down"])
def test_open_eyes_have_pupils_and_lids(person: Character, view: str) -> None:
    pupils = _choices(person, "pupils", view)
    assert pupils == _choices(person, "lids", view)
    assert {"open", "wide", "teary", "firm"} <= pupils < _choices(person, "eyes", view)


def test_everybody_can_play_every_part(pack: Pack) -> None:
    """A story may give any line to any friend."""
    first = pack.characters[PEOPLE[0]]
    for name in PEOPLE[1:]:
        assert set(pack.characters[name].poses) == set(first.poses)
        assert set(pack.characters[name].expressions) == set(first.expressions)


@pytest.mark.parametrize("pair", [("mimi", "zuri"), ("zuri", "mimi"), ("kit", "mimi")])
def test_two_stand_side_by_side_at_the_places_a_first_story_uses(pack: Pack, pair: tuple[str, str]) -> None:
    """Hair reaches about as far from a face's middle as links hang beside it; nobody is cut, nobody is covered."""
    for background in pack.backgrounds.values():
        reach = []
        for name, at in zip(pair, ("left", "right"), strict=True):
            character, place = pack.characters[name], standing(At(at, 0.0, -1.0), background)
            hair = [part.pivot.x for part in character.parts if part.slot.startswith("puff")]
            half = max([abs(x - character.feet.x) + 62 for x in hair] or [0.62 * character.face.width])
            wide = half * character.scale * place.size
            reach.append((place.x - wide, place.x + wide))
        (left, middle), (beside, right) = reach
        assert left >= 0, background.name
        assert middle <= beside, background.name
        assert right <= FRAME.width, background.name


def test_pigtails_are_chains_that_come_later_link_by_link(pack: Pack) -> None:
    follow = pack.characters["mimi"].follow
    for side in ("left", "right"):
        links = [follow[f"puff-{side}-{n}"] for n in (1, 2, 3, 4)]
        assert [link.on for link in links] == ["head", *(link.slot for link in links[:-1])]
        assert [link.late for link in links] == [3, 5, 7, 9]


def test_friends_differ_in_hair_not_only_in_colour(pack: Pack) -> None:
    hair = {
        name: frozenset(part.slot for part in pack.characters[name].parts if part.slot.startswith(("puff", "tuft")))
        for name in PEOPLE
    }
    assert len(set(hair.values())) == len(PEOPLE)


def test_the_head_gives_half_of_what_the_body_does_and_nobody_becomes_a_pancake(pack: Pack) -> None:
    give, bounce = pack.motion.give, pack.motion.bounce
    assert give.head == pytest.approx(0.5)
    assert give.least >= 0.9
    assert 0 < bounce.depth < 0.05


def test_the_art_is_what_its_source_draws(pack: Pack) -> None:
    source = Path(pack.folder) / "source"
    draw = (
        "from people import gloom; from people.part import puppet; import sys;"
        "sys.stdout.reconfigure(encoding='utf-8', newline='\\n');"
        "sys.stdout.write(puppet('the gloom', gloom.parts(), gloom.CANVAS))"
    )
    paths = f"{source}{os.pathsep}{source.parents[3]}"
    run = subprocess.run(
        [sys.executable, "-c", draw], capture_output=True, check=True, env={**os.environ, "PYTHONPATH": paths}
    )
    assert run.stdout == (Path(pack.folder) / "characters/gloom/puppet.svg").read_bytes()

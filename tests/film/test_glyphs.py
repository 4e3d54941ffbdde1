"""Characters that no font can draw are told by name, once, and never shown as boxes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.film.glyphs import undrawable
from pipeline.film.plan import Plan, make_plan
from pipeline.script.story import Mark
from pipeline.timeline.model import Card
from tests.films import SHORT, options, write

HERE = Mark("story.yaml", 4, 7)


@pytest.fixture
def plan(tiny_pack: Path, tmp_path: Path) -> Plan:
    return make_plan(write(tmp_path, SHORT), options(tiny_pack))


def test_a_text_with_such_characters_is_told_at_its_place_by_their_names(plan: Plan) -> None:
    font = plan.pack.captions.font
    (one,) = undrawable([(HERE, "plain"), (HERE, "a \U00013000 b")], plan.timeline, font)
    assert (one.file, one.line, one.column, one.code) == ("story.yaml", 4, 7, "E607")
    assert one.message == "no font here can draw \U00013000 (U+13000 egyptian hieroglyph a001)"
    (many,) = undrawable([(HERE, "\U00013000\U00013001\U00013002\U00013003\U00013004")], plan.timeline, font)
    assert many.message.endswith(" and 2 others")


def test_a_card_that_a_template_made_is_told_by_its_scene_and_one_of_the_story_only_once(plan: Plan) -> None:
    scene = plan.timeline.scenes[0]
    strange = Card(scene.span, "title", (("title", "\U00013000"),), plan.timeline.safe)
    film = replace(plan.timeline, scenes=(replace(scene, items=(strange,)),))
    assert [each.file for each in undrawable([], film, plan.pack.captions.font)] == [f"scene {scene.id}"]
    (told,) = undrawable([(HERE, "\U00013000")], film, plan.pack.captions.font)
    assert told.file == "story.yaml"

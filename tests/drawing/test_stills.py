"""`hold`: everyone holds their breath."""

from __future__ import annotations

from dataclasses import replace

from pipeline.core.timing import Span
from tests.drawing import stage


def test_nothing_boils_or_breathes_while_the_scene_is_still() -> None:
    moving = stage.context(stage.scene(stage.actor()))
    still = replace(moving, scene=replace(moving.scene, stills=(Span(30, 60),)))
    assert {still.boil(n) for n in range(30, 60)} == {moving.boil(30)}
    assert {still.quiet(n) for n in range(30, 60)} == {30}
    assert [still.boil(n) for n in range(60, 90)] == [moving.boil(n) for n in range(60, 90)]

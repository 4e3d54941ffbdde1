"""Who goes very fast is drawn out along the way, about the feet, and who does not is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.core.geometry import IDENTITY, Matrix, Point
from pipeline.drawing.acting.smear import drawn_out, smear
from pipeline.packs.moves import Motion
from pipeline.timeline.model import Key, Place
from tests.drawing import stage


def smeared(far: float, frames: int, n: int, most: float = 0.5) -> Matrix:
    bo = stage.actor(place=(Key(0, Place(100, 1500)), Key(30, Place(100 + far, 1500), frames, "linear")))
    return smear(bo, n, stage.context(stage.scene(bo), stage.pack(replace(Motion(), smear=most))))


def test_only_the_fast_smear_and_only_where_the_creator_wants_it() -> None:
    assert smeared(300, 30, 45) == IDENTITY
    assert smeared(800, 8, 34, most=0.0) == IDENTITY
    assert smeared(800, 8, 34).a == pytest.approx(1.5)
    assert smeared(800, 8, 29) == smeared(800, 8, 39) == IDENTITY
    assert 1.0 < smeared(800, 15, 38).a < 1.5


def test_it_is_drawn_out_along_the_way_and_thinner_across_it_about_the_feet() -> None:
    out = drawn_out(Point(500, 1500), 0.0, 1.5)
    assert out.apply(500, 1500) == pytest.approx((500, 1500))
    assert out.apply(600, 1500).x == pytest.approx(650)
    assert 1500 - out.apply(500, 500).y < 1000
    down = drawn_out(Point(500, 1500), 90.0, 1.5)
    assert 1500 - down.apply(500, 500).y == pytest.approx(1500)

"""A mark draws itself, in a few drawings, and stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.core.display import Draw, Group, Vector
from pipeline.core.geometry import Box, Point
from pipeline.core.timing import Span
from pipeline.drawing import sticker, stroke
from pipeline.script.verbs.marks import MARKS, REACHING
from pipeline.timeline.model import Key, Place, Sticker, Stroke
from tests.drawing import stage

BOX = Box(300, 500, 300, 200)
SPAN = Span(30, 300)


def drawn(name: str, n: int) -> tuple[object, ...]:
    to = Point(900, 800) if name in REACHING else None
    item = Stroke(SPAN, name, BOX, to, 24)
    return stroke.draw(item, n, stage.context(stage.scene(items=(item,))))


@pytest.mark.parametrize("name", MARKS)
def test_it_grows_drawing_by_drawing_and_then_only_boils(name: str) -> None:
    way = [drawn(name, n) for n in range(30, 60, 3)]
    assert len(set(way)) > 4
    assert len({drawn(name, n) for n in range(60, 290)}) <= 3
    assert drawn(name, 90) == drawn(name, 91)
    (node,) = drawn(name, 90)
    assert isinstance(node, Draw)
    assert isinstance(node.sprite.source, Vector)


def test_an_arrow_on_a_face_begins_beside_it() -> None:
    item = Stroke(SPAN, "arrow", BOX, Point(450, 1500), 24)
    (node,) = stroke.draw(item, 90, stage.context(stage.scene(items=(item,))))
    assert isinstance(node, Draw)
    assert node.matrix.f == pytest.approx(BOX.center.y + 150)  # half of its breadth below the middle


def test_a_sticker_that_is_drawn_is_uncovered_at_its_full_size() -> None:
    item = Sticker(SPAN, "heart", (Key(30, Place(500, 600)),), "draw")
    here = stage.context(stage.scene(items=(item,)))
    (half,), (whole,) = sticker.draw(item, 36, here), sticker.draw(item, 90, here)
    assert isinstance(half, Group)
    assert half.clip is not None
    assert half.opacity == 1.0
    assert isinstance(whole, Draw)
    assert replace(whole, sprite=next(stage.draws((half,))).sprite) == next(stage.draws((half,)))

"""How listeners and breath look: there for a moment, at rest before and after, a closed form of the frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import pytest

from pipeline.core.geometry import Point
from pipeline.core.timing import Span
from pipeline.drawing.acting.inhale import FRAMES, inhaled
from pipeline.drawing.acting.reactions import SHAPES, reacted
from pipeline.packs.model import Idle
from pipeline.packs.moves import Motion
from pipeline.timeline.model import Key, Reaction
from tests.drawing import stage

IDLE = Idle(talk_bounce=10.0)


def moved(kind: str, d: int, *, hold: int = 1, flip: bool = False) -> Mapping[str, tuple[float, Point]]:
    actor = stage.actor(reactions=(Reaction(20, kind, 15, 1.0),), flip=(Key(0, flip),))
    context = stage.context(stage.scene(actor), stage.pack(Motion(hold=hold)))
    joints = reacted(actor, d, IDLE, context)
    slots = {*joints.turn, *joints.shift}
    return {slot: (joints.turn.get(slot, 0.0), joints.shift.get(slot, Point(0, 0))) for slot in slots}


@pytest.mark.parametrize("kind", SHAPES)
@pytest.mark.parametrize("hold", [1, 3])
def test_a_reaction_comes_shows_and_goes(kind: str, hold: int) -> None:
    assert moved(kind, 18, hold=hold) == {}
    assert moved(kind, 39, hold=hold) == {}
    frames = [moved(kind, d, hold=hold) for d in range(18, 40, hold)]
    turns = [abs(turn) for frame in frames for turn, _ in frame.values()]
    shifts = [abs(shift.x) + abs(shift.y) for frame in frames for _, shift in frame.values()]
    assert max(turns) > 1.0 or max(shifts) > 3.0
    assert max(turns) < 8.0
    assert max(shifts) < 25.0


def test_heads_turn_the_same_way_on_screen_when_a_puppet_is_mirrored() -> None:
    assert moved("tilt", 27)["head"][0] == -moved("tilt", 27, flip=True)["head"][0]


def test_one_breathes_in_before_speaking_and_only_then() -> None:
    actor = stage.actor(mouth=((Span(60, 64), "D"), (Span(64, 70), "A")))
    context = stage.context(stage.scene(actor), stage.pack(Motion(hold=1)))
    full = [inhaled(actor, d, context) for d in range(100)]
    assert max(full) == full[60] > 1.0
    assert full[60 - FRAMES - 2] == 0.0
    assert full[64] < full[60]
    assert full[80] == 0.0
    assert all(one <= other + 1e-9 for one, other in pairwise(full[40:61]))


def test_two_words_after_each_other_are_one_breath() -> None:
    near, far = (stage.actor(mouth=((Span(30, 40), "D"), (Span(start, start + 10), "C"))) for start in (46, 90))
    context = stage.context(stage.scene(near))
    assert inhaled(near, 45, context) == 0.0
    assert inhaled(far, 89, replace(context, pack=stage.pack(Motion(hold=1)))) > 1.0

"""A dance, stepped on the beats of the music; and eyes that tremble."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

from pipeline.core.geometry import Point
from pipeline.core.timing import Span
from pipeline.drawing.acting.gaze import gaze
from pipeline.drawing.acting.routine import pose_changes
from pipeline.drawing.acting.stance import stance
from pipeline.drawing.context import Context
from pipeline.drawing.identity import Same
from pipeline.packs.model import Pose
from pipeline.packs.moves import Motion
from pipeline.timeline.model import Key, Tempo
from tests.drawing import stage

SETTLE, EVERY = 9, 15
LEAD = SETTLE // 3  # a body is lowest a third into a change: that falls on the beat
ROUND = ("wave", "shrug", "type")


def floor(*tempo: Tempo) -> Context:
    pack = stage.pack(Motion(settle=SETTLE))
    bo = pack.characters["bo"]
    dance = Pose("dance", {}, EVERY, steps=ROUND)
    pack = replace(pack, characters={"bo": replace(bo, poses={**bo.poses, "dance": dance})})
    here = stage.context(stage.scene(), pack)
    return replace(here, timeline=replace(here.timeline, tempo=tempo))


def steps(here: Context, *keys: Key[str]) -> list[tuple[int, str]]:
    return [(key.at, key.value) for key in pose_changes(Same(stage.actor(pose=keys)), Same(here))]


def test_a_round_goes_on_until_the_next_pose_and_begins_again() -> None:
    found = steps(floor(), Key(0, "stand"), Key(30, "dance"), Key(100, "wave"))
    assert found == [
        *((0, "stand"), (30, "wave"), (45, "shrug"), (60, "type"), (75, "wave"), (90, "shrug"), (100, "wave")),
    ]


def test_every_step_is_lowest_on_a_beat() -> None:
    beat = 16.0
    found = steps(floor(Tempo(Span(0, 300), 5.0, beat)), Key(0, "dance"))
    later = [at + LEAD for at, _ in found[1:]]
    assert len(later) > 10
    assert all(abs((at - 5.0) / beat - round((at - 5.0) / beat)) * beat <= 0.5 for at in later)
    assert {b - a for a, b in pairwise(later)} == {16}


def test_music_of_another_pace_does_not_hurry_the_steps() -> None:
    for beat in (4.0, 60.0):
        found = steps(floor(Tempo(Span(0, 300), 0.0, beat)), Key(0, "dance"))
        gaps = [b - a for (a, _), (b, _) in pairwise(found)]
        assert all(0.6 * EVERY <= gap <= 1.5 * EVERY for gap in gaps)


def test_a_step_is_drawn_and_other_poses_are_left_alone() -> None:
    here = floor()
    bo = here.pack.characters["bo"]
    dancer = stage.actor(pose=(Key(0, "dance"),))
    assert stance(dancer, bo, EVERY + SETTLE, here).pose.name == "shrug"
    assert steps(here, Key(0, "stand"), Key(40, "wave"), Key(80, "wave")) == [(0, "stand"), (40, "wave")]


def test_what_is_in_wet_eyes_trembles_and_in_others_stands_still() -> None:
    here = floor()
    bo = here.pack.characters["bo"]
    wet = replace(bo.expressions["worried"], tremble=2.0, look=Point(0.0, 0.0))
    bo = replace(bo, expressions={**bo.expressions, "worried": wet, "still": replace(wet, tremble=0.0)})
    shown = {
        mood: [gaze(stage.actor(expression=(Key(0, mood),)), bo, n, here).pupils for n in range(40, 55)]
        for mood in ("worried", "still")
    }
    away = [math.dist(a, b) for a, b in zip(shown["worried"], shown["still"], strict=True)]
    assert 1.0 < max(away) <= 2.4
    assert len({round(far, 2) for far in away}) > 10

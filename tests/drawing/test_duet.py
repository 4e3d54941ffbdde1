"""Duets: who is in which window, what falls off, and that fingers are seen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.core.display import Group, Vector
from pipeline.core.geometry import Box, Point
from pipeline.drawing.panel import Panel
from pipeline.drawing.screens import duet
from pipeline.drawing.screens.duetplan import PLANS, clip_box
from pipeline.drawing.screens.tap import draw_finger
from pipeline.drawing.screens.window import LEAST, fitted
from pipeline.drawing.styles import SCREENS
from pipeline.timeline.model import Duet
from tests.drawing import screens, stage, words

LOOK = SCREENS["sketch-screen"]


def said(item: Duet, n: int) -> list[str]:
    return [text.text for _, text, _ in words.letters(duet.draw(item, n, words.context()))]


def test_an_answer_comes_speaks_is_chosen_and_falls_out_of_the_frame() -> None:
    assert "no.name" not in said(screens.DUET, 10)
    assert "so cringe" not in said(screens.DUET, 24)
    assert "so cringe" in said(screens.DUET, 40)
    assert "block" in said(screens.DUET, 58)
    assert "so cringe" in said(screens.DUET, 80)
    assert "so cringe" not in said(screens.DUET, 110)
    assert "teach me!" in said(screens.DUET, 120)


def test_what_falls_moves_down_in_the_end_and_turns() -> None:
    heights, turns = [], []
    for n in (78, 87, 96):
        drawn = words.letters(duet.draw(screens.DUET, n, words.context()))
        (draw,) = [draw for draw, text, _ in drawn if text.text == "so cringe"]
        heights.append(draw.matrix.f)
        turns.append(draw.matrix.b)
    assert heights == sorted(heights)
    assert turns == sorted(turns)
    assert heights[2] - heights[1] > heights[1] - heights[0]


@pytest.mark.parametrize("item", screens.DUETS, ids=lambda item: item.style)
def test_the_clip_makes_room_for_an_answer_and_takes_it_back(item: Duet) -> None:
    context, plan = words.context(), PLANS[item.style]
    alone, both, again = (duet.beside(replace(item, answers=item.answers[:1]), n, context) for n in (10, 50, 100))
    assert (alone, both, again) == (0.0, 1.0, 0.0)
    assert clip_box(plan, 0.0) == plan.whole
    assert not clip_box(plan, 1.0).overlaps(plan.right)
    assert plan.whole.union(plan.right) == plan.whole


def test_who_performs_is_seen_only_inside_the_window() -> None:
    nodes = duet.draw(screens.DUET, 10, words.context())
    clipped = [node for node in nodes if isinstance(node, Group) and node.clip and stage.names((node,))]
    assert len(clipped) == 1
    assert all("puppet" not in name for name in stage.names(tuple(n for n in nodes if n not in clipped)))


def test_a_performer_that_stands_still_is_not_resampled() -> None:
    level = replace(screens.DUET, answers=(), taps=())
    drawn = [d for d in stage.draws(duet.draw(level, 200, words.context())) if stage.names((d,))]
    body = [d.matrix for d in drawn if abs(d.matrix.b) < 1e-9]
    assert body
    assert all(abs(matrix.d - 1) < 0.02 for matrix in body)  # a breath at most


@pytest.mark.parametrize("close", [True, False])
def test_a_figure_stands_inside_its_room(close: bool) -> None:
    character, room = stage.character(), Box(100, 50, 300, 400)
    fit, feet = fitted(character, False, close, room)
    face = character.face
    top = feet.y + (face.y - character.feet.y) * character.scale * fit
    assert room.y <= top <= room.center.y
    tall = face.height * character.scale * fit
    assert feet.y <= room.bottom or close or tall == pytest.approx(LEAST * room.height)
    assert face.width * character.scale * fit <= room.width


def test_a_finger_comes_presses_and_goes() -> None:
    panel, target = Panel(words.context()), Point(500, 500)
    at = 60
    frames = [tuple(draw_finger(at, n, target, panel, LOOK)) for n in (40, 51, 60, 63, 72, 90)]
    assert [bool(nodes) for nodes in frames] == [False, True, True, True, True, False]
    away, pressing = (list(stage.draws(frames[i]))[-1].matrix for i in (1, 2))
    assert away.f > pressing.f
    assert sum(isinstance(draw.sprite.source, Vector) for draw in stage.draws(frames[2])) == 2  # the finger, and sparks

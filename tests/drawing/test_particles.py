"""Particles are formulas of the frame: they keep off faces, come to rest, and any frame stands alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core.geometry import Box
from pipeline.core.timing import Span
from pipeline.drawing import burst
from pipeline.drawing.context import Context
from pipeline.drawing.faces import faces_at
from pipeline.drawing.identity import Same
from pipeline.drawing.particles.law import Born, born, flight, pace, state, turn_at
from pipeline.drawing.particles.shapes import DRAWN, RADIUS
from pipeline.drawing.particles.swarm import adjusted, particles
from pipeline.packs.model import Background
from pipeline.packs.particles import PRESETS, SHAPES, Particles
from pipeline.timeline.model import Burst, Effect
from tests.drawing import stage

every = pytest.mark.parametrize("name", sorted(PRESETS))


def flying(name: str, start: int = 30, end: int = 270, **params: float) -> Context:
    return stage.context(stage.scene(stage.actor(), effects=(Effect(name, Span(start, end), tuple(params.items())),)))


def alive(kind: Particles, which: int, seconds: float, *words: int) -> Born | None:
    its = pace(kind, which, words)
    turn = turn_at(kind, its, seconds)
    return None if turn is None else born(kind, which, turn, its, words)


def test_every_shape_is_drawn() -> None:
    assert {kind.shape for kind in PRESETS.values()} <= set(SHAPES) == set(DRAWN)


@every
@given(st.lists(st.integers(0, 299), min_size=2, max_size=5))
@settings(max_examples=8)
def test_a_frame_alone_is_the_frame_in_sequence(name: str, frames: list[int]) -> None:
    one, other = flying(name), flying(name)
    forward = {n: (particles(n, one, front=True), particles(n, one, front=False)) for n in sorted(frames)}
    back = {n: (particles(n, other, front=True), particles(n, other, front=False)) for n in reversed(frames)}
    assert back == forward
    assert hash(tuple(forward.values()))


@every
def test_they_fly_in_their_span_only_and_on_held_drawings(name: str) -> None:
    here = flying(name)
    there = [n for n in range(0, 300, 2) if particles(n, here, front=True) + particles(n, here, front=False)]
    assert there
    assert min(there) >= 30
    assert max(there) < 270
    assert particles(90, here, front=True) == particles(91, here, front=True) == particles(92, here, front=True)


@every
def test_nothing_before_the_actors_lies_on_a_face(name: str) -> None:
    here = flying(name, count=80)
    (face,) = faces_at(Same(here), 90)
    for n in range(30, 270, 24):
        for draw in stage.draws(particles(n, here, front=True)):
            x, y = draw.matrix.apply(0, 0)
            assert not face.inset(face.width * 0.12).overlaps(Box(x, y, 1, 1))


def test_what_meets_a_face_passes_behind() -> None:
    here = flying("confetti", count=200)
    assert any(particles(n, here, front=False) for n in range(60, 150, 3))


@given(st.integers(0, 40), st.floats(0, 12))
def test_paper_falls_to_its_floor_and_lies_still(which: int, seconds: float) -> None:
    kind = replace(PRESETS["slips"], floor=(1500.0, 1500.0))
    one = alive(kind, which % kind.count, seconds, 7)
    if one is not None:
        rest = one.born + flight(one)
        assert state(kind, one, seconds).at.y <= 1500.0
        assert state(kind, one, rest + 1) == state(kind, one, rest + 2)
        assert state(kind, one, rest + 1).at.y == pytest.approx(1500.0)


@given(st.sampled_from(sorted(PRESETS)), st.integers(0, 8), st.floats(0, 3), st.floats(0.001, 0.02))
def test_they_move_without_a_jump(name: str, which: int, seconds: float, later: float) -> None:
    kind = PRESETS[name]
    one, other = (alive(kind, which, t, 3) for t in (seconds, seconds + later))
    if one is not None and one == other:
        before, after = state(kind, one, seconds).at, state(kind, one, seconds + later).at
        assert max(abs(after.x - before.x), abs(after.y - before.y)) < 6000 * later


def test_sparkles_come_and_go_softly() -> None:
    kind = PRESETS["sparkles"]
    one = alive(kind, 0, 5.0, 7)
    assert one is not None
    sizes = [state(kind, one, one.born + one.life * share).grow[0] for share in (0.0, 0.25, 0.5, 0.75, 1.0)]
    assert sizes[0] == pytest.approx(0, abs=1e-6) == sizes[4]
    assert sizes[2] == 1.0
    assert one.life * 30 >= 24  # frames: twelve to come and twelve to go


def test_a_story_places_them_and_counts_them() -> None:
    kind = adjusted(PRESETS["bubbles"], {"x": 0.5, "y": 0.25, "width": 0.1, "count": 5, "speed": 2, "behind": 1}, 1920)
    assert (kind.region.center.x, kind.region.center.y, kind.region.width) == (540, 480, 108)
    assert (kind.count, kind.front) == (5, False)
    assert kind.speed == (180, 380)


def test_ambience_belongs_to_its_background_and_lasts_the_scene() -> None:
    dusty = Background("page", stage.pack().backgrounds["page"].layers, ambience=(PRESETS["motes"],))
    pack = replace(stage.pack(), backgrounds={"page": dusty})
    here = stage.context(stage.scene(), pack)
    counts = [len(particles(n, here, front=True)) for n in (0, 150, 297)]
    assert all(8 < count <= PRESETS["motes"].count for count in counts)
    assert particles(150, stage.context(stage.scene()), front=True) == ()


def test_few_sprites_for_many_places() -> None:
    here = flying("confetti", count=120)
    drawn = [d.sprite for n in range(30, 200, 3) for d in stage.draws(particles(n, here, front=True))]
    assert len(drawn) > 1000
    assert len(set(drawn)) <= 5 * 6  # colours, sizes


def test_thrown_hearts_pass_behind_a_face_and_are_never_half_seen() -> None:
    (face,) = faces_at(Same(stage.context(stage.scene(stage.actor()))), 30)
    thrown = Burst(Span(30, 78), "heart", face.center, 20, 5)
    here = stage.context(stage.scene(stage.actor(), items=(thrown,)))
    behind = [len(list(stage.draws(burst.draw_behind(n, here)))) for n in range(30, 78, 3)]
    assert max(behind) == 20  # thrown from a face, all of them begin behind it
    aside = replace(thrown, at=face.center._replace(x=face.x - 900))
    there = stage.context(stage.scene(stage.actor(), items=(aside,)))
    assert all(d.opacity == 1.0 for n in range(30, 78) for d in stage.draws(burst.draw(aside, n, there)))
    assert len(list(stage.draws(burst.draw(aside, 40, there)))) >= 12


def test_a_particle_is_as_large_as_its_kind_says() -> None:
    kind = Particles("dots", size=(2.0, 2.0), count=1, end="none")
    one = alive(kind, 0, 1.0, 1)
    assert one is not None
    assert state(kind, one, 1.0).size * RADIUS == 100.0

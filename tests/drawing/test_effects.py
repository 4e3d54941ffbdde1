"""What every effect promises, whoever wrote it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.display import Draw, Fill, Node, Sprite
from pipeline.core.timing import Span
from pipeline.drawing.effects import EFFECTS, affected, apply, strength
from pipeline.timeline.model import Effect
from tests.drawing import stage

SCENE: tuple[Node, ...] = (Draw(Sprite(Fill("#FF0000", 1080, 1920), 0.1)), Draw(Sprite(stage.art("things"), 0.1)))
HERE = stage.context(stage.scene(), size=(108, 192))
every = pytest.mark.parametrize("name", sorted(EFFECTS))


@every
def test_without_strength_the_scene_is_as_it_was(name: str) -> None:
    assert apply(name, SCENE, 0.0, {}, HERE) == SCENE


@every
@pytest.mark.parametrize("amount", [0.01, 0.5, 1.0])
def test_the_scene_stays_in_it_and_it_is_a_value(name: str, amount: float) -> None:
    nodes = apply(name, SCENE, amount, {"amount": 0.5}, HERE)
    assert nodes == apply(name, SCENE, amount, {"amount": 0.5}, HERE) != SCENE
    assert isinstance(hash(nodes), int)
    assert list(stage.draws(nodes))[:2] == list(SCENE)


@given(st.sampled_from(sorted(EFFECTS)), st.integers(0, 100), st.integers(1, 200), st.integers(0, 300))
def test_its_strength_is_a_share(name: str, start: int, length: int, n: int) -> None:
    effect = Effect(name, Span(start, start + length))
    if n in effect.span:
        assert 0.0 <= strength(effect, n, HERE) <= 1.0


def test_it_comes_and_goes_softly_inside_a_scene_and_is_there_at_its_edges() -> None:
    inside, whole = Effect("vignette", Span(60, 120)), Effect("vignette", Span(0, 300))
    assert strength(inside, 60, HERE) < strength(inside, 64, HERE) < strength(inside, 80, HERE) == 1.0
    assert strength(inside, 119, HERE) < 0.1
    assert strength(whole, 0, HERE) == strength(whole, 299, HERE) == 1.0


def test_only_our_own_effects_inside_their_span_are_drawn() -> None:
    mirror = Effect("MirrorX", Span(0, 300), library="moviepy")
    shown = stage.scene(effects=(mirror, Effect("blur", Span(60, 120))))
    context = stage.context(shown)
    assert affected(SCENE, 10, context) == SCENE
    assert affected(SCENE, 90, context) != SCENE

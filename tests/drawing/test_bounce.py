"""A body in the music: lowest on the beat of the bed, and only where the music plays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.core.display import Draw
from pipeline.core.timing import Span
from pipeline.drawing import puppet
from pipeline.drawing.acting.bounce import bounce
from pipeline.drawing.context import Context
from pipeline.drawing.pulse import pulse_at
from pipeline.packs.model import Expression
from pipeline.packs.moves import Bounce, Give, Motion
from pipeline.timeline.model import Key, Tempo
from tests.drawing import stage

BEAT = 15  # frames, at 120 to the minute
MUSIC = Tempo(Span(30, 270), 30.0, float(BEAT))


def dancing(style: Bounce, *tempo: Tempo, give: Give = Give()) -> Context:  # noqa: B008  a frozen value
    pack = stage.pack(Motion(bounce=style, give=give))
    bo = pack.characters["bo"]
    moods = {**bo.expressions, "hurt": Expression("hurt", "open", "flat", "rest", bounce=0.0)}
    still = replace(bo.idle, breath=0.0, sway=0.0)
    pack = replace(pack, characters={"bo": replace(bo, expressions=moods, idle=still)})
    here = stage.context(stage.scene(), pack)
    return replace(here, timeline=replace(here.timeline, tempo=tempo))


def stretch(n: int, here: Context, **tracks: object) -> float:
    return bounce(stage.actor(**tracks), here.pack.characters["bo"], n, here).stretch


def test_the_body_is_lowest_on_each_beat_and_tallest_between_two() -> None:
    here = dancing(Bounce(depth=0.05), MUSIC)
    for beat in (4, 5, 9):
        on = 30 + beat * BEAT
        bar = {n: stretch(n, here) for n in range(on - 7, on + 8)}
        assert min(bar, key=bar.__getitem__) == on
        assert bar[on] == pytest.approx(0.95)
        assert stretch(on + 7, here) == pytest.approx(1.05, abs=0.002)


def test_a_piece_that_takes_over_is_felt_at_once() -> None:
    mood = replace(MUSIC, span=Span(150, 270), mood="tense")
    here = dancing(Bounce(depth=0.05), replace(MUSIC, span=Span(30, 150)), mood)
    assert [pulse_at(n, here).strength for n in (120, 149, 150, 160)] == [1.0] * 4


def test_without_music_nobody_bounces_and_it_comes_and_goes_softly() -> None:
    here = dancing(Bounce(depth=0.05, lift=30, sway=4), MUSIC)
    assert stretch(10, here) == stretch(280, here) == 1.0
    assert stretch(10, dancing(Bounce(depth=0.05))) == 1.0
    assert 0 < pulse_at(31, here).strength < pulse_at(60, here).strength == 1.0
    assert pulse_at(269, here).strength < 0.1


def test_a_mood_may_keep_out_of_the_music() -> None:
    here = dancing(Bounce(depth=0.05), MUSIC)
    hurt = (Key(0, "neutral"), Key(90, "hurt"))
    assert stretch(30 + 10 * BEAT, here, expression=hurt) == 1.0
    assert stretch(30 + 3 * BEAT, here, expression=hurt) < 1.0


def test_the_head_takes_the_share_of_a_squash_that_the_pack_gives_it() -> None:
    n = 30 + 5 * BEAT

    def heights(head: float) -> tuple[float, float]:
        here = dancing(Bounce(depth=0.1), MUSIC, give=Give(head=head, widen=0.8))
        nodes = [node for node in stage.draws(puppet.draw(stage.actor(), n, here)) if isinstance(node, Draw)]
        found = {node.sprite.source.part: node.matrix for node in nodes}  # type: ignore[union-attr]
        return found["torso"].d, found["face"].d

    assert heights(1.0) == pytest.approx((0.9, 0.9))
    assert heights(0.5) == pytest.approx((0.9, 0.9**0.5))
    assert heights(0.0) == pytest.approx((0.9, 1.0))


def test_a_squash_stays_within_the_limits_of_the_pack() -> None:
    n = 30 + 5 * BEAT
    here = dancing(Bounce(depth=0.3), MUSIC, give=Give(least=0.93))
    torso = next(node for node in stage.draws(puppet.draw(stage.actor(), n, here)) if "torso" in stage.names((node,)))
    assert torso.matrix.d == pytest.approx(0.93)

"""The facts of a frame, written over it."""

from __future__ import annotations

from dataclasses import replace

from pipeline.core.display import Draw, Letters, Vector
from pipeline.core.timing import Span
from pipeline.drawing.frame import draw_frame
from pipeline.drawing.overlay import with_overlay
from pipeline.timeline.model import Line, Word
from tests.drawing import stage

WORDS = (Word("So", Span(10, 20)), Word("mean!", Span(20, 30)))


def test_it_says_who_speaks_which_word_with_which_mouth_and_hides_nothing() -> None:
    actor = stage.actor(mouth=((Span(10, 20), "D"), (Span(20, 30), "A")), blinks=(Span(24, 26),))
    line = Line("one-june-1", actor.role, "June", "So mean!", Span(10, 30), words=WORDS, times="warped")
    film = replace(stage.film(stage.scene(actor)), lines=(line,))
    pack = stage.pack()
    plain = draw_frame(film, 24, pack, stage.KIT)
    over = with_overlay(plain, film, 24, pack, stage.KIT)
    assert over.nodes[: len(plain.nodes)] == plain.nodes
    draws = [node for node in over.nodes[len(plain.nodes) :] if isinstance(node, Draw)]
    texts = [draw.sprite.source.text for draw in draws if isinstance(draw.sprite.source, Letters)]
    assert f"{actor.role}: “mean!”  one-june-1  (warped)" in texts
    assert [text for text in texts if "mouth A" in text and "blinks" in text]
    assert "A" in texts
    (box,) = [draw for draw in draws if isinstance(draw.sprite.source, Vector)]
    assert (box.matrix.e, box.matrix.f) == (film.safe.x * film.scale, film.safe.y * film.scale)
    width, height = film.size
    assert all(0 <= draw.matrix.e <= width and 0 <= draw.matrix.f <= height for draw in draws)

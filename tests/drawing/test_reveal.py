"""Reveals: first the account, then the person."""

from __future__ import annotations

from dataclasses import replace

from pipeline.core.display import Photo
from pipeline.drawing.screens import reveal
from pipeline.timeline.model import Shown
from tests.drawing import screens, stage, words


def said(n: int) -> str:
    return " ".join(text.text for _, text, _ in words.letters(reveal.draw(screens.REVEAL, n, words.context())))


def test_the_account_is_turned_over() -> None:
    assert said(10) == "bo.draws"
    assert "Bo" in said(60)
    assert "less afraid." in said(90)
    here = words.context()
    assert not stage.names(reveal.draw(screens.REVEAL, 10, here))
    assert any("torso" in name for name in stage.names(reveal.draw(screens.REVEAL, 60, here)))


def test_it_is_narrow_in_the_middle_of_its_turn() -> None:
    widths = []
    for n in (20, 30, 33, 60):
        sheet = next(stage.draws(reveal.draw(screens.REVEAL, n, words.context())))
        widths.append(abs(sheet.matrix.a))
    assert widths[0] > widths[1] > 0
    assert min(widths) < 0.6
    assert widths[3] > 0.99


def test_a_photo_fills_the_window() -> None:
    item = replace(screens.REVEAL, shown=Shown(photo="/somewhere/a.jpg", digest="d"))
    drawn = [draw.sprite.source for draw in stage.draws(reveal.draw(item, 100, words.context()))]
    assert Photo("/somewhere/a.jpg", "d", reveal.WINDOW, reveal.WINDOW) in drawn

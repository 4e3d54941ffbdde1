"""Phones and banners: pages follow each other, switches turn, numbers count up."""

from __future__ import annotations

from pipeline.drawing.screens import handset, notices
from pipeline.drawing.styles import PLAIN, SCREENS, hand
from tests.drawing import screens, stage, words


def said(n: int) -> set[str]:
    return {text.text for _, text, _ in words.letters(handset.draw(screens.PHONE, n, words.context()))}


def test_pages_follow_each_other() -> None:
    assert {"22:41", "Tuesday", "kai: hi"} <= said(15)
    assert "no.name: lol" not in said(15)
    assert "no.name: lol" in said(35)
    assert {"22:41", "Bo"} <= said(42)  # one slides in over the other
    assert "22:41" not in said(58)
    assert "Privacy" in said(150)


def test_a_call_rings_lasts_and_ends() -> None:
    assert "calling…" in said(55)
    assert "0:00" in said(70)
    assert "call ended" in said(95)


def test_a_switch_turns_over() -> None:
    look, here = SCREENS[PLAIN], words.context()
    for n, share in ((115, 0.0), (150, 1.0)):
        drawn = [draw.sprite.source for draw in stage.draws(handset.draw(screens.PHONE, n, here))]
        assert look.toggle(*handset.TOGGLE, share, hand(here, n, "private account")) in drawn
        assert look.toggle(*handset.TOGGLE, 1.0, hand(here, n, "comments")) in drawn


def banners(n: int) -> dict[str, float]:
    drawn = words.letters(notices.draw(screens.NOTICES, n, words.context()))
    return {text.text: draw.matrix.f for draw, text, _ in drawn}


def test_the_newest_banner_is_on_top_and_the_others_make_room() -> None:
    alone, all_three = banners(12), banners(60)
    assert "are you ok?" not in alone
    heights = [all_three[text] for text in ("are you ok?", "new comments", "tagged you in a post")]
    assert heights == sorted(heights)
    assert all_three["tagged you in a post"] > alone["tagged you in a post"]
    assert not banners(155)


def test_its_number_counts_up() -> None:
    numbers = [next(int(text) for text in banners(n) if text.isdigit()) for n in (24, 36, 48, 100)]
    assert numbers == sorted(numbers)
    assert numbers[0] < 10
    assert numbers[-1] == 99

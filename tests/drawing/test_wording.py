"""What the program itself writes on a film, it writes in the film's language."""

from __future__ import annotations

import pytest

from pipeline.drawing.chats.wording import WORDING, wording

SHIPPED = ("zh", "ms", "ta")


@pytest.mark.parametrize("locale", SHIPPED)
def test_every_control_has_a_word_in_the_languages_of_shipped_films(locale: str) -> None:
    assert [control for control in WORDING["en"] if control not in WORDING[locale]] == []


def test_a_region_takes_its_languages_words_and_an_unknown_language_english_ones() -> None:
    assert wording("block", "pt-BR") == wording("block", "pt") == "bloquear"
    assert wording("why", "xx") == "why?"

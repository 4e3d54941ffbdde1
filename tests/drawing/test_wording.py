"""What the program itself writes on a film, it writes in the film's language."""

from __future__ import annotations

import pytest

from pipeline.drawing.chats.wording import WORDING, wording
from pipeline.drawing.counts import counted

SHIPPED = ("zh", "ms", "ta")


@pytest.mark.parametrize("locale", SHIPPED)
def test_every_control_has_a_word_in_the_languages_of_shipped_films(locale: str) -> None:
    assert [control for control in WORDING["en"] if control not in WORDING[locale]] == []


def test_a_region_takes_its_languages_words_and_an_unknown_language_english_ones() -> None:
    assert wording("block", "pt-BR") == wording("block", "pt") == "bloquear"
    assert wording("why", "xx") == "why?"


@pytest.mark.parametrize(
    ("locale", "short"),
    [("en", "12K"), ("zh-SG", "1.2万"), ("ms", "12K"), ("pt-BR", "12\xa0mil"), ("id", "12\xa0rb"), ("xx", "12K")],
)
def test_counts_are_short_in_the_way_of_the_language(locale: str, short: str) -> None:
    assert counted(12_345, locale) == short
    assert counted(842, locale) == "842"

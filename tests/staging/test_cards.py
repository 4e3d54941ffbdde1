"""Cards have the campaign's words, long enough to read, and leave room for captions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.core.timing import Span
from pipeline.errors import InvalidInput
from pipeline.script.story import CardBeat, Scene, Story
from pipeline.staging import stage
from pipeline.staging.cards import reading_seconds
from pipeline.timeline.model import Card, Timeline
from tests.staging.build import HERE, kit, pack, platform, say, scene, story, takes

HELP = CardBeat(mark=HERE, name="helpline")


def directed(told: Story) -> Timeline:
    return stage(told, pack(), kit(), platform(), takes(told))


def cards(film: Timeline) -> list[Card]:
    return [item for each in film.scenes for item in each.items if isinstance(item, Card)]


def test_the_outro_is_a_last_scene_with_the_markets_helpline() -> None:
    film = directed(story(scene("one", say("maya", "Hi")), outro=replace(HELP, hold=3.0)))
    (card,) = cards(film)
    assert film.scenes[-1].id == "outro"
    assert film.scenes[-1].span.length == 90
    assert ("number", "1771") in card.lines
    assert card.box == film.safe


def test_another_language_is_answered_by_who_speaks_it() -> None:
    (card,) = cards(directed(story(scene("one", say("maya", "Hi")), outro=HELP, market="MY", locale="ms")))
    assert ("number", "15555") in card.lines


def test_a_market_without_help_is_an_error() -> None:
    with pytest.raises(InvalidInput, match="no helpline"):
        directed(story(scene("one", say("maya", "Hi")), outro=HELP, market="NZ"))


def test_a_card_stays_long_enough_to_read() -> None:
    assert reading_seconds([("title", "Two words")]) == 2.2
    assert reading_seconds([("body", "word " * 20)]) == 7.0


def test_a_card_scene_lasts_for_its_voice_and_makes_room_for_its_words() -> None:
    steps = CardBeat(mark=HERE, name="three-steps", text=("Save it", "Block it", "Tell someone you trust"))
    film = directed(story(scene("tip", say("narrator", "You don't have to handle it alone. " * 3), card=steps)))
    (card,) = cards(film)
    assert card.span == film.scenes[0].span == Span(0, 198)
    assert all(not card.box.overlaps(caption.box) for caption in film.scenes[0].captions)


def test_a_card_in_between_blocks_for_its_time() -> None:
    told: Scene = scene("one", say("maya", "Hi"), CardBeat(mark=HERE, name="title", text=("Later",)), say("maya", "So"))
    film = directed(story(told))
    (card,) = cards(film)
    assert card.span.length == 66
    assert film.lines[1].span.start == card.span.end

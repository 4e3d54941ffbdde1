"""One film with everything that is read, in languages that no shipped film has: letters, places, numbers, direction."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest

from pipeline.core.display import Draw, Group, Letters, Node
from pipeline.drawing.chats.feed import stacked
from pipeline.drawing.chats.free import feed_of, with_drafts
from pipeline.drawing.context import Context
from pipeline.drawing.styles import CHATS, look_named
from pipeline.film.frames import Frames
from pipeline.film.options import Options
from pipeline.film.plan import Plan, make_plan
from pipeline.film.stills import frame_of_beat
from pipeline.lettering.measure import advance
from pipeline.locales.places import locales_of
from pipeline.timeline.model import Caption, Chat, Timeline

STORY = Path(__file__).parent / "film" / "kind.yaml"
SIZE = (180, 320)
LOCALES = ("id", "fil", "pt-BR", "es-MX", "ar")


@cache
def planned(locale: str) -> Plan:
    return make_plan(STORY, Options(locale=locale, voice=False, size=SIZE))


def words(nodes: tuple[Node, ...]) -> list[tuple[str, Draw]]:
    """Every line of letters of a picture."""
    found: list[tuple[str, Draw]] = []
    for node in nodes:
        if isinstance(node, Group):
            found += words(node.children)
        elif isinstance(node.sprite.source, Letters):
            found.append((node.sprite.source.text, node))
    return found


def drawn(locale: str, beat: str) -> list[tuple[str, Draw]]:
    plan = planned(locale)
    frames = Frames(plan.timeline, plan.pack, plan.kit)
    return words(frames.display_list(frame_of_beat(plan.timeline, beat)).nodes)


def captions(timeline: Timeline) -> list[Caption]:
    return [caption for scene in timeline.scenes for caption in scene.captions]


def test_the_film_has_a_catalogue_for_each() -> None:
    assert set(locales_of(STORY)) == set(LOCALES)


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_is_missing_and_nothing_is_an_empty_box(locale: str) -> None:
    plan = planned(locale)
    assert plan.translation.lacks == ()
    assert plan.undrawable == ()
    assert f"the {locale} translation was drafted by a machine and nobody has reviewed it ({locale}.po)" in plan.notes


@pytest.mark.parametrize("locale", LOCALES)
def test_every_word_is_lit_where_it_stands(locale: str) -> None:
    for caption in captions(planned(locale).timeline):
        shown = "".join("".join(caption.lines).split())
        assert "".join(word.text for word in caption.words).replace(" ", "") == shown
        assert all(0 <= word.line < len(caption.lines) for word in caption.words)


@pytest.mark.parametrize(
    ("locale", "number"), [("id", "1.234"), ("fil", "1,234"), ("pt-BR", "1.234"), ("es-MX", "1,234"), ("ar", "1,234")]
)
def test_numbers_are_written_as_the_language_does(locale: str, number: str) -> None:
    said = next(line.text for line in planned(locale).timeline.lines if line.id == "help-bo-1")
    assert number in said.replace("٬", ",")


@pytest.mark.parametrize("locale", LOCALES)
def test_the_helpline_card_speaks_the_language_and_keeps_the_number(locale: str) -> None:
    shown = [text for text, _ in drawn(locale, "help-bo-1")]
    assert "988" in shown
    assert not any("You can talk" in text for text in shown)


@pytest.mark.parametrize("locale", ["id", "ar"])
def test_a_picture_of_it_is_painted(locale: str) -> None:
    plan = planned(locale)
    frame = Frames(plan.timeline, plan.pack, plan.kit).pixels(frame_of_beat(plan.timeline, "talk-bo-1"))
    assert frame.shape == (SIZE[1], SIZE[0], 4)
    assert np.unique(frame.reshape(-1, 4), axis=0).shape[0] > 200


def sides(locale: str) -> tuple[float, float]:
    """Where others' and one's own messages stand, from the middle of the conversation."""
    film = planned(locale)
    scene = film.timeline.scenes[0]
    chat = next(item for item in scene.items if isinstance(item, Chat))
    context = Context(film.timeline, scene, film.pack, film.kit)
    messages = with_drafts(chat)
    feed = feed_of(chat, context, look_named(CHATS, context, "chat"))
    theirs, mine = stacked(tuple((index, False) for index in range(len(messages))), messages, feed)
    return theirs.box.center.x - feed.width / 2, mine.box.center.x - feed.width / 2


def test_ones_own_messages_stand_where_lines_end() -> None:
    theirs, mine = sides("id")
    assert mine > theirs
    theirs, mine = sides("ar")
    assert mine < theirs


def test_items_of_a_card_begin_at_the_right_from_right_to_left() -> None:
    steps = [node for text, node in drawn("ar", "steps-02-wait") if text in ("احفظها", "احظرهم")]
    ends = [node.matrix.apply(0, 0).x + node.sprite.scale * width_of(node) for node in steps]
    assert len(ends) == 2
    assert abs(ends[0] - ends[1]) < 2


def width_of(node: Draw) -> float:
    source = node.sprite.source
    assert isinstance(source, Letters)
    return advance(source.text, source.font)

"""Conversations: what is typed, what is struck out, what is in sight."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core.display import Vector
from pipeline.core.geometry import Box
from pipeline.core.timing import Span
from pipeline.drawing import chat
from pipeline.drawing.chats import free, phone
from pipeline.drawing.chats.feed import MOVE_FRAMES, Feed, slots_at
from pipeline.drawing.chats.field import draft_at
from pipeline.drawing.chats.screen import WIDTH, screen
from pipeline.drawing.lines import wrapped
from pipeline.drawing.screens.tap import SIZE
from pipeline.drawing.styles import CHATS, SCREENS, hand
from pipeline.timeline.model import Chat, Draft, Message, Place, Tap
from tests.drawing import stage, words

RED = stage.pack().palette["red"]
LOOK = CHATS["sketch-phone"]
TEXTS = st.lists(
    st.tuples(st.text("adegopmw ", min_size=1, max_size=40).filter(str.strip), st.booleans(), st.booleans()),
    min_size=1,
    max_size=9,
)


def talk(texts: list[tuple[str, bool, bool]]) -> tuple[Message, ...]:
    """Messages ten frames apart."""
    return tuple(
        Message(12 + 10 * i, "" if mine else "Kai", text, mine, 10 * i + 4 if typing and not mine else -1)
        for i, (text, mine, typing) in enumerate(texts)
    )


def feeds() -> list[Feed]:
    here = words.context()
    font = phone.letters(words.TALK, here)
    box = screen(words.TALK, font, LOOK.leading).feed
    assert box is not None
    return [phone.feed_of(box, font, LOOK), free.feed_of(words.FREE, here, LOOK)]


@settings(max_examples=30)
@given(TEXTS, st.integers(0, 110))
def test_the_newest_message_is_always_in_sight(texts: list[tuple[str, bool, bool]], n: int) -> None:
    messages, here = talk(texts), words.context()
    for feed in feeds():
        slots = slots_at(messages, n, feed, here)
        if slots:
            assert slots[-1].box.bottom <= feed.height + 0.5 or moving(messages, n)
        for above, below in pairwise(slots):
            assert above.box.bottom < below.box.y
        for slot in slots:
            assert slot.box.x >= 0
            assert slot.box.right <= feed.width + 0.5
            assert slot.typing or slot.block.width < slot.box.width


def moving(messages: tuple[Message, ...], n: int) -> bool:
    """Whether something just came: it still slides into sight."""
    return any(0 <= n - event <= MOVE_FRAMES + 6 for m in messages for event in (m.at, m.typing) if event >= 0)


def test_messages_stack_downward_and_scroll_up_once_there_is_no_room() -> None:
    feed, here = feeds()[0], words.context()
    messages = talk([(f"message number {i} of many", False, False) for i in range(8)])
    early, late = (slots_at(messages, n, feed, here) for n in (20, 200))
    assert early[0].box.y == pytest.approx(feed.font.size * 0.98)
    assert late[0].box.y < 0
    assert late[-1].box.bottom == pytest.approx(feed.height)


def test_balloons_keep_to_their_column_but_for_ones_own_long_message() -> None:
    """Others' words stay off whoever sits beside the column; a long message of one's own is wide, not a tower."""
    here = words.context()
    column = replace(words.FREE, width=400.0, place=replace(words.FREE.place, size=1.0))
    feed = free.feed_of(column, here, LOOK)
    long = "I almost posted something mean about the song and I was jealous of all those hearts"
    messages = talk([(long, False, False), ("sorry", True, False), (long, True, False)])
    others, short, own = slots_at(messages, 200, feed, here)
    assert feed.width == 400
    assert others.box.x >= 0
    assert others.box.right <= 400
    assert short.box.x > 0
    assert short.box.right == 400
    assert own.box.right == 400
    assert own.box.x < 0
    assert len(own.block.lines) < len(others.block.lines)


def test_a_film_that_opens_on_a_phone_has_it_in_its_place() -> None:
    here = words.context()
    opening, later = (replace(words.PHONE, span=Span(start, 200)) for start in (0, 30))
    boxes = [next(draw.matrix for draw in stage.draws(chat.draw(item, n, here))) for item, n in
             ((opening, 0), (opening, 60), (later, 30), (later, 90))]  # fmt: skip
    assert boxes[0] == boxes[1]
    assert boxes[2] != boxes[3]


def test_a_message_that_is_gone_makes_room() -> None:
    feed, here = feeds()[0], words.context()
    messages = (Message(0, "", "a", True, gone=50), Message(5, "", "b", True))
    before, after = (slots_at(messages, n, feed, here) for n in (40, 80))
    assert [slot.index for slot in before] == [0, 1]
    assert [slot.index for slot in after] == [1]
    assert after[0].box.y == before[0].box.y


def shown(item: Chat, n: int) -> list[str]:
    return [text.text for _, text, _ in words.letters(chat.draw(item, n, words.context()))]


def test_a_draft_is_typed_letter_by_letter_without_its_words_moving() -> None:
    lines = wrapped(words.DRAFT.text, phone.letters(words.PHONE, words.context()), 300, LOOK.leading).lines
    typed = ["\n".join(shown(words.PHONE, n)) for n in (5, 20, 60)]
    assert lines[0] not in typed[0]
    assert lines[0] in typed[2]
    assert lines[-1] in typed[2]
    assert any(line and lines[0].startswith(line) for line in typed[1].split("\n"))


def test_a_deleted_draft_is_struck_out_and_then_gone() -> None:
    here = words.context()
    counts = [len(list(stage.draws(chat.draw(words.PHONE, n, here)))) for n in (58, 78)]
    assert counts[1] > counts[0]  # the strike and the ring around the bin
    assert draft_at(words.PHONE, 89) == words.DRAFT
    assert draft_at(words.PHONE, 90) is None


def test_a_long_draft_scrolls_in_its_field() -> None:
    long = Draft("this is a very long comment that nobody should ever write to anybody at all", Span(0, 60))
    item = Chat(Span(0, 200), "Loop", Place(500, 700), drafts=(long,), post=words.POST)
    words_at_end = " ".join(shown(item, 150))
    assert "at all" in words_at_end
    assert "this is" not in words_at_end


@pytest.mark.parametrize("item", [words.PHONE, words.TALK, replace(words.TALK, post=words.POST)])
def test_what_is_on_the_screen_is_inside_the_phone_and_apart(item: Chat) -> None:
    laid = screen(item, phone.letters(item, words.context()), LOOK.leading)
    boxes = [box for box in (laid.picture, laid.counts, laid.feed, laid.field, laid.controls) if box]
    for index, box in enumerate(boxes):
        assert Box(22, 26, WIDTH - 44, laid.height - 52).union(box) == Box(22, 26, WIDTH - 44, laid.height - 52)
        assert not any(box.overlaps(other) for other in boxes[index + 1 :])


@pytest.mark.parametrize("action", ["block", "report", "mute", "filter", "restrict", "send", "delete", "like"])
def test_a_tap_is_ringed_while_it_is_made_and_not_long_after(action: str) -> None:
    here = words.context()
    item = replace(words.PHONE, drafts=(replace(words.DRAFT, struck=-1, cleared=-1),), taps=(Tap(70, action),))
    before, during, after = (list(stage.draws(chat.draw(item, n, here))) for n in (54, 72, 126))
    around = [draw.sprite.source for draw in during if draw not in before]
    assert any(isinstance(source, Vector) and source.svg.count(RED) == 1 for source in around)
    assert len(after) == len(before)


def test_free_balloons_keep_inside_the_safe_box() -> None:
    here = words.context()
    for x in (0, 300, 745, 1080):
        room = free.region(replace(words.FREE, place=Place(x, 500)), here)
        assert stage.SAFE.x <= room.x
        assert room.right <= stage.SAFE.right


def test_controls_speak_the_language_of_the_film() -> None:
    here = words.context()
    spanish = replace(here, timeline=replace(here.timeline, locale="es-MX"))
    texts = [text.text for _, text, _ in words.letters(chat.draw(words.PHONE, 60, spanish))]
    assert "publicar" in texts


@pytest.mark.parametrize("item", [words.PHONE, words.TALK, words.FREE], ids=["post", "phone", "bubbles"])
@pytest.mark.parametrize("action", ["block", "heart", "delete"])
def test_the_finger_of_a_tap_is_seen(item: Chat, action: str) -> None:
    here, at = words.context(), 70
    drafts = tuple(replace(draft, typing=Span(6, 20), struck=at, cleared=120) for draft in item.drafts)
    messages = tuple(replace(message, heart=at, at=min(message.at, 40)) for message in item.messages)
    tapped = replace(item, drafts=drafts, messages=messages, taps=(Tap(at, action),))
    fingers = {SCREENS["plain"].finger(SIZE, True, hand(here, n, "finger")) for n in (at, at + 2)}
    drawn = {draw.sprite.source for n in (at, at + 2) for draw in stage.draws(chat.draw(tapped, n, here))}
    possible = (
        action == "block"
        or (action == "heart" and item.messages)
        or (action == "delete" and (item.drafts or item.style == "phone"))
    )
    assert bool(fingers & drawn) == bool(possible)

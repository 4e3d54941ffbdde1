"""Chats: messages can be read, drafts are typed, taps do what they say."""

from __future__ import annotations

from itertools import pairwise

from pipeline.core.geometry import Box
from pipeline.core.timing import Span
from pipeline.script.story import Beat, Chat, ChatLine, ChatPost, Wait
from pipeline.staging import stage
from pipeline.staging.chatplace import chat_box
from pipeline.timeline import model
from pipeline.timeline.model import Timeline
from tests.staging.build import HERE, kit, pack, platform, say, scene, story, takes


def line(**more: object) -> ChatLine:
    return ChatLine(HERE, **more)  # type: ignore[arg-type]


def chat(*lines: ChatLine, **more: object) -> Chat:
    return Chat(mark=HERE, app="ChatterBox", owner="maya", lines=lines, **more)  # type: ignore[arg-type]


def directed(*beats: Beat) -> Timeline:
    told = story(scene("one", *beats))
    return stage(told, pack(), kit(), platform(), takes(told))


def phones(film: Timeline) -> list[model.Chat]:
    return [item for item in film.scenes[0].items if isinstance(item, model.Chat)]


def test_every_message_can_be_read_before_the_next() -> None:
    texts = ["everyone saw it lol", "delete that, it is not funny at all", "ok", "sorry"]
    (phone,) = phones(directed(chat(*(line(sender="leo", text=text) for text in texts))))
    for message, following in pairwise(phone.messages):
        assert following.at - message.at >= 0.3 * 30 * len(message.text.split())
        assert following.typing >= message.at
    assert all(0 <= message.typing < message.at for message in phone.messages)


def test_senders_are_roles_names_or_the_owner() -> None:
    lines = (line(sender="leo", text="a"), line(sender="Kai", text="b"), line(sender="me", text="c"))
    (phone,) = phones(directed(chat(*lines, line(sender="maya", text="d", hostile=True))))
    assert [(message.sender, message.mine) for message in phone.messages] == [
        ("Bo", False),
        ("Kai", False),
        ("", True),
        ("", True),
    ]
    assert phone.messages[2].typing == -1
    assert phone.messages[3].hostile


def test_a_draft_is_typed_and_deleted_by_a_strike() -> None:
    film = directed(chat(line(draft="you can't even sing lol", hostile=True), line(tap="delete")))
    (phone,) = phones(film)
    (draft,) = phone.drafts
    assert draft.typing.length >= 0.6 * 30
    assert draft.hostile
    assert draft.typing.end <= draft.struck < draft.cleared <= film.frames
    assert phone.taps == (model.Tap(draft.struck, "delete"),)
    assert not phone.messages


def test_a_sent_draft_becomes_a_message_of_the_owner() -> None:
    (phone,) = phones(directed(chat(line(draft="I'm sorry"), line(tap="send"))))
    (message,), (draft,) = phone.messages, phone.drafts
    assert (message.text, message.mine, message.at) == ("I'm sorry", True, draft.cleared)
    assert draft.struck < 0


def test_taps_mark_the_message_they_are_about() -> None:
    mean = line(sender="leo", text="loser", hostile=True)
    (phone,) = phones(directed(chat(mean, line(tap="report"), line(tap="block"), line(sender="me", text="bye"))))
    first, last = phone.messages
    assert [tap.action for tap in phone.taps] == ["report", "block"]
    assert 0 < first.struck < first.gone
    assert (last.struck, last.gone) == (-1, -1)
    (hearted,) = phones(directed(chat(line(sender="leo", text="thank you"), line(tap="heart"))))
    assert hearted.messages[0].heart > hearted.messages[0].at


def test_a_phone_stays_until_it_is_closed_and_chats_go_on_in_it() -> None:
    film = directed(
        chat(line(sender="leo", text="one")),
        say("maya", "Hm"),
        chat(line(sender="leo", text="two")),
        Chat(mark=HERE, close=True),
        Wait(mark=HERE, seconds=1.0),
        chat(line(sender="leo", text="three")),
    )
    first, second = phones(film)
    assert [message.text for message in first.messages] == ["one", "two"]
    assert [message.text for message in second.messages] == ["three"]
    assert first.span == Span(0, film.frames - second.span.length - 30)
    assert second.span.end == film.frames


def test_a_phone_without_messages_takes_no_time() -> None:
    film = directed(chat(post=ChatPost("june.sings", "singer", "", 12, 3)), say("maya", "Look"))
    (phone,) = phones(film)
    assert film.lines[0].span.start == 0
    assert phone.post == model.Post("june.sings", "singer", "", 12, 3)


def test_it_is_held_where_its_owner_is_not_and_large_when_alone() -> None:
    (beside,) = phones(directed(say("maya", "Hm"), chat(line(sender="leo", text="one"))))
    assert beside.place.x > 540
    (alone,) = phones(directed(chat(line(sender="leo", text="one"))))
    assert alone.place.size > 1
    assert abs(alone.place.x - 495) < 1


def test_it_covers_nobodys_face() -> None:
    everybody = (say("maya", "Hm"), say("leo", "Hm"), chat(line(sender="leo", text="one")))
    (above,) = phones(directed(*everybody))
    assert not any(chat_box(above.place, "phone").overlaps(Box(x - 208, 580, 416, 360)) for x in (300, 780))
    assert chat_box(above.place, "phone").y >= 150


def test_messages_and_typing_are_heard() -> None:
    texts = chat(line(sender="leo", text="hello"), line(draft="no no no no no no no no no"))
    film = directed(say("maya", "Hm"), texts)
    assert heard(film) == [("whoosh.wav", False), ("pop.wav", False), ("pen.wav", True)]


def test_what_a_film_opens_on_is_there_without_a_sound() -> None:
    assert heard(directed(chat(line(draft="no no no", typing=0.0)), say("maya", "Hm"))) == []


def test_a_column_of_balloons_is_as_wide_as_the_story_says() -> None:
    (phone,) = phones(directed(chat(line(sender="leo", text="hi"), style="bubbles", width=0.4)))
    assert phone.width == 432


def heard(film: Timeline) -> list[tuple[str, bool]]:
    return [(cue.source.rpartition("/")[2], cue.loop) for cue in film.cues if cue.kind == "sfx"]

"""Phones and notifications: what they show can be read, and taps do what they say."""

from __future__ import annotations

from pipeline.script.screens import News, Notification, Page, Phone, Row, Seen
from pipeline.script.story import Beat
from pipeline.staging import stage, stage_with_notes
from pipeline.timeline import model
from pipeline.timeline.model import Timeline
from tests.staging.build import HERE, kit, pack, platform, say, scene, story, takes

SETTINGS = Page("settings", title="Privacy", rows=(Row("private account"), Row("comments", True)))


def phone(page: Page | None = None, **more: object) -> Phone:
    return Phone(mark=HERE, page=page, **more)  # type: ignore[arg-type]


def directed(*beats: Beat) -> Timeline:
    told = story(scene("one", *beats))
    return stage(told, pack(), kit(), platform(), takes(told))


def only(film: Timeline) -> model.PhoneScreen:
    (found,) = (item for item in film.scenes[0].items if isinstance(item, model.PhoneScreen))
    return found


def test_messages_come_in_one_by_one_on_a_lock_screen() -> None:
    rows = (Row("one"), Row("two"), Row("three"))
    film = directed(phone(Page("lock", title="22:41", rows=rows)), say("maya", "Hm"))
    (page,) = only(film).pages
    at = [row.at for row in page.rows]
    assert at == sorted(set(at))
    assert film.lines[0].span.start >= at[-1] + 20


def test_a_call_is_answered_and_ended() -> None:
    call = Page("call", Seen(HERE, "ghost"), "Ghost")
    (page,) = only(directed(phone(call), phone(tap="answer"), say("ghost", "Hello"), phone(tap="decline"))).pages
    assert 0 < page.answered < page.ended
    assert page.shown is not None
    assert page.shown.actor is not None
    assert page.shown.close


def test_switches_are_turned_in_their_order() -> None:
    (page,) = only(directed(phone(SETTINGS), phone(switch=("comments", "private account")))).pages
    first, second = page.rows
    assert first.flips > second.flips > ()
    assert (first.on, second.on) == (False, True)


def test_pages_follow_each_other_in_one_phone_until_it_is_closed() -> None:
    film = directed(phone(Page("call", title="Kai")), phone(SETTINGS), phone(close=True), say("maya", "Hm"))
    found = only(film)
    assert [page.kind for page in found.pages] == ["call", "settings"]
    assert found.span.end == film.lines[0].span.start


def test_what_can_not_be_tapped_is_noted() -> None:
    beats = (phone(tap="answer"), phone(SETTINGS), phone(switch=("nothing",)), phone(tap="answer"))
    told = story(scene("one", *beats))
    _, notes = stage_with_notes(told, pack(), kit(), platform(), takes(told))
    for words in ("there is no phone yet", 'there is no row "nothing"', "there is no call to answer"):
        assert any(words in note for note in notes)


def banners(*items: News, **more: object) -> Notification:
    return Notification(mark=HERE, items=items, **more)  # type: ignore[arg-type]


def test_banners_take_no_time_and_stay_until_they_are_read() -> None:
    film = directed(
        banners(News(HERE, "leo", "one two three"), News(HERE, text="more", count=99)), say("maya", "Oh no")
    )
    assert film.lines[0].span.start == 0
    (found,) = (item for item in film.scenes[0].items if isinstance(item, model.Notices))
    first, second = found.notices
    assert (first.sender, second.count) == ("Bo", 99)
    assert second.at - first.at == 14
    assert first.gone == second.gone
    assert first.gone - second.at >= 2.2 * 30


def test_later_banners_lie_above_those_that_are_up() -> None:
    one, other = banners(News(HERE, text="a")), banners(News(HERE, text="b"), hold=1.0)
    film = directed(one, say("maya", "Oh"), other, say("maya", "No"))
    (found,) = (item for item in film.scenes[0].items if isinstance(item, model.Notices))
    assert [each.text for each in found.notices] == ["a", "b"]
    closed = directed(one, say("maya", "Oh"), Notification(mark=HERE, close=True), say("maya", "No"))
    (found,) = (item for item in closed.scenes[0].items if isinstance(item, model.Notices))
    assert found.notices[0].gone == closed.lines[1].span.start


def test_banners_make_way_for_a_phone() -> None:
    film = directed(say("maya", "Oh"), banners(News(HERE, text="a")), phone(SETTINGS))
    (found,) = (item for item in film.scenes[0].items if isinstance(item, model.Notices))
    assert found.span.length <= 8


def test_a_phone_is_held_on_the_side_its_owner_is_not() -> None:
    for owner, left in (("maya", False), ("leo", True)):
        film = directed(say(owner, "Hm"), phone(SETTINGS, owner=owner))
        assert (only(film).place.x < 495) == left

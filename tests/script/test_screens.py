"""The verbs of app screens: what their words become."""

from __future__ import annotations

import pytest

from pipeline.script.screens import Comments, Duet, Notification, Phone, Row
from pipeline.script.story import At
from tests.script.given import SCENE, STEP, beats_of, problems_of


def codes(step: str) -> list[str]:
    return [problem.code for problem in problems_of(f"{SCENE}{STEP}{step}\n")]


def test_a_duet() -> None:
    clip = "{who: maya, by: maya.moves, pose: wave, mood: happy, shot: close}"
    answer = "{picture: heart, text: so cringe, role: hostile, pause: 2}"
    (beat,) = beats_of(f"duet: {{app: Loop, style: phone, size: 0.9, clip: {clip}, answer: {answer}, tap: block}}")
    assert isinstance(beat, Duet)
    assert beat.clip is not None
    assert beat.answer is not None
    assert (beat.clip.seen.who, beat.clip.handle, beat.clip.seen.pose) == ("maya", "maya.moves", "wave")
    assert (beat.answer.seen.picture, beat.answer.hostile, beat.answer.pause) == ("heart", True, 2.0)
    assert (beat.style, beat.tap, beat.size) == ("phone", "block", 0.9)
    assert beat.answer.id == "scene-1-duet-1"
    (closed,) = beats_of("duet: close")
    assert closed.close  # type: ignore[attr-defined]


def test_comments() -> None:
    feed = [
        "{from: leo, text: Nice, likes: 3, role: kind}",
        "{storm: 30, over: 2, role: hostile, texts: [a, b]}",
        "{tap: filter}",
        "{gather: kind, to: heart, as: [heart, pencil], spread: 0.5, stay: true}",
        "{gather: hostile, to: {x: 0.5, y: 0.9}, as: heart}",
    ]
    (beat,) = beats_of(f"comments: {{app: Loop, by: maya.sings, count: 3, legible: false, feed: [{', '.join(feed)}]}}")
    assert isinstance(beat, Comments)
    nice, storm, tap, gather, other = beat.feed
    assert (nice.sender, nice.text, nice.likes, nice.tone, nice.id) == ("leo", "Nice", 3, "kind", "scene-1-comment-1")
    assert (storm.storm, storm.over, storm.texts) == (30, 2.0, ("a", "b"))
    assert tap.tap == "filter"
    assert (gather.to, gather.pictures, gather.spread, gather.stay) == ("heart", ("heart", "pencil"), 0.5, True)
    assert (other.to, other.pictures) == (At("", 0.5, 0.9), ("heart",))
    assert (beat.post, beat.count, beat.legible) == ("maya.sings", 3, False)


def test_notifications_share_what_their_step_says() -> None:
    items = "[{from: leo, text: hi}, {app: Other, text: new, count: 99, over: 2}, plain]"
    one, many = beats_of("notification: Hello", f"notification: {{app: Loop, role: hostile, hold: 3, items: {items}}}")
    assert isinstance(one, Notification)
    assert isinstance(many, Notification)
    assert [each.text for each in one.items] == ["Hello"]
    assert [(each.app, each.tone, each.count) for each in many.items] == [
        ("Loop", "hostile", 0),
        ("Other", "hostile", 99),
        ("Loop", "hostile", 0),
    ]
    assert many.hold == 3.0
    (closed,) = beats_of("notification: close")
    assert isinstance(closed, Notification)
    assert closed.close


def test_phones() -> None:
    lock, call, settings, switch = beats_of(
        "phone: {lock: {time: '22:41', messages: [a, {text: b, role: hostile}]}}",
        "phone: {call: {from: Leo, who: leo}}",
        "phone: {settings: {title: Privacy, rows: [{text: private, on: true}]}}",
        "phone: {switch: private}",
    )
    assert isinstance(lock, Phone) and lock.page is not None  # noqa: PT018
    assert (lock.page.kind, lock.page.title) == ("lock", "22:41")
    assert [(row.text, row.tone) for row in lock.page.rows] == [("a", ""), ("b", "hostile")]
    assert isinstance(call, Phone) and call.page is not None and call.page.seen is not None  # noqa: PT018
    assert (call.page.title, call.page.seen.who) == ("Leo", "leo")
    assert isinstance(settings, Phone) and settings.page is not None  # noqa: PT018
    assert settings.page.rows[0] == Row("private", True, id=settings.page.rows[0].id)
    assert isinstance(switch, Phone)
    assert switch.switch == ("private",)


@pytest.mark.parametrize(
    ("step", "code"),
    [
        ("duet: {clip: {who: maya, picture: heart}}", "E118"),
        ("duet: {clip: {by: maya.moves}}", "E118"),
        ("duet: {clip: {picture: heart, pose: wave}}", "E118"),
        ("duet: {clip: {who: maya, pose: wavy}}", "E211"),
        ("duet: {clip: {who: zoe}}", "E201"),
        ("duet: {answer: {picture: hart}}", "E206"),
        ("duet: {tap: blok}", "E109"),
        ("duet: open", "E101"),
        ("comments: {feed: [{text: a, storm: 2}]}", "E119"),
        ("comments: {feed: [{storm: 3000}]}", "E302"),
        ("comments: {feed: [{gather: kind}]}", "E105"),
        ("comments: {feed: [{gather: kind, to: hart}]}", "E206"),
        ("comments: {feeds: []}", "E104"),
        ("phone: {call: Kai, settings: {rows: [a]}}", "E120"),
        ("phone: {tap: anser}", "E109"),
        ("split: {left: {who: maya}}", "E105"),
        ("split: {left: {who: maya}, right: {background: bedrom}}", "E205"),
        ("split: {left: {who: maya, picture: heart}, right: {who: leo}}", "E118"),
        ("split: shut", "E101"),
        ("mosaic: {tiles: [hart]}", "E206"),
        ("mosaic: {tiles: [heart], forms: hart}", "E109"),
        ("mosaic: {tiles: []}", "E107"),
        ("mosaic: {tiles: [heart], columns: 40}", "E302"),
        ("phone: {settings: {title: Privacy}}", "E105"),
        ("notification: {items: [{count: 3}]}", "E107"),
        ("notification: {txt: Hi}", "E104"),
        ("duet: {clips: {who: maya}}", "E104"),
    ],
)
def test_what_is_wrong_in_a_screen_is_told(step: str, code: str) -> None:
    assert codes(step) == [code]

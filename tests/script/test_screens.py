"""The verbs of app screens: what their words become."""

from __future__ import annotations

import pytest

from pipeline.script.screens import Comments, Duet
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
        ("duet: {clips: {who: maya}}", "E104"),
    ],
)
def test_what_is_wrong_in_a_screen_is_told(step: str, code: str) -> None:
    assert codes(step) == [code]

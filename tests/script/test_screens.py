"""The verbs of app screens: what their words become."""

from __future__ import annotations

import pytest

from pipeline.script.screens import Duet
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
        ("duet: {clips: {who: maya}}", "E104"),
    ],
)
def test_what_is_wrong_in_a_screen_is_told(step: str, code: str) -> None:
    assert codes(step) == [code]

"""Settings of effects and voices of roles are checked where they stand."""

from __future__ import annotations

import pytest

from tests.script.given import HEAD, SCENE, STEP, beats_of, problems_of


@pytest.mark.parametrize(
    ("setting", "code", "words", "hint"),
    [
        ("amuont: 0.5", "E104", '"amuont"', 'did you mean "amount"?'),
        ("amount: strong", "E301", '"strong"', ""),
        ("amount: .inf", "E305", ".inf", ""),
        ("amount: true", "E301", '"true"', ""),
    ],
)
def test_an_effect_of_ours_takes_its_own_numbers(setting: str, code: str, words: str, hint: str) -> None:
    (problem,) = problems_of(f"{SCENE}{STEP}effect: {{name: vignette, {setting}}}\n")
    assert problem.code == code
    assert words in problem.message
    assert hint in problem.hint


def test_settings_of_moviepy_may_be_anything() -> None:
    (beat,) = beats_of("effect: {moviepy: Rotate, resample: bilinear, expand: false}")
    assert beat.params == (("resample", "bilinear"), ("expand", False))  # type: ignore[attr-defined]


def test_a_voice_nobody_has_is_named_with_the_nearest() -> None:
    (problem,) = problems_of(HEAD.replace("leo: boy", "leo: {character: boy, voice: brigt}") + "  - card: title\n")
    assert (problem.code, problem.line) == ("E109", 4)
    assert 'did you mean "bright"?' in problem.hint

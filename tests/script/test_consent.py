"""No photograph of a person without a consent that holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.script.screens import Reveal
from tests.script.given import SCENE, STEP, problems_of, read

STORY = f"{SCENE}{STEP}reveal: {{name: Aisha, photo: people/aisha.jpg}}\n"
GOOD = "who: Aisha Tan\nfor: this film\nuntil: 2031-02-28\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The story's folder, with a photo, on the last day of February 2030."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1898467200")
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "aisha.jpg").touch()
    return tmp_path


def told(folder: Path, consent: str | None) -> list[tuple[str, str]]:
    if consent is not None:
        (folder / "people" / "aisha.consent.yaml").write_text(consent)
    return [(each.code, each.message) for each in problems_of(STORY, folder)]


def test_with_consent_it_is_shown(folder: Path) -> None:
    assert told(folder, GOOD) == []
    (beat,) = read(STORY, folder).scenes[0].beats
    assert isinstance(beat, Reveal)
    assert beat.seen.photo == "people/aisha.jpg"


def test_without_it_is_an_error_that_says_what_to_write(folder: Path) -> None:
    (problem,) = problems_of(STORY, folder)
    assert problem.code == "E505"
    assert "people/aisha.consent.yaml" in problem.hint
    assert (problem.line, problem.column) == (7, STORY.splitlines()[6].index("people/") + 1)


def test_it_ends_after_its_last_day(folder: Path) -> None:
    assert told(folder, GOOD.replace("2031-02-28", "2030-02-28")) == []
    ((code, message),) = told(folder, GOOD.replace("2031-02-28", "2030-02-27"))
    assert code == "E506"
    assert "2030-02-27" in message


@pytest.mark.parametrize(
    ("consent", "words"),
    [
        (GOOD.replace("who: Aisha Tan\n", ""), '"who" is missing'),
        (GOOD.replace("for: this film\n", ""), '"for" is missing'),
        (GOOD.replace("2031-02-28", "soon"), "is not a day"),
        (GOOD.replace("2031-02-28", "2031-02-30"), "there is no day"),
        (GOOD + "guardien: Ann\n", 'unknown key "guardien"'),
        ("who: [", "people/aisha.consent.yaml, line"),
        ("", "empty"),
        ("- who", "is a mapping"),
    ],
)
def test_a_consent_that_does_not_say_enough_is_none(folder: Path, consent: str, words: str) -> None:
    ((code, message),) = told(folder, consent)
    assert code == "E507"
    assert words in message

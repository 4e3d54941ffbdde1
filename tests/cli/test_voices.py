"""`render voices`."""

from __future__ import annotations

import json
import wave
from pathlib import Path

import pytest

from pipeline.voice.voices import VOICES
from tests.cli.said import render


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_list_names_every_voice_and_what_speaks() -> None:
    said = render("voices", "list")
    assert said.code == 0
    assert [line.split()[0] for line in said.out.split("\n\n")[0].splitlines()] == list(VOICES)
    assert "kokoro  ready, experimental: ms id ta" in said.out
    engines = json.loads(render("voices", "list", "--json").out)["engines"]
    assert {"engine": "hibari", "language": "en", "experimental": False, "missing": ""} in engines


def test_a_line_is_said_to_a_file() -> None:
    said = render("voices", "say", "I *almost* posted it.", "--engine", "hibari", "-o", "bo.wav", "--json")
    facts = json.loads(said.out)
    assert (said.code, said.err, facts["engine"]) == (0, "", "hibari")
    with wave.open("bo.wav") as file:
        assert file.getnframes() / file.getframerate() == facts["seconds"]
    assert facts["words"][-1]["text"] == "it."
    assert facts["phonemes"][0]["start"] < 0.2


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("Hi", "--engine", "hibary", "-o", "a.wav"), 2, 'did you mean "hibari"?'),
        (("  ", "-o", "a.wav"), 2, "TEXT is empty"),
        (("Hi", "-o", "a.mp3"), 2, "does not end in .wav"),
        (("Hi", "--voice", "wisper", "--engine", "hibari", "-o", "a.wav"), 2, 'did you mean "whisper"?'),
        (("Salut", "--locale", "fr", "--engine", "hibari", "-o", "a.wav"), 3, "hibari speaks English, not fr"),
    ],
)
def test_mistakes_have_a_way_out(words: tuple[str, ...], code: int, message: str) -> None:
    said = render("voices", "say", *words)
    assert said.code == code
    assert message in said.err
    assert list(Path().glob("*.*")) == []

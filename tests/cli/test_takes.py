"""`render takes`: which recordings a story has."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from pipeline.film.options import Options
from pipeline.film.plan import make_plan
from pipeline.voice import rungs
from pipeline.voice.estimate import estimate
from tests.cli.said import render
from tests.films import SIZE, write

FILE = Path("takes", "one-june-1.wav")


@pytest.fixture
def story(tiny_pack: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """The small story with a recording of its first line."""
    monkeypatch.chdir(write(tmp_path).parent)
    monkeypatch.setattr(rungs, "speak", lambda speech, folder, *engines: estimate(speech))  # other lines matter not
    FILE.parent.mkdir()
    t = np.arange(48_000) / 48_000
    hum = 0.2 * np.sin(2 * np.pi * 170 * t) * np.maximum(0, np.sin(9 * t)) ** 0.3
    soundfile.write(FILE, np.concatenate([np.zeros(9600), hum, np.zeros(9600)]), 48_000)
    return ("small.yaml", "--pack", str(tiny_pack))


def states(*words: str) -> dict[str, str]:
    return {line["id"]: line["state"] for line in json.loads(render("takes", "status", *words, "--json").out)["lines"]}


def test_a_recording_is_found_by_the_id_of_its_line_and_heard(story: tuple[str, ...]) -> None:
    assert states(*story) == {"one-june-1": "have", "one-bo-1": "missing", "two-june-1": "missing"}
    said = render("takes", "status", *story)
    assert (said.code, said.err) == (0, "")
    assert "takes/one-june-1.wav" in said.out
    assert "1 have, 2 missing, 0 stale, 0 broken" in said.out
    plan = make_plan(Path("small.yaml"), Options(pack=story[2], size=SIZE))
    assert plan.takes["one-june-1"].engine == "recorded"
    line = next(line for line in plan.timeline.lines if line.id == "one-june-1")
    assert line.times == plan.takes["one-june-1"].times != "own"
    assert plan.takes["one-bo-1"].engine != "recorded"


def test_a_recording_is_stale_when_its_words_change_after_it_was_accepted(story: tuple[str, ...]) -> None:
    assert render("takes", "accept", *story).out == f"{FILE.as_posix()} accepted\n"
    assert render("takes", "accept", *story).out == "nothing new to accept\n"
    assert states(*story)["one-june-1"] == "have"
    Path("small.yaml").write_text(Path("small.yaml").read_text().replace("Did you see it?", "Did you see that?"))
    assert states(*story)["one-june-1"] == "stale"
    assert "recorded for “Did you see it?”" in render("takes", "status", *story).out
    assert render("takes", "status", *story, "--strict").code == 1
    render("takes", "accept", *story)
    assert states(*story)["one-june-1"] == "have"


def test_a_file_no_line_asks_for_and_a_broken_one_are_named(story: tuple[str, ...]) -> None:
    FILE.write_text("no sound")
    FILE.with_name("old-june-9.wav").write_bytes(b"")
    said = render("takes", "status", *story)
    assert "broken   one-june-1" in said.out
    assert "unused   takes/old-june-9.wav" in said.out


def test_flaws_of_a_recording_are_notes_of_the_film(story: tuple[str, ...]) -> None:
    hum = np.sin(2 * np.pi * 170 * np.arange(480_000) / 48_000)
    soundfile.write(FILE, 0.2 * hum, 48_000)
    notes = make_plan(Path("small.yaml"), Options(pack=story[2], size=SIZE)).notes
    assert [note for note in notes if note.startswith("takes/one-june-1.wav at 0.00 s: lasts 10.0 s, its text needs")]


def test_a_note_that_is_none_is_refused(story: tuple[str, ...]) -> None:
    Path("takes", "takes.json").write_text("[1]")
    said = render("takes", "status", *story)
    assert said.code == 2
    assert "it is not a note of takes" in said.err

"""Where the sound of lines comes from, and what an author is told when there is none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.errors import EnvironmentMissing
from pipeline.film.plan import make_plan
from pipeline.voice import rungs
from pipeline.voice.estimate import estimate
from pipeline.voice.take import Speech, Take
from tests.films import STORY, options, write

REASON = "hibari-tts is not installed"


def mute(speech: Speech, folder: Path) -> Take:
    return estimate(speech, REASON)


def full(speech: Speech, folder: Path) -> Take:
    raise OSError(28, "No space left on device")


def test_why_nobody_speaks_is_told_once(
    tiny_pack: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rungs, "speak", mute)
    plan = make_plan(write(tmp_path), options(tiny_pack, voice=True))
    assert [note for note in plan.notes if REASON in note] == [f"without a voice: {REASON}"]
    silent = make_plan(write(tmp_path), options(tiny_pack))
    assert [note for note in silent.notes if "voice" in note] == []


def test_a_full_disk_is_told(tiny_pack: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rungs, "speak", full)
    with pytest.raises(EnvironmentMissing, match="No space left on device") as caught:
        make_plan(write(tmp_path), options(tiny_pack, voice=True))
    assert "KINDREEL_CACHE" in caught.value.hint


def test_lines_are_counted_as_they_are_spoken(
    tiny_pack: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rungs, "speak", mute)
    told: list[tuple[int, int]] = []
    make_plan(write(tmp_path), options(tiny_pack, voice=True), lambda lines, of: told.append((lines, of)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_language_no_voice_has_learned_is_told(
    tiny_pack: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rungs, "speak", lambda speech, folder: replace(estimate(speech), engine="kokoro"))
    malay = write(tmp_path, STORY.replace("pack: tiny", "pack: tiny\nlocale: ms"))
    notes = make_plan(malay, options(tiny_pack, voice=True)).notes
    assert [note for note in notes if note.startswith('"ms" is spoken with an accent (experimental)')]

"""The ladder of engines and the store of takes."""

from __future__ import annotations

import hashlib
import wave
from pathlib import Path

import pytest

from pipeline.errors import UnitFailed
from pipeline.voice.rungs import speak
from pipeline.voice.take import GUESSED, Speech
from tests.voice.fakes import Absent, Humming

LINE = Speech("So I deleted it.", voice="bo")


def test_a_line_is_spoken_once_and_kept(tmp_path: Path) -> None:
    engine = Humming()
    first = speak(LINE, tmp_path, {"humming": engine})
    assert speak(LINE, tmp_path, {"humming": engine}) == first
    assert len(engine.asked) == 1


def test_the_digest_names_the_sound(tmp_path: Path) -> None:
    take = speak(LINE, tmp_path, {"humming": Humming()})
    assert take.path is not None
    assert hashlib.sha256(take.path.read_bytes()).hexdigest() == take.digest
    with wave.open(str(take.path)) as file:
        assert (file.getframerate(), file.getnchannels()) == (48_000, 1)
        assert file.getnframes() / 48_000 == take.seconds


@pytest.mark.parametrize(
    "other",
    [
        Speech("So I posted it.", voice="bo"),
        Speech("So I deleted it.", voice="june"),
        Speech("So I deleted it.", voice="bo", pitch=1.0),
        Speech("So I deleted it.", voice="bo", speed=1.1),
        Speech("So I deleted it.", voice="bo", formant=1.1),
    ],
)
def test_another_request_is_spoken_anew(other: Speech, tmp_path: Path) -> None:
    engine = Humming()
    speak(LINE, tmp_path, {"humming": engine})
    speak(other, tmp_path, {"humming": engine})
    assert engine.asked == [LINE, other]


def test_another_edition_of_the_engine_speaks_anew(tmp_path: Path) -> None:
    speak(LINE, tmp_path, {"humming": Humming()})
    newer = Humming(edition="humming 2")
    speak(LINE, tmp_path, {"humming": newer})
    assert newer.asked == [LINE]


@pytest.mark.parametrize("damage", [b"", b"RIFF", None])
def test_a_damaged_take_is_spoken_again(damage: bytes | None, tmp_path: Path) -> None:
    engine = Humming()
    take = speak(LINE, tmp_path, {"humming": engine})
    assert take.path is not None
    if damage is None:
        take.path.unlink()
    else:
        take.path.write_bytes(damage)
    assert speak(LINE, tmp_path, {"humming": engine}) == take
    assert len(engine.asked) == 2
    assert hashlib.sha256(take.path.read_bytes()).hexdigest() == take.digest


def test_damaged_times_are_made_again(tmp_path: Path) -> None:
    engine = Humming()
    take = speak(LINE, tmp_path, {"humming": engine})
    (times,) = tmp_path.glob("*.json")
    times.write_text('{"digest": 1}')
    assert speak(LINE, tmp_path, {"humming": engine}) == take


def test_the_next_engine_speaks_when_one_is_missing(tmp_path: Path) -> None:
    assert speak(LINE, tmp_path, {"absent": Absent(), "humming": Humming()}).engine == "humming"


def test_without_an_engine_the_take_is_silent_and_says_why(tmp_path: Path) -> None:
    take = speak(LINE, tmp_path, {"absent": Absent()})
    assert (take.path, take.engine, take.times) == (None, "silent", GUESSED)
    assert take.reason == "absent is not installed"
    assert [word.text for word in take.words] == ["So", "I", "deleted", "it."]


def test_a_language_no_engine_speaks_is_silent(tmp_path: Path) -> None:
    take = speak(Speech("Tu n'es pas seule.", locale="xx"), tmp_path)
    assert take.engine == "silent"
    assert take.reason == (
        "kokoro speaks en, zh, ms, id, ta, not xx; hibari speaks English, not xx; espeak does not speak xx"
    )


def test_a_voice_nobody_knows_is_an_error_with_a_guess(tmp_path: Path) -> None:
    with pytest.raises(UnitFailed, match='did you mean "whisper"'):
        speak(Speech("Psst.", voice="wisper"), tmp_path, {"humming": Humming()})

"""Stress, pauses and the lexicon, as they are heard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from pipeline.core import pcm
from pipeline.core.pcm import RATE, Samples
from pipeline.staging.words import written
from pipeline.voice.engine import Engine, Spoken
from pipeline.voice.hibari import Hibari
from pipeline.voice.kokoro import Kokoro
from pipeline.voice.take import Speech
from pipeline.voice.text import said
from tests.voice.sounding import pitch_of

LINE = "We are all *moving* now, really."


def speech(text: str, **changes: object) -> Speech:
    line = written(text)
    made = Speech(line.spoken, voice="man", stressed=line.lifted, pauses=line.pauses)
    return replace(made, **changes)  # type: ignore[arg-type]


def word(spoken: Spoken, index: int) -> Samples:
    at = spoken.words[index]
    return spoken.samples[round(at.start * RATE) : round(at.end * RATE)]


def loudest(samples: Samples) -> float:
    """RMS of the loudest 30 ms."""
    frames = samples[: len(samples) // 1440 * 1440].reshape(-1, 1440)
    return float(np.sqrt((frames**2).mean(axis=1)).max())


@pytest.fixture(scope="module", params=["hibari", "kokoro"])
def sayings(request: pytest.FixtureRequest) -> Mapping[float, Spoken]:
    """The line by how strongly its word is stressed."""
    engine: Engine = Hibari() if request.param == "hibari" else Kokoro()
    return {strength: engine.say(speech(LINE, emphasis=strength)) for strength in (0.0, 2.0)}


def test_a_stressed_word_is_longer_higher_and_louder(sayings: Mapping[float, Spoken]) -> None:
    flat, stressed = sayings[0.0], sayings[2.0]
    assert len(word(stressed, 3)) > 1.1 * len(word(flat, 3))
    assert pitch_of(word(stressed, 3)) > 1.03 * pitch_of(word(flat, 3))

    def louder_than_the_one_before(spoken: Spoken) -> float:
        return pcm.decibels(loudest(word(spoken, 3)) / loudest(word(spoken, 2)))

    assert louder_than_the_one_before(stressed) > louder_than_the_one_before(flat) + 0.3


def test_other_words_keep_their_length(sayings: Mapping[float, Spoken]) -> None:
    for index in (0, 1, 4, 5):
        assert len(word(sayings[2.0], index)) == pytest.approx(len(word(sayings[0.0], index)), rel=0.2)


@pytest.mark.parametrize(
    ("text", "index", "seconds"), [("So I wrote it | and waited.", 3, 0.35), ("So I wrote it ... and waited.", 3, 0.55)]
)
def test_a_pause_lasts_as_long_as_it_says_and_is_silent(text: str, index: int, seconds: float) -> None:
    spoken = Hibari().say(speech(text))
    before, after = spoken.words[index], spoken.words[index + 1]
    assert after.start - before.end == pytest.approx(seconds, abs=0.03)
    middle = round((before.end + after.start) / 2 * RATE)
    quiet, whole = spoken.samples[middle - 480 : middle + 480], spoken.samples
    assert np.sqrt(np.mean(quiet**2)) < 0.02 * np.sqrt(np.mean(whole**2))


def test_a_pause_makes_no_click() -> None:
    spoken = Hibari().say(speech("We all | moved on."))
    assert np.abs(np.diff(spoken.samples)).max() < 0.35


@pytest.mark.parametrize(
    ("shown", "spoken"),
    [
        ('Send a "GIF"!', "Send a jif!"),
        ("GIF's gone.", "jif's gone."),
        ("ok gif?", "okay jif?"),
        ("Ask Zuweira.", "Ask /zuwˈɛɹə/."),
        ("lol", "laughing"),
    ],
)
def test_the_lexicon_goes_first(shown: str, spoken: str) -> None:
    lexicon = (("GIF", "jif"), ("Zuweira", "/zuwˈɛɹə/"), ("lol", "laughing"))
    assert " ".join(each.spoken for each in said(shown, "en", lexicon)) == spoken
    assert " ".join(each.shown for each in said(shown, "en", lexicon)) == shown


def test_symbols_between_slashes_are_spoken_as_they_are() -> None:
    spoken = Hibari().say(Speech("Ask Zuweira about it.", lexicon=(("Zuweira", "/zuwˈɛɹə/"),)))
    own = spoken.words[1]
    inside = [p.text for p in spoken.phonemes if own.start <= p.start and p.end <= own.end + 1e-6]
    assert inside == ["z", "u", "w", "ˈɛ", "ɹ", "ə"]

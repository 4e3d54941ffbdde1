"""The neural voice and what is made of it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from pipeline.core import pcm
from pipeline.core.pcm import RATE
from pipeline.voice.hibari import Hibari
from pipeline.voice.rungs import speak
from pipeline.voice.take import OWN, Speech, Take
from pipeline.voice.vocoder import VOICED, sung
from pipeline.voice.voices import VOICES, Voice
from tests.voice.sounding import pitch_of, samples_of

ENGINES = {"hibari": Hibari()}
TEXT = "I made 2 mistakes… lol 😀 but I'm sorry, June!"


@pytest.fixture(scope="module")
def takes(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Take]:
    folder = tmp_path_factory.mktemp("takes")
    return {voice: speak(Speech(TEXT, voice=voice), folder, ENGINES) for voice in VOICES}


def test_every_shown_word_has_its_time(takes: Mapping[str, Take]) -> None:
    for take in takes.values():
        assert [word.text for word in take.words] == TEXT.split()
        assert all(one.end <= other.start for one, other in pairwise(take.words))
        assert 0 < take.words[0].start < 0.15
        assert take.seconds - 0.4 < take.words[-1].end <= take.seconds
        emoji = take.words[5]
        assert emoji.start == emoji.end
        assert take.times == OWN


def test_phonemes_lie_in_their_words(takes: Mapping[str, Take]) -> None:
    take = takes["narrator"]
    sorry = next(word for word in take.words if word.text == "sorry,")
    inside = [p.text.strip("ˈˌ") for p in take.phonemes if sorry.start <= p.start and p.end <= sorry.end]
    assert inside[0] == "s"
    assert inside[-1] == "i"
    assert all(one.end <= other.start + 1e-6 for one, other in pairwise(take.phonemes))


def test_sound_is_where_the_words_are(takes: Mapping[str, Take]) -> None:
    for take in takes.values():
        samples = samples_of(take)
        loud = np.sqrt(np.mean(samples**2))
        for word in take.words:
            if word.end > word.start:
                heard = samples[round(word.start * RATE) : round(word.end * RATE)]
                assert np.sqrt(np.mean(heard**2)) > 0.2 * loud, word


def test_no_take_clips_clicks_or_differs_in_level(takes: Mapping[str, Take]) -> None:
    for take in takes.values():
        samples = samples_of(take)
        frames = np.sqrt(np.mean(samples[: len(samples) // 480 * 480].reshape(-1, 480) ** 2, axis=1))
        speaking = frames[frames > 0.06 * frames.max()]
        assert pcm.decibels(float(np.sqrt(np.mean(speaking**2)))) == pytest.approx(-20, abs=1.5)
        assert np.abs(samples).max() < 0.9
        assert np.abs(samples[[0, -1]]).max() < 1e-3


def test_the_same_request_gives_the_same_samples(tmp_path: Path) -> None:
    speech = Speech("Delete it.", voice="scribble")
    assert np.array_equal(Hibari().say(speech).samples, Hibari().say(speech).samples)


def test_roles_are_told_apart_by_their_pitch(takes: Mapping[str, Take]) -> None:
    heard = {voice: pitch_of(samples_of(take)) for voice, take in takes.items()}
    assert heard["deep"] < heard["bo"] < heard["low"] < heard["narrator"] < heard["june"] < heard["high"]
    assert heard["bo"] < 0.8 * heard["narrator"]


def test_a_whisper_has_no_pitch(takes: Mapping[str, Take]) -> None:
    def tonal(take: Take) -> float:
        samples = samples_of(take)
        spectrum = np.abs(np.fft.rfft(samples)) ** 2
        hertz = np.fft.rfftfreq(len(samples), 1 / RATE)
        return float(spectrum[(hertz > 80) & (hertz < 300)].sum() / spectrum.sum())

    assert tonal(takes["whisper"]) < 0.5 * tonal(takes["narrator"])


def test_speed_is_spoken_not_resampled(tmp_path: Path) -> None:
    slow, fast = (speak(Speech(TEXT, speed=speed), tmp_path, ENGINES) for speed in (0.85, 1.25))
    assert fast.seconds < 0.85 * slow.seconds
    assert pitch_of(samples_of(fast)) == pytest.approx(pitch_of(samples_of(slow)), rel=0.1)


def test_nothing_to_say_is_an_empty_take(tmp_path: Path) -> None:
    take = speak(Speech("😀"), tmp_path, ENGINES)
    assert take.seconds == 0
    assert [word.text for word in take.words] == ["😀"]


@pytest.mark.parametrize("semitones", [-7.0, 0.0, 5.0])
def test_pitch_moves_by_semitones_and_silence_stays(semitones: float) -> None:
    track = np.asarray([0, 0, 180, 200, 220, 0], np.float32)
    moved = sung(track, Voice(pitch=semitones), np.random.default_rng(0))
    assert np.allclose(moved[2:5], track[2:5] * 2 ** (semitones / 12), rtol=1e-4)
    assert not moved[track <= VOICED].any()

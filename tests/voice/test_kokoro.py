"""Kokoro's voices, in the languages it is taught."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import metadata
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from pipeline.core import pcm
from pipeline.errors import EnvironmentMissing
from pipeline.voice import graft
from pipeline.voice.hibari import Hibari
from pipeline.voice.kokoro import PACKAGES, READERS, Kokoro, speaker
from pipeline.voice.languages.alphabet import ALPHABET
from pipeline.voice.rungs import speak
from pipeline.voice.take import OWN, Speech, Take
from pipeline.voice.voices import VOICES, Style
from tests.voice.sounding import pitch_of, samples_of

TEXT = "I'm sorry, really."
LINES = {"zh": "你不是一个人。", "ms": "Awak tidak sendiri.", "ta": "நீ தனியாக இல்லை."}
ENGINES = {"kokoro": Kokoro()}


@pytest.fixture(scope="module")
def takes(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Take]:
    folder = tmp_path_factory.mktemp("takes")
    spoken = {voice: speak(Speech(TEXT, voice=voice), folder, ENGINES) for voice in ("bo", "june")}
    return spoken | {locale: speak(Speech(text, locale, "june"), folder, ENGINES) for locale, text in LINES.items()}


def test_every_take_sounds_where_its_words_are(takes: Mapping[str, Take]) -> None:
    for take in takes.values():
        samples = samples_of(take)
        loud = np.sqrt(np.mean(samples**2))
        assert take.engine == "kokoro"
        assert take.times == OWN
        assert 0 < take.words[0].start < 0.2
        assert take.seconds - 0.4 < take.words[-1].end <= take.seconds
        assert all(one.end <= other.start for one, other in pairwise(take.words))
        for word in take.words:
            heard = samples[round(word.start * pcm.RATE) : round(word.end * pcm.RATE)]
            assert np.sqrt(np.mean(heard**2)) > 0.2 * loud, word


def test_two_roles_are_told_apart(takes: Mapping[str, Take]) -> None:
    assert pitch_of(samples_of(takes["bo"])) < 0.75 * pitch_of(samples_of(takes["june"]))


def test_chinese_words_are_the_phrases_that_are_shown(takes: Mapping[str, Take]) -> None:
    assert "".join(word.text for word in takes["zh"].words) == LINES["zh"]
    assert len(takes["zh"].words) > 3


def test_pitch_and_speed_move_by_themselves_and_so_does_the_throat(takes: Mapping[str, Take], tmp_path: Path) -> None:
    plain = takes["bo"]
    other = speak(Speech(TEXT, voice="bo", pitch=5.0, speed=0.8, formant=1.15), tmp_path, ENGINES)
    assert pitch_of(samples_of(other)) == pytest.approx(pitch_of(samples_of(plain)) * 2 ** (5 / 12), rel=0.1)
    assert other.seconds == pytest.approx(plain.seconds / 0.8, rel=0.1)


def test_the_same_request_gives_the_same_samples(takes: Mapping[str, Take], tmp_path: Path) -> None:
    again = speak(Speech(LINES["ta"], "ta", "june"), tmp_path, ENGINES)
    assert again.digest == takes["ta"].digest


def test_every_voice_has_its_speaker_in_every_language() -> None:
    for voice in VOICES.values():
        for language in READERS:
            assert Path("assets", "voices", f"{speaker(voice.style, language)}.npy").is_file()


def test_men_and_women_speak_other_languages_with_speakers_of_their_own() -> None:
    for language in ("zh", "ms", "ta"):
        assert speaker(Style(others="man"), language) != speaker(Style(others="woman"), language)


@pytest.mark.parametrize("hidden", [PACKAGES[2], "pypinyin"])
def test_without_a_package_the_next_engine_speaks_and_says_why(
    hidden: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = metadata.version

    def version(name: str) -> str:
        if name == hidden:
            raise metadata.PackageNotFoundError(name)
        return found(name)

    monkeypatch.setattr(metadata, "version", version)
    locale = "zh" if hidden == "pypinyin" else "en"
    take = speak(Speech("Stop it.", locale), tmp_path, {"kokoro": Kokoro(), "hibari": Hibari()})
    assert take.engine == ("silent" if locale == "zh" else "hibari")
    assert take.reason.startswith(f"kokoro needs {hidden}, which is not installed")


def test_a_language_without_a_front_end_is_refused() -> None:
    with pytest.raises(EnvironmentMissing, match="not fr-FR"):
        Kokoro().version(Speech("Bonjour", "fr-FR"))


def test_another_graph_is_not_grafted_onto() -> None:
    with pytest.raises(ValueError, match="not the one"):
        graft.freed_input(b"some other model", "speed")


def test_the_alphabet_is_the_one_hibari_has() -> None:
    import json

    from hibari.tts import ASSETS

    assert dict(ALPHABET) == json.loads(Path(ASSETS, "vocab.json").read_text("utf-8"))

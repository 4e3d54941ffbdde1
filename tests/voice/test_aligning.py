"""Finding the words of a known text in a recording; the recordings are synthetic, so their times are known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from pipeline.core.pcm import RATE, Samples
from pipeline.voice import aligning
from pipeline.voice.aligning import align
from pipeline.voice.espeak import Espeak
from pipeline.voice.hibari import Hibari
from pipeline.voice.rungs import ENGINES
from pipeline.voice.take import ALIGNED, SPREAD, WARPED, Speech
from pipeline.voice.warp import path

TEXTS = (
    "You are not alone. Kind words can change a day.",
    "I almost posted this, but then I deleted it.",
    "If it gets heavy, talk to someone you trust.",
)
WITHOUT_SPHINX = 0.12  # seconds: the median error that is promised
WITH_SPHINX = 0.06


class Reading(NamedTuple):
    """A recording and when each of its words begins."""

    text: str
    samples: Samples
    starts: tuple[float, ...]


@pytest.fixture(scope="module")
def readings() -> Sequence[Reading]:
    """Read by a low voice, faster than usual, with a pause in the middle and a little noise."""
    return [_hesitating(n, text) for n, text in enumerate(TEXTS)]


def _hesitating(n: int, text: str) -> Reading:
    spoken = Hibari().say(Speech(text, voice="man", speed=1.12))
    place = (spoken.words[3].end + spoken.words[4].start) / 2
    cut = round(place * RATE)
    gap = np.zeros(round(0.4 * RATE), np.float32)
    samples = np.concatenate([spoken.samples[:cut], gap, spoken.samples[cut:]])
    noise = 0.003 * np.random.default_rng(n).standard_normal(len(samples))
    starts = tuple(word.start + (0.4 if word.start > place else 0.0) for word in spoken.words)
    return Reading(text, (samples + noise).astype(np.float32), starts)


def _errors(readings: Sequence[Reading], folder: Path, times: str) -> list[float]:
    errors: list[float] = []
    for reading in readings:
        found = align(reading.samples, Speech(reading.text), folder, {"hibari": Hibari()})
        assert found.times == times
        assert [word.text for word in found.words] == reading.text.split()
        errors += [abs(word.start - start) for word, start in zip(found.words, reading.starts, strict=True)]
    return errors


def test_pocketsphinx_hears_when_words_begin(readings: Sequence[Reading], tmp_path: Path) -> None:
    errors = _errors(readings, tmp_path, ALIGNED)
    assert np.median(errors) <= WITH_SPHINX
    assert max(errors) <= 0.2


def test_without_it_the_text_is_laid_beside_our_own_saying(
    readings: Sequence[Reading], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aligning, "_installed", lambda package: "-")
    errors = _errors(readings, tmp_path, WARPED)
    assert np.median(errors) <= WITHOUT_SPHINX
    assert np.percentile(errors, 90) <= 0.3


def test_other_languages_are_laid_beside_whatever_speaks_them(tmp_path: Path) -> None:
    text = "Tu n'es pas seule, je suis là."
    slow = Espeak().say(Speech(text, "fr", "man", speed=0.85))
    found = align(slow.samples, Speech(text, "fr"), tmp_path, {"espeak": Espeak()})
    errors = [abs(one.start - other.start) for one, other in zip(found.words, slow.words, strict=True)]
    assert found.times == WARPED
    assert np.median(errors) <= WITHOUT_SPHINX


def test_a_text_that_was_not_said_is_still_spread_or_warped(readings: Sequence[Reading], tmp_path: Path) -> None:
    found = align(readings[0].samples, Speech("Entirely other words, xylophone."), tmp_path, {})
    assert [word.text for word in found.words] == ["Entirely", "other", "words,", "xylophone."]
    assert found.words[-1].end <= len(readings[0].samples) / RATE + 0.05


def test_with_no_engine_words_are_spread_by_their_syllables(tmp_path: Path) -> None:
    found = align(np.ones(RATE * 2, np.float32), Speech("Ce n'est rien.", "fr"), tmp_path, {})
    assert found.times == SPREAD
    assert found.words[0].start == pytest.approx(0.04)
    assert found.words[-1].end == pytest.approx(2 - 0.12)


def test_a_name_no_dictionary_has_is_heard_by_the_sounds_we_give_it(tmp_path: Path) -> None:
    spoken = Hibari().say(Speech("Ask Zuweira about it."))
    found = align(spoken.samples, Speech("Ask Zuweira about it."), tmp_path, ENGINES)
    assert found.times == ALIGNED
    assert found.words[1].start == pytest.approx(spoken.words[1].start, abs=0.1)


def test_the_way_through_two_equal_sequences_is_straight() -> None:
    rows = np.random.default_rng(1).standard_normal((60, 8))
    assert np.array_equal(path(rows, rows), np.arange(60))


def test_the_way_follows_what_was_stretched() -> None:
    rows = np.random.default_rng(2).standard_normal((40, 8)).cumsum(axis=0)
    assert np.abs(path(rows, np.repeat(rows, 2, axis=0)) - (2 * np.arange(40) + 0.5)).max() <= 1

"""What is measured of a film's sound, and what is told of it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from pipeline.core.pcm import RATE
from pipeline.core.timing import Span
from pipeline.sound import loudness
from pipeline.sound.facts import SoundFacts, gaps, loudness_range, measure, short_term
from pipeline.sound.findings import findings
from pipeline.sound.master import Mastered
from pipeline.sound.stems import Mix
from pipeline.timeline.model import Cue, Line
from tests.sound.films import cue, film, hiss, source, tone

SOUNDS = source({"take": tone(400, 1, 0.15), "soft": tone(400, 1, 0.03), "bed": hiss(3, 0.1), "rain": hiss(2, 0.3, 4)})


def heard(*cues: Cue, frames: int = 180) -> SoundFacts:
    lines = tuple(
        Line(f"line-{n}", "bo", "Bo", "Hi", c.span, c.source) for n, c in enumerate(cues) if c.kind == "voice"
    )
    timeline = replace(film(frames, *cues), lines=lines)
    return measure(Mastered(Mix(timeline, SOUNDS)), timeline)


BED = cue("music", "bed", 0, 180, loop=True, duck=True)


def test_a_film_is_measured_as_it_is_heard() -> None:
    facts = heard(cue("voice", "take", 30, 60), BED)
    assert facts.integrated_lufs == pytest.approx(-14, abs=0.3)
    assert -8 < facts.true_peak_dbtp < -1.9
    assert facts.speech_over_bed_db >= 20
    assert facts.crest_db > 6
    assert facts.gaps == ()
    assert findings(facts) == ()
    assert len(facts.steps) == len(facts.short_term) == 60


def test_each_line_stands_clear_of_the_music_also_a_soft_one() -> None:
    facts = heard(cue("voice", "take", 15, 45), cue("voice", "soft", 90, 120), BED)
    assert [line.over_music > 20 for line in facts.lines] == [True, True]


def test_silence_on_purpose_is_found_with_its_times() -> None:
    facts = heard(cue("voice", "take", 0, 30), cue("voice", "take", 90, 120), frames=120)
    (gap,) = facts.gaps
    assert gap == pytest.approx((1.0, 3.0), abs=0.11)
    assert gaps(np.zeros(20))[0] == (0.0, 2.0)


def test_a_line_under_a_long_sound_is_told_with_its_name_and_time() -> None:
    facts = heard(cue("voice", "take", 60, 90), cue("sfx", "rain", 30, 150, loop=True))
    (told,) = [words for words in findings(facts) if "drowned" in words]
    assert told.startswith("2.00 s: 100% of the line line-0 are drowned by a sound")


def test_music_that_does_not_step_aside_is_told() -> None:
    facts = heard(cue("voice", "take", 60, 90), cue("music", "bed", 0, 180, loop=True))
    assert any("drowned by the music" in words for words in findings(facts))


def test_a_film_that_is_wrong_is_told_what_is_wrong() -> None:
    facts = heard(cue("voice", "take", 30, 60), BED)
    worse = replace(facts, integrated_lufs=-19.0, true_peak_dbtp=-0.2, mono_loss_db=6.0, short_term_max_lufs=-6.0)
    told = " ".join(findings(worse))
    assert all(words in told for words in ("-19.0 LUFS", "-0.2 dBTP", "loses 6.0 dB", "13.0 LU louder"))


def test_the_loudness_range_is_between_quiet_and_loud_parts() -> None:
    """EBU Tech 3342: 20 s at one level, 20 s ten LU above it."""
    loud = np.concatenate([tone(1000, 20, 10 ** (-30 / 20)), tone(1000, 20, 10 ** (-20 / 20))])
    steps = loudness.step_powers(np.repeat(loud[:, None], 2, axis=1))
    assert loudness_range(short_term(steps)) == pytest.approx(10, abs=1)
    assert Span(0, 1).length / RATE < 1


def test_a_silent_film_measures_nothing_and_is_told_nothing() -> None:
    facts = heard(frames=30)
    assert not facts.heard
    assert findings(facts) == ()
    assert "integrated_lufs" not in facts.numbers()

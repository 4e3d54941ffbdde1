"""The whole sound of a film."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core.pcm import RATE, Samples
from pipeline.core.timing import FrameRate
from pipeline.errors import AssetBroken
from pipeline.sound import loudness
from pipeline.sound.clock import sample_at
from pipeline.sound.stems import stems
from tests.sound.films import cue, film, hiss, mix, source, tone

VOICE = cue("voice", "take", 30, 60)
MUSIC = cue("music", "bed", 0, 150, loop=True, duck=True)


def level(samples: Samples, start: float, end: float) -> float:
    return float(np.sqrt(np.mean(samples[round(start * RATE) : round(end * RATE)] ** 2)))


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 200), st.sampled_from([FrameRate(30), FrameRate(24), FrameRate(25), FrameRate(30000, 1001)]))
def test_the_sound_is_exactly_as_long_as_the_picture(frames: int, rate: FrameRate) -> None:
    timeline = film(frames, cue("sfx", "pop", frames // 2, frames // 2 + 5), rate=rate)
    heard = mix(timeline, source({"pop": tone(600, 0.2)}))
    assert heard.shape == (round(Fraction(frames) / rate.fraction * RATE), 2)
    assert heard.dtype == np.float32


def test_a_film_without_sound_is_silent() -> None:
    assert not mix(film(30), source({})).any()


def test_a_sound_begins_on_its_frame() -> None:
    click = np.full(480, 0.5, np.float32)
    heard = stems(film(60, cue("sfx", "click", 17, 18)), source({"click": click})).effects
    assert np.flatnonzero(heard[:, 0])[0] == sample_at(17, FrameRate(30)) == 17 * 1600


def test_speech_stands_twenty_decibels_above_a_loud_bed() -> None:
    layers = stems(film(150, VOICE, MUSIC), source({"take": tone(400, 1, 0.15), "bed": hiss(3, 0.2)}))
    assert layers.speech_over_bed >= 20


def test_the_bed_is_down_when_the_voice_begins_and_back_up_after_it() -> None:
    bed = tone(200, 6, 0.1)
    layers = stems(film(150, VOICE, MUSIC), source({"take": tone(400, 1, 0.15), "bed": bed}))
    music = layers.music[:, 0]
    full = level(bed, 0, 1)
    assert level(music, 0.3, 0.85) == pytest.approx(full, rel=0.02)
    assert level(music, 0.99, 1.99) < 0.2 * full
    assert level(music, 1.0, 1.02) == pytest.approx(level(music, 1.5, 1.6), rel=0.1)
    assert full > level(music, 2.15, 2.25) > level(music, 1.5, 1.9)
    assert level(music, 2.45, 3.0) == pytest.approx(full, rel=0.02)


def test_a_breath_between_lines_does_not_let_the_bed_pump() -> None:
    lines = (cue("voice", "take", 30, 60), cue("voice", "take", 68, 98))
    layers = stems(film(150, *lines, MUSIC), source({"take": tone(400, 1, 0.15), "bed": tone(200, 6, 0.1)}))
    assert level(layers.music, 2.0, 2.2) == pytest.approx(level(layers.music, 1.4, 1.6), rel=0.05)


def test_what_does_not_duck_stays() -> None:
    steady = cue("music", "bed", 0, 150, loop=True)
    layers = stems(film(150, VOICE, steady), source({"take": tone(400, 1, 0.15), "bed": tone(200, 6, 0.1)}))
    assert level(layers.music, 1.2, 1.8) == pytest.approx(level(layers.music, 3, 4), rel=0.01)


def test_a_voice_is_never_cut_and_a_sound_is() -> None:
    cues = (cue("voice", "long", 0, 15), cue("sfx", "long", 0, 15))
    layers = stems(film(90, *cues), source({"long": tone(300, 2)}))
    assert level(layers.voice, 1.5, 1.9) > 0.05
    assert level(layers.effects, 0.6, 1.9) == 0


def test_a_loop_goes_round_between_its_points() -> None:
    ramp = np.linspace(0, 0.9, RATE, dtype=np.float32)
    music = cue("music", "bed", 0, 75, loop=True, loop_start=0.25, loop_end=0.75)
    heard = stems(film(75, music), source({"bed": ramp})).music[:, 0]
    assert heard[round(0.5 * RATE)] == pytest.approx(0.45, abs=0.01)
    assert heard[round(1.0 * RATE)] == pytest.approx(0.45, abs=0.01)
    assert heard[round(1.5 * RATE)] == pytest.approx(0.45, abs=0.01)
    assert np.abs(np.diff(heard[: 2 * RATE])).max() < 0.003  # a jump of .45 is spread over the seam


def test_fades_and_gain() -> None:
    faded = cue("music", "bed", 0, 90, loop=True, gain_db=-6.0206, fade_in=30, fade_out=30)
    heard = np.abs(stems(film(90, faded), source({"bed": np.full(RATE, 0.5, np.float32)})).music[:, 0])
    assert heard[0] == 0
    assert heard[24_000] == pytest.approx(0.125, abs=0.001)
    assert heard[72_000] == pytest.approx(0.25, abs=0.001)
    assert heard[-1] < 1e-6


@given(st.floats(-1, 1))
def test_a_voice_moves_sideways_at_constant_power(pan: float) -> None:
    heard = stems(film(30, cue("voice", "take", 0, 30, pan=pan)), source({"take": np.full(100, 0.5, np.float32)})).voice
    left, right = (float(v) for v in heard[50])
    assert left**2 + right**2 == pytest.approx(0.5, rel=1e-4)
    assert (right > left) == (pan > 0) or abs(pan) < 1e-6


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 3.0])
@pytest.mark.parametrize("channels", [(), (2,)])
def test_a_broken_sample_names_the_asset_and_the_time(value: float, channels: tuple[int, ...]) -> None:
    broken = np.zeros((RATE, *channels), np.float32)
    broken[12_000] = value
    with pytest.raises(AssetBroken, match=r"sounds/pop\.flac: the sound at 0\.250 s"):
        mix(film(30, cue("sfx", "sounds/pop.flac", 0, 30)), source({"sounds/pop.flac": broken}))


def test_a_film_s_sound_is_the_same_every_time() -> None:
    timeline = film(150, VOICE, MUSIC, cue("sfx", "pop", 100, 110))
    sounds = {"take": tone(400, 1, 0.15), "bed": hiss(3), "pop": tone(600, 0.2)}
    assert np.array_equal(mix(timeline, source(sounds)), mix(timeline, source(sounds)))


def test_the_mix_is_at_the_film_s_loudness() -> None:
    timeline = film(150, VOICE, MUSIC)
    measured = loudness.measure(mix(timeline, source({"take": tone(400, 1, 0.15), "bed": hiss(3)})))
    assert measured.integrated == pytest.approx(-14, abs=0.5)
    assert measured.true_peak <= -1.9
    layers = stems(timeline, source({"take": tone(400, 1, 0.15), "bed": hiss(3)}))
    assert np.array_equal(layers.summed(), layers.voice + layers.music + layers.effects)

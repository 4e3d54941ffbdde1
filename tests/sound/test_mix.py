"""The whole sound of a film."""

from __future__ import annotations

import tracemalloc
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
from pipeline.sound.master import Mastered
from pipeline.sound.stems import Mix, stems
from pipeline.sound.through import heard_through
from pipeline.sound.ways import THROUGH
from pipeline.timeline.model import Key
from tests.sound.ears import mono_loss
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


def test_the_stems_add_up_to_what_is_heard() -> None:
    timeline = film(300, VOICE, MUSIC, cue("sfx", "pop", 100, 110))
    finished = Mastered(Mix(timeline, source({"take": tone(400, 1, 0.6), "bed": hiss(3), "pop": tone(600, 0.2, 0.9)})))
    heard = np.concatenate([*finished.master.heard()])
    assert np.allclose(np.concatenate([stems.summed() for stems in finished.blocks()]), heard, atol=1e-6)
    assert len(heard) == 10 * RATE


def test_where_blocks_begin_is_not_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loops, fades, changes of level, a room and ducking, cut at other places."""
    bed = hiss(1.7, 0.1)
    cues = (
        cue("music", "bed", 0, 200, loop=True, duck=True, loop_start=0.2, loop_end=1.6, offset=0.7, fade_in=9,
            fade_out=40, levels=(Key(0, 0.0), Key(60, -9.0, 30))),
        cue("sfx", "bed", 20, 140, loop=True, through="wall"),
        cue("music", "win", 100, 130, duck=True, leads=True),
        cue("voice", "take", 61, 90, pan=0.3, through="phone"),
    )  # fmt: skip
    timeline, sounds = film(200, *cues), source({"bed": bed, "take": tone(400, 1, 0.2), "win": tone(500, 1)})
    once = stems(timeline, sounds)
    monkeypatch.setattr("pipeline.sound.stems.BLOCK", 9 * 4800)
    again = stems(timeline, sounds)
    for one, other in ((once.voice, again.voice), (once.music, again.music), (once.effects, again.effects)):
        assert np.allclose(one, other, atol=1e-5)


def test_a_bed_can_begin_amid_its_file_and_still_goes_round() -> None:
    ramp = np.linspace(0, 0.9, RATE, dtype=np.float32)
    music = cue("music", "bed", 0, 75, loop=True, loop_start=0.25, loop_end=0.75, offset=0.6)
    heard = stems(film(75, music), source({"bed": ramp})).music[:, 0]
    assert heard[100] == pytest.approx(0.9 * 0.6, abs=0.01)
    assert heard[round(0.2 * RATE)] == pytest.approx(0.9 * 0.3, abs=0.01)


def test_the_level_changes_where_it_says() -> None:
    steady = np.full(RATE, 0.5, np.float32)
    music = cue("music", "bed", 0, 90, loop=True, levels=(Key(0, 0.0), Key(30, -6.0206, 15)))
    heard = stems(film(90, music), source({"bed": steady})).music[:, 0]
    assert heard[round(0.99 * RATE)] == pytest.approx(0.5, abs=0.002)
    assert heard[round(1.25 * RATE)] == pytest.approx(0.5 / 2**0.5, abs=0.02)
    assert heard[round(1.6 * RATE)] == pytest.approx(0.25, abs=0.002)


def test_the_bed_goes_down_under_a_stinger_but_not_the_stinger() -> None:
    win = cue("music", "win", 60, 90, duck=True, leads=True)
    layers = stems(
        film(150, MUSIC, win), source({"bed": np.full(RATE, 0.4, np.float32), "win": np.zeros(RATE, np.float32)})
    )
    assert layers.music[round(1.0 * RATE), 0] == pytest.approx(0.4, abs=0.01)
    assert layers.music[round(2.5 * RATE), 0] == pytest.approx(0.4 * 10 ** (-9 / 20), abs=0.01)
    alone = stems(film(150, win), source({"win": np.full(RATE, 0.4, np.float32)}))
    assert alone.music[round(2.5 * RATE), 0] == pytest.approx(0.4, abs=0.01)


@pytest.mark.parametrize("name", sorted(THROUGH))
def test_what_is_heard_through_something_keeps_its_loudness_and_loses_its_edges(name: str) -> None:
    voice = hiss(1.0, 0.1)
    way = THROUGH[name]
    heard = heard_through(voice, name)
    before, after = np.abs(np.fft.rfft(voice[:, 0])), np.abs(np.fft.rfft(heard[: len(voice), 0]))
    edge = min(way.high * 3, 20_000)
    inside = slice(round(way.low * 1.5), round(way.high * 0.8))
    lost = [
        20 * np.log10(np.mean(after[part]) / np.mean(before[part])) for part in (inside, slice(round(edge), 23_000))
    ]
    assert lost[0] - lost[1] > 8
    assert np.sqrt(np.sum(heard**2) / np.sum(voice**2)) == pytest.approx(10 ** (way.gain_db / 20), rel=0.01)
    assert np.array_equal(heard, heard_through(voice, name))


def test_a_phone_is_a_small_speaker_in_one_place() -> None:
    wide = np.stack([tone(1000, 1), -tone(700, 1)], axis=1)
    heard = heard_through(wide, "phone")
    assert np.std(heard[:, 0] - heard[:, 1]) < 0.4 * np.std(heard[:, 0] + heard[:, 1])


def test_the_film_loses_little_when_both_sides_are_one_speaker() -> None:
    """Voices at both edges of the frame, a bed, a phone: nothing cancels in mono."""
    cues = (cue("voice", "take", 10, 40, pan=-0.35), cue("voice", "take", 60, 90, pan=0.35, through="phone"), MUSIC)
    heard = mix(film(150, *cues), source({"take": hiss(1, 0.1)[:, 0], "bed": hiss(3, 0.05, seed=3)}))
    assert mono_loss(heard) < 1.0


def test_memory_does_not_grow_with_the_film() -> None:
    """Five times the film, with as many lines and the same bed: the peak is that of a block, not of a film."""
    samples = source({"take": tone(400, 1, 0.2), "bed": hiss(3, 0.1)})
    peaks = []
    for seconds in (20, 100):
        lines = (cue("voice", "take", n, n + 30) for n in range(15, seconds * 30 - 45, 60))
        timeline = film(seconds * 30, *lines, cue("music", "bed", 0, seconds * 30, loop=True, duck=True))
        tracemalloc.start()
        count = sum(len(block) for block in Mastered(Mix(timeline, samples)).master.heard())
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert count == seconds * RATE
    assert peaks[1] - peaks[0] < 12_000_000  # in one piece it would be 30 MB for each layer

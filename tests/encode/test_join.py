"""Segments joined are the film: every frame, once, in order, with the sound as long as the picture."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest

from pipeline.core.pcm import RATE, Samples
from pipeline.core.timing import FrameRate, Span
from pipeline.encode.audio import encode_sound, write_wav
from pipeline.encode.ffmpeg import find_encoder
from pipeline.encode.join import join
from pipeline.encode.listen import listen
from pipeline.encode.probe import probe
from pipeline.encode.publish import check_film
from pipeline.errors import EncoderFailed, VerificationDiffers
from tests.encode.decoding import check_decodes, decode_frames, decode_sound
from tests.encode.films import SHAPE, number_of, write_numbers

SPANS = (Span(0, 20), Span(20, 50), Span(50, 73))


@pytest.fixture(scope="module")
def segments(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("segments")
    return [write_numbers(folder / f"a name'{span.start}\n.mp4", span) for span in SPANS]


def tone(seconds: float, loudness: float = 0.5) -> Samples:
    t = np.arange(round(seconds * RATE)) / RATE
    wave = loudness * np.sin(2 * np.pi * 997 * t)
    return np.stack([wave, wave], axis=1).astype(np.float32)


def test_three_segments_joined_show_every_frame_once(segments: list[Path], tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    join(find_encoder(), segments, film, FrameRate(30))
    assert [number_of(picture) for picture in decode_frames(find_encoder(), film)] == list(range(73))
    assert (probe(film).frames, float(probe(film).fps), probe(film).faststart) == (73, 30.0, True)
    check_decodes(find_encoder(), film)
    assert list(tmp_path.iterdir()) == [film]


def test_joining_changes_no_picture(segments: list[Path], tmp_path: Path) -> None:
    join(find_encoder(), segments, tmp_path / "film.mp4", FrameRate(30))
    apart = np.concatenate([decode_frames(find_encoder(), segment) for segment in segments])
    assert np.array_equal(decode_frames(find_encoder(), tmp_path / "film.mp4"), apart)


def test_with_sound_the_film_is_the_same_bytes_every_time(segments: list[Path], tmp_path: Path) -> None:
    digests = set()
    for name in ("one", "other"):
        encode_sound(find_encoder(), [tone(73 / 30)], tmp_path / f"{name}.m4a")
        join(find_encoder(), segments, tmp_path / f"{name}.mp4", FrameRate(30), tmp_path / f"{name}.m4a")
        digests.add(hashlib.sha256((tmp_path / f"{name}.mp4").read_bytes()).hexdigest())
    assert len(digests) == 1


def test_sound_is_as_long_as_the_picture_and_says_its_rate(segments: list[Path], tmp_path: Path) -> None:
    encode_sound(find_encoder(), [tone(73 / 30)], tmp_path / "sound.m4a")
    film = tmp_path / "film.mp4"
    join(find_encoder(), segments, film, FrameRate(30), tmp_path / "sound.m4a")
    facts = probe(film)
    assert (facts.sound_codec, facts.sound_rate, facts.sound_channels) == ("mp4a", RATE, 2)
    assert facts.sound_seconds == pytest.approx(73 / 30, abs=0.001)
    assert facts.seconds == pytest.approx(73 / 30, abs=0.001)
    heard = decode_sound(find_encoder(), film)
    assert np.abs(heard[5000:60000, 0]).max() == pytest.approx(0.5, abs=0.02)
    check_film(film, SHAPE.size, 73, FrameRate(30), sound=True)


@pytest.mark.parametrize(("frames", "seconds"), [(72, 73 / 30), (73, 70 / 30)])
def test_a_film_of_another_length_than_planned_is_refused(
    frames: int, seconds: float, segments: list[Path], tmp_path: Path
) -> None:
    encode_sound(find_encoder(), [tone(seconds)], tmp_path / "sound.m4a")
    join(find_encoder(), segments, tmp_path / "film.mp4", FrameRate(30), tmp_path / "sound.m4a")
    with pytest.raises(VerificationDiffers):
        check_film(tmp_path / "film.mp4", SHAPE.size, frames, FrameRate(30), sound=True)


def test_a_damaged_segment_does_not_become_a_film(segments: list[Path], tmp_path: Path) -> None:
    bad = tmp_path / "bad.mp4"
    bad.write_bytes(segments[0].read_bytes()[:300])
    with pytest.raises(EncoderFailed):
        join(find_encoder(), [bad], tmp_path / "film.mp4", FrameRate(30))


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_sound_that_is_not_numbers_is_refused_with_its_place(bad: float, tmp_path: Path) -> None:
    samples = tone(0.5)
    samples[12000] = bad
    with pytest.raises(EncoderFailed, match=r"1 samples that are not numbers, the first at 0.250 s"):
        encode_sound(find_encoder(), np.array_split(samples, 5), tmp_path / "sound.m4a")
    assert list(tmp_path.iterdir()) == []


def test_sound_of_the_wrong_shape_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EncoderFailed, match="shape"):
        write_wav(tmp_path / "a.wav", [np.zeros(10, np.float32)])


def test_loudness_is_heard_as_it_is(tmp_path: Path) -> None:
    write_wav(tmp_path / "tone.wav", np.array_split(tone(3.0, 0.1), 4))
    loudness = listen(find_encoder(), tmp_path / "tone.wav")
    assert loudness.integrated_lufs == pytest.approx(-20.0, abs=0.3)
    assert loudness.true_peak_db == pytest.approx(-20.0, abs=0.3)


@pytest.mark.parametrize("cut", [0, 5, 40, 400, -1, -200])
def test_a_file_cut_anywhere_is_not_a_film(cut: int, segments: list[Path], tmp_path: Path) -> None:
    (tmp_path / "cut.mp4").write_bytes(segments[0].read_bytes()[:cut])
    with pytest.raises(EncoderFailed):
        probe(tmp_path / "cut.mp4")

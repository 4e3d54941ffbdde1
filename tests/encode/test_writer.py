"""Pictures in, the same pictures out; and nothing under the name when anything went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from pipeline.core.timing import FrameRate, Span
from pipeline.encode.ffmpeg import Encoder, find_encoder
from pipeline.encode.preset import PRESETS, Preset, Shape
from pipeline.encode.probe import probe
from pipeline.encode.writer import write_segment
from pipeline.errors import EncoderFailed
from tests.encode.decoding import check_decodes, decode_frames
from tests.encode.films import DRAFT, SHAPE, number_of, numbered, numbers, write_numbers

BARS = ((255, 255, 255), (255, 255, 0), (0, 255, 255), (0, 255, 0), (255, 0, 255), (255, 0, 0), (0, 0, 255), (0, 0, 0))


def bars() -> memoryview:
    width, height = SHAPE.size
    pixels = np.zeros((height, width, 4), np.uint8)
    for place, (red, green, blue) in enumerate(BARS):
        pixels[:, place * width // 8 : (place + 1) * width // 8] = (blue, green, red, 255)
    return pixels.data


def test_colour_bars_come_back_within_two_levels(tmp_path: Path) -> None:
    film = tmp_path / "bars.mp4"
    fine = Preset("veryfast", 4)
    write_segment(find_encoder(), [bars()], [3], film, SHAPE, fine)
    middle = decode_frames(find_encoder(), film)[1, SHAPE.size[1] // 2].astype(int)
    step = SHAPE.size[0] // 8
    for place, color in enumerate(BARS):
        assert np.abs(middle[place * step + step // 2] - color).max() <= 2, color


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    write_segment(find_encoder(), numbers(Span(0, 5)), [1] * 5, film, SHAPE, PRESETS["final"])
    facts = probe(film)
    assert (facts.size, facts.frames, float(facts.fps)) == ((96, 160), 5, 30.0)
    assert (facts.codec, facts.profile, facts.pixel_format) == ("avc1", "High", "yuv420p")
    assert facts.colors == ("bt709", "bt709", "bt709")
    assert not facts.full_range


@pytest.mark.parametrize("holds", [[3, 1, 4], [5], [1, 1, 2], [2, 1, 1], [1]])
def test_a_held_picture_is_the_same_file_as_the_picture_sent_again(holds: list[int], tmp_path: Path) -> None:
    pictures = [numbered(n).data for n in range(len(holds))]
    again = [picture for picture, hold in zip(pictures, holds, strict=True) for _ in range(hold)]
    held, sent = tmp_path / "held.mp4", tmp_path / "sent.mp4"
    write_segment(find_encoder(), pictures, holds, held, SHAPE, DRAFT)
    write_segment(find_encoder(), again, [1] * len(again), sent, SHAPE, DRAFT)
    assert held.read_bytes() == sent.read_bytes()


def test_every_frame_is_there_in_order_however_long_it_stays(tmp_path: Path) -> None:
    holds = [1 + (7 * n) % 5 for n in range(30)]
    film = tmp_path / "film.mp4"
    write_segment(find_encoder(), numbers(Span(0, 30)), holds, film, SHAPE, DRAFT)
    shown = [number_of(picture) for picture in decode_frames(find_encoder(), film)]
    assert shown == [n for n, hold in enumerate(holds) for _ in range(hold)]
    check_decodes(find_encoder(), film)


def test_progress_counts_frames_not_pictures(tmp_path: Path) -> None:
    told: list[int] = []
    write_segment(find_encoder(), numbers(Span(0, 3)), [2, 1, 3], tmp_path / "a.mp4", SHAPE, DRAFT, told.append)
    assert told == [2, 3, 6]


def fake(folder: Path, script: str) -> Encoder:
    path = folder / "ffmpeg"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return Encoder(str(path), "")


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("cat >/dev/null; echo 'Invalid data found' >&2; exit 1", "status 1"),
        ("cat >/dev/null; echo 'Invalid data found' >&2; exit 1", "Invalid data found"),
        ("exit 228", "status 228"),
        ("cat >/dev/null; kill -9 $$", "SIGKILL"),
        ("kill -XFSZ $$", "SIGXFSZ (a limit on file sizes was reached)"),
        ('cat >/dev/null; for last; do :; done; echo junk > "$last"', "not a finished MP4"),
        ("cat >/dev/null", "wrote no file"),
    ],
)
def test_an_encoder_that_fails_is_believed(script: str, words: str, tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    with pytest.raises(EncoderFailed) as caught:
        write_segment(fake(tmp_path, script), numbers(Span(0, 20)), [1] * 20, film, SHAPE, DRAFT)
    assert words in str(caught.value)
    assert "film.mp4" in str(caught.value)
    assert not film.exists()


def test_a_shorter_file_than_promised_is_an_error(tmp_path: Path) -> None:
    short = write_numbers(tmp_path / "short.mp4", Span(0, 4))
    liar = fake(tmp_path, f'cat >/dev/null; for last; do :; done; cp {short} "$last"')
    with pytest.raises(EncoderFailed, match="asked for 5 frames"):
        write_segment(liar, numbers(Span(0, 5)), [1] * 5, tmp_path / "film.mp4", SHAPE, DRAFT)


def test_a_picture_that_can_not_be_made_leaves_no_file_and_no_encoder(tmp_path: Path) -> None:
    def pictures() -> Iterator[memoryview]:
        yield numbered(0).data
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_segment(find_encoder(), pictures(), [1, 1], tmp_path / "film.mp4", SHAPE, DRAFT)
    assert list(tmp_path.iterdir()) == []


def test_other_sizes_and_rates_are_kept(tmp_path: Path) -> None:
    shape = Shape((64, 48), FrameRate(24000, 1001))
    film = tmp_path / "film.mp4"
    write_segment(find_encoder(), [bytes(64 * 48 * 4)] * 2, [4, 3], film, shape, DRAFT)
    facts = probe(film)
    assert (facts.frames, facts.fps, facts.size) == (7, shape.rate.fraction, shape.size)

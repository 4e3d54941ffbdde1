"""Moments of footage: the right frame, filling its place."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest

from pipeline.core.display import Movie
from pipeline.errors import AssetBroken
from pipeline.packs.art import footage

SECOND = 1000


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Movie]:
    """One second at 10 frames a second, each a step brighter, the left third white."""
    path = tmp_path_factory.mktemp("footage") / "clip.mp4"
    white = np.zeros((40, 60, 3), np.uint8)
    white[:, :20] = 255
    frames = b"".join(np.maximum(white, np.uint8(20 * n)).tobytes() for n in range(10))
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "rgb24"]
    command += ["-s", "60x40", "-r", "10", "-i", "-", "-c:v", "libx264", "-qp", "0", str(path)]
    subprocess.run(command, input=frames, check=True)
    yield Movie(str(path), "clip", 0, 20.0, 40.0)
    footage.close()


@pytest.mark.parametrize("n", [0, 3, 9, 5, 1])
def test_a_moment_shows_its_frame_in_whatever_order_it_is_asked(clip: Movie, n: int) -> None:
    found = footage.raster(replace(clip, milliseconds=100 * n), 1.0)
    assert found.pixels[20, 10].tolist() == pytest.approx([20 * n, 20 * n, 20 * n, 255], abs=6)


def test_footage_begins_again_after_its_end(clip: Movie) -> None:
    again = footage.raster(replace(clip, milliseconds=SECOND + 300), 1.0)
    assert np.array_equal(again.pixels, footage.raster(replace(clip, milliseconds=300), 1.0).pixels)


def test_a_narrow_place_shows_the_middle(clip: Movie) -> None:
    found = footage.raster(clip, 1.0)
    assert found.pixels.shape == (40, 20, 4)
    assert found.pixels[:, 4:].max(axis=2).min() == 255  # opaque
    assert found.pixels[:, 4:, :3].max() < 40  # the white third is cut off


def test_a_wide_place_shows_all_of_it(clip: Movie) -> None:
    found = footage.raster(replace(clip, width=60.0), 0.5)
    assert found.pixels.shape == (20, 30, 4)
    assert found.pixels[:, 3, :3].min() > 200


@pytest.mark.parametrize(
    "content", [b"ffconcat version 1.0\nfile /etc/passwd\n", b"#EXTM3U\n", b"", b"\0\0\0\x18ftypisom"]
)
def test_what_only_calls_itself_a_film_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "clip.mp4"
    path.write_bytes(content)
    with pytest.raises(AssetBroken, match=r"clip\.mp4"):
        footage.raster(Movie(str(path), "fake", 0, 20.0, 40.0), 1.0)


def test_a_film_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(AssetBroken, match=r"gone\.mp4"):
        footage.raster(Movie(str(tmp_path / "gone.mp4"), "gone", 0, 20.0, 40.0), 1.0)

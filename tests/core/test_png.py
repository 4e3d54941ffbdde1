"""A frame's PNG file is the frame."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from pipeline.core.png import png


@pytest.mark.parametrize("size", [(1, 1), (3, 1), (1, 5), (17, 9), (5, 96), (4, 97), (2, 301), (300, 700)])
def test_the_file_reads_back_as_the_frame(size: tuple[int, int]) -> None:
    width, height = size
    pixels = np.random.default_rng(7).integers(0, 256, (height, width, 4), np.uint8)
    with Image.open(io.BytesIO(png(pixels))) as read:
        assert (read.format, read.mode, read.size) == ("PNG", "RGB", size)
        assert np.array_equal(np.asarray(read), pixels[..., 2::-1])


def test_what_is_quick_is_small_enough() -> None:
    """Rows that go on as they began cost next to nothing, across the strips too."""
    flat = np.full((64, 64, 4), 200, np.uint8)
    assert len(png(flat)) < 400

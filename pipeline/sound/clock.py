"""Frames as samples."""

from __future__ import annotations

from fractions import Fraction

from pipeline.core.pcm import RATE
from pipeline.core.timing import FrameRate


def sample_at(frame: int, rate: FrameRate) -> int:
    """The sample at which a frame begins."""
    return int(Fraction(frame) * RATE / rate.fraction + Fraction(1, 2))

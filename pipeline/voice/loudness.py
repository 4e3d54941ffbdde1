"""Mouths from loudness alone, for a recording whose sounds nobody could tell: shut, a little open, wide open."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pipeline.core.pcm import RATE, Samples
from pipeline.voice.take import SHAPE, Timed

STEP = 0.05  # seconds
STEPS = ((0.55, "D"), (0.22, "C"), (0.07, "B"))  # of the loudest: from there on the mouth is so far open
SHUT = "A"  # a short dip between two sounds
LONGEST_DIP = 3  # steps; a longer one is a pause


def mouths(samples: Samples) -> tuple[Timed, ...]:
    """The mouths of a recording, as phonemes that name their shape."""
    return tuple(
        Timed(SHAPE + letter, n * STEP, (n + 1) * STEP) for n, letter in enumerate(_letters(samples)) if letter
    )


def _letters(samples: Samples) -> Iterator[str]:
    size = round(STEP * RATE)
    count = len(samples) // size
    loud = np.sqrt((samples[: count * size].reshape(count, size).astype(np.float64) ** 2).mean(axis=1))
    share = loud / max(float(np.percentile(loud, 95)) if count else 0.0, 1e-6)
    open_ = [next((letter for least, letter in STEPS if each >= least), "") for each in share]
    for n, letter in enumerate(open_):
        near = open_[max(0, n - LONGEST_DIP) : n], open_[n + 1 : n + 1 + LONGEST_DIP]
        yield letter or (SHUT if all(map(any, near)) else "")

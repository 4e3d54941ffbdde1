"""Two sayings of one text laid over each other: which moment of one is which moment of the other.

Both are heard as mel-frequency cepstra, every ten milliseconds; dynamic time warping finds the path on which they
differ least. Each coefficient is brought to one mean and spread, so that another throat or microphone matters less.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from pipeline.core.pcm import RATE, Samples, resample

HEARD_RATE = 16_000
STEP = 0.01  # seconds
WINDOW, HOP = 400, 160
BANDS, KEPT = 32, 13
LOWEST, HIGHEST = 80.0, 7600.0  # Hz
QUIET = 0.02  # of the loudest: not said
EDGE = 4  # tens of milliseconds of a silence that are kept at both its ends
SLANT = 0.18  # what a step beside the diagonal costs, as a share of the mean difference
BAND = 0.35  # how far from the straight way the path may lie, as a share of the length

Floats = NDArray[np.float64]


def warp(own: Samples, other: Samples) -> NDArray[np.float64]:
    """For every ten milliseconds of `own`, the second of `other` that sounds the same.

    Long silences are left out on both sides, for one speaker pauses where another does not.
    """
    heard, beside = spoken_rows(own), spoken_rows(other)
    met = path(cepstra(own)[heard], cepstra(other)[beside])
    moments = np.interp(met, np.arange(len(beside)), beside) * STEP
    return np.asarray(np.interp(np.arange(heard[-1] + 1), heard, moments))


def spoken_rows(samples: Samples) -> NDArray[np.intp]:
    """The tens of milliseconds in which something is said, and the edges of the silences between."""
    count = max(2, round(len(samples) / RATE / STEP))
    level = np.sqrt([float(np.mean(part**2)) if len(part) else 0.0 for part in np.array_split(samples, count)])
    silent = level < QUIET * level.max(initial=0.0)
    edge = np.ones(2 * EDGE + 1)
    inside = np.convolve(silent, edge, mode="same") > 2 * EDGE  # silent, and so are its neighbours
    rows = np.flatnonzero(~inside)
    return rows if len(rows) > 1 else np.arange(count)


def cepstra(samples: Samples) -> Floats:
    """Cepstra and their change, a row every ten milliseconds, each column with mean 0 and spread 1."""
    heard = resample(samples, RATE, HEARD_RATE).astype(np.float64)
    padded = np.pad(heard, (WINDOW // 2, WINDOW))
    count = max(2, round(len(samples) / RATE / STEP))
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::HOP][:count]
    power = np.abs(np.fft.rfft(frames * np.hanning(WINDOW), 512)) ** 2
    mels = np.log(power @ _filters().T + 1e-7)
    rows = mels @ _cosines().T
    change = np.gradient(rows, axis=0)
    both = np.hstack([rows, 2 * change])
    return np.asarray((both - both.mean(axis=0)) / (both.std(axis=0) + 1e-6))


def path(own: Floats, other: Floats) -> Floats:
    """For each row of `own` the row of `other` beside it, on the cheapest way from corner to corner."""
    costs = _differences(own, other)
    total, came = _walked(costs, SLANT * float(costs.mean()), _reach(len(own), len(other)))
    return _way(came, total.shape)


def _differences(own: Floats, other: Floats) -> Floats:
    squares = (own**2).sum(axis=1)[:, None] + (other**2).sum(axis=1)[None, :] - 2 * own @ other.T
    return np.asarray(np.sqrt(np.maximum(squares, 0.0)))


def _reach(rows: int, columns: int) -> int:
    return max(30, int(BAND * max(rows, columns)))


def _walked(costs: Floats, slant: float, reach: int) -> tuple[Floats, NDArray[np.int8]]:
    """The cost of the cheapest way to each pair, and whence it came: 0 both moved, 1 own alone, 2 other alone.

    Walked diagonal by diagonal, so that numpy computes a whole diagonal at once.
    """
    rows, columns = costs.shape
    total = np.full((rows + 1, columns + 1), np.inf)
    total[0, 0] = 0.0
    came = np.zeros((rows, columns), np.int8)
    for diagonal in range(rows + columns - 1):
        first, last = max(0, diagonal - columns + 1), min(rows - 1, diagonal)
        i = np.arange(first, last + 1)
        j = diagonal - i
        near = np.abs(j - i * (columns / rows)) <= reach
        i, j = i[near], j[near]
        choices = np.stack([total[i, j], total[i, j + 1] + slant, total[i + 1, j] + slant])
        best = choices.argmin(axis=0)
        came[i, j] = best
        total[i + 1, j + 1] = costs[i, j] + choices[best, np.arange(len(i))]
    return total[1:, 1:], came


def _way(came: NDArray[np.int8], shape: tuple[int, ...]) -> Floats:
    """The way back from the last pair, as the mean partner of each row."""
    i, j = shape[0] - 1, shape[1] - 1
    sums, counts = np.zeros(shape[0]), np.zeros(shape[0])
    while True:
        sums[i] += j
        counts[i] += 1
        if i == 0 and j == 0:
            break
        step = 2 if i == 0 else 1 if j == 0 else int(came[i, j])
        i, j = i - (step != 2), j - (step != 1)
    return np.asarray(sums / counts)


def _filters() -> Floats:
    """Triangles evenly spaced in mel."""
    hertz = np.fft.rfftfreq(512, 1 / HEARD_RATE)
    edges = _hertz(np.linspace(_mel(LOWEST), _mel(HIGHEST), BANDS + 2))
    rise = (hertz[None, :] - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    fall = (edges[2:, None] - hertz[None, :]) / (edges[2:] - edges[1:-1])[:, None]
    return np.asarray(np.maximum(0.0, np.minimum(rise, fall)))


def _mel(hertz: float) -> float:
    return float(2595 * np.log10(1 + hertz / 700))


def _hertz(mel: Floats) -> Floats:
    return np.asarray(700 * (10 ** (mel / 2595) - 1))


def _cosines() -> Floats:
    """The transform from bands to cepstra."""
    band = np.arange(BANDS) + 0.5
    return np.asarray(np.cos(np.pi * np.arange(KEPT)[:, None] * band[None, :] / BANDS))

"""The painter's hand: shapes cut with an uneven edge, marks that taper, strokes of a loaded brush."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from pipeline.drawing.styles.gouache.markup import filled
from pipeline.drawing.styles.gouache.shape import Points, normals, resampled, roughened, spline, tapered, unsteady
from pipeline.drawing.styles.gouache.tint import jittered
from pipeline.drawing.styles.ink.paths import Array

BRISTLE = 2.6  # units of a brush's width for each of its filaments
LOAD = ((0.0, 0.08, 0.3, 0.8, 1.0), (0.55, 0.9, 1.0, 0.92, 0.6))  # how wide the brush spreads along a stroke
FILAMENT = ((0.0, 0.06, 0.7, 1.0), (0.4, 1.0, 0.9, 0.15))  # how a filament comes and goes
SHORTEST = 6  # samples
WORD = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Gouache:
    """A hand. `phase` is the alternate drawing of the boil; `step` the units between the samples of a stroke."""

    phase: int = 0
    step: float = 4.0

    def edge(
        self, points: Points, amount: float = 1.6, seed: int = 1, period: float = 7, corners: Collection[int] = ()
    ) -> Array:
        """A closed shape through the points, with a hand-cut edge."""
        return self.rough(spline(points, corners=corners), amount, seed, period)

    def rough(self, outline: Array, amount: float = 1.6, seed: int = 1, period: float = 7) -> Array:
        """A dense outline with a hand-cut edge."""
        return roughened(outline, amount, seed + 97 * self.phase, period)

    def cut(
        self,
        points: Points,
        color: str,
        amount: float = 1.6,
        seed: int = 1,
        period: float = 7,
        corners: Collection[int] = (),
        opacity: float = 1.0,
        filter_id: str = "",
    ) -> str:
        """The shape of `edge`, filled."""
        return filled(self.edge(points, amount, seed, period, corners), color, opacity, filter_id)

    def tube(
        self,
        points: Points,
        widths: Sequence[float],
        amount: float = 0.0,
        seed: int = 1,
        period: float = 8,
        caps: bool = True,
    ) -> Array:
        """The outline around a line: a limb, a finger."""
        outline = tapered(resampled(spline(points, closed=False), 3.0, closed=False), widths, caps=caps)
        return self.rough(outline, amount, seed, period) if amount else outline

    def mark(
        self,
        points: Points,
        widths: Sequence[float],
        color: str,
        seed: int = 1,
        uneven: float = 0.18,
        opacity: float = 1.0,
    ) -> str:
        """One solid stroke whose width follows the pressure."""
        line = resampled(spline(points, closed=False), 3.0, closed=False)
        own = seed + 97 * self.phase
        left = 1 + uneven * unsteady(len(line), own, 7, closed=False)
        right = 1 + uneven * unsteady(len(line), own + 5, 7, closed=False)
        return filled(tapered(line, widths, left, right), color, opacity)

    def brush(
        self,
        points: Points,
        width: float,
        color: str,
        seed: int = 1,
        dry: float = 0.5,
        jitter: float = 7.0,
        opacity: float = 1.0,
        ends: tuple[float, float] = (0.06, 0.3),
    ) -> str:
        """One stroke of a loaded brush: filaments side by side that start and stop unevenly and differ in colour."""
        own = np.random.default_rng(seed & WORD)
        other = np.random.default_rng((seed + 31 * self.phase) & WORD) if self.phase else None
        line = resampled(spline(points, closed=False), self.step, closed=False)
        across, count = normals(line, closed=False), len(line)
        spread = np.interp(np.linspace(0, 1, count), *LOAD)
        filaments = max(4, int(width / BRISTLE))
        drawn = []
        for index in range(filaments):
            laid = _laid(own, index, filaments, count, dry, ends)
            if laid.stop - laid.start < SHORTEST:
                continue
            thick, wave, seen = own.uniform(1.1, 2.0), int(own.integers(1_000_000)), own.uniform(0.75, 1)
            shade = jittered(color, own, jitter)
            if other is not None:  # another drawing of the same stroke: its course alone
                laid = _laid(other, index, filaments, count, dry, ends)
                laid = laid._replace(
                    start=min(laid.start, count - SHORTEST), stop=max(laid.stop, laid.start + SHORTEST)
                )
                wave = int(other.integers(1_000_000))
            part = slice(laid.start, laid.stop)
            middle = line[part] + across[part] * (laid.place * width * spread[part])[:, None]
            broad = width / filaments * thick * (1 - dry * 0.35 * abs(laid.place) * 2)
            half = across[part] * (_pressed(len(middle), broad, wave) / 2)[:, None]
            drawn.append(filled(np.vstack([middle + half, (middle - half)[::-1]]), shade, opacity * seen))
        return "".join(drawn)


class _Laid(NamedTuple):
    """Where a filament runs: its place across the stroke, -0.5..0.5, and its samples."""

    place: float
    start: int
    stop: int


def _laid(
    rng: np.random.Generator, index: int, filaments: int, count: int, dry: float, ends: tuple[float, float]
) -> _Laid:
    place = (index + 0.5) / filaments - 0.5 + rng.normal(0, 0.01)
    outer = abs(place) * 2
    start = int(count * rng.uniform(0, ends[0]) * (1 + outer))
    stop = int(count * (1 - rng.uniform(0, ends[1]) * (dry + 0.25) * (0.6 + outer * 0.7)))
    return _Laid(place, start, stop)


def _pressed(count: int, thick: float, seed: int) -> Array:
    """The width of a filament along its way."""
    width = np.interp(np.linspace(0, 1, count), *FILAMENT) * thick
    pressed: Array = width * (1 + 0.25 * unsteady(count, seed, 9, closed=False))
    return pressed

"""A filled shape with a contour that is heavy on the side turned away from the light."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from pipeline.drawing.styles.ink.colors import INK, PAPER
from pipeline.drawing.styles.ink.curve import Shape, arc_length, normals
from pipeline.drawing.styles.ink.noise import TURN, generator, wobbled
from pipeline.drawing.styles.ink.paths import Array, number, smooth_path
from pipeline.drawing.styles.ink.stroke import filled

STEP = 5.0  # units between samples
LIGHT = (-0.55, -0.83)


def outline(
    shape: Shape | Sequence[Shape],
    width: float = 8.0,
    *,
    seed: int = 0,
    phase: int = 0,
    fill: str | None = PAPER,
    ink: str = INK,
    wobble: float = 1.1,
    wavelength: float = 120.0,
    thin: float = 0.5,
    heavy: float = 0.75,
    light: tuple[float, float] = LIGHT,
) -> str:
    """A shape, or several, filled and gone around.

    The line is `thin` of its width toward the light and `thin + heavy` away from it; it parts at corners.
    """
    shapes = shape if isinstance(shape, Sequence) else [shape]
    parts = []
    for i, one in enumerate(shapes):
        rng = generator(seed + i, phase, 3)
        points = one.sample(STEP)
        line = wobbled(points, wobble, rng, wavelength) if wobble else points
        weigh = _Weight(line, width, thin, heavy, light, TURN * rng.random(3))
        parts += [filled(one.path(), fill)] if fill else []
        parts.append(_thread(line, one, width * thin * 0.92, ink))
        parts.append(filled(_ribbons(line, one.cuts(STEP), weigh), ink))
    return "".join(parts)


class _Weight:
    """How wide the contour is at a point, from where its outside faces and a slow change of pressure."""

    def __init__(
        self, line: Array, width: float, thin: float, heavy: float, light: tuple[float, float], shifts: Array
    ) -> None:
        self.width, self.thin, self.heavy, self.shifts = width, thin, heavy, shifts
        self.light = np.array(light) / math.hypot(*light)
        x, y = line[:, 0], line[:, 1]
        self.outward = -1.0 if float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum()) > 0 else 1.0
        self.along = arc_length(np.vstack([line, line[:1]]))

    def __call__(self, across: Array, along: Array) -> Array:
        """Widths where the normals are `across` at distances `along`."""
        shade = np.clip(-(across * self.outward) @ self.light, -1, 1) * 0.5 + 0.5
        shade = shade * (0.75 + 0.25 * shade)  # a little steeper than straight
        turn = TURN * along / self.along[-1]
        waves = zip((2, 3, 5), self.shifts, strict=True)
        slow = sum((np.sin(h * turn + shift) / h for h, shift in waves), np.zeros_like(along))
        widths: Array = self.width * (self.thin + self.heavy * shade) * (1 + 0.07 * slow)
        return widths


def _thread(line: Array, shape: Shape, width: float, ink: str) -> str:
    """A thin even line under the ribbons; it closes every corner."""
    path = _cornered(line, shape.cuts(STEP))
    return f'<path d="{path}" fill="none" stroke="{ink}" stroke-width="{number(width)}" stroke-linejoin="round"/>'


def _cornered(line: Array, cuts: tuple[int, ...]) -> str:
    """A smooth closed path that still reaches its corners."""
    keep = sorted({*range(0, len(line), 2), *cuts})
    corners = set(cuts)
    return smooth_path(np.repeat(line[keep], [3 if place in corners else 1 for place in keep], axis=0))


def _ribbons(line: Array, cuts: tuple[int, ...], weigh: _Weight) -> str:
    if not cuts:
        across = normals(line, True)
        half = across * (weigh(across, weigh.along[:-1]) / 2)[:, None]
        return smooth_path((line + half)[::2]) + smooth_path((line - half)[::2][::-1])
    twice = np.vstack([line, line])
    along = np.concatenate([weigh.along[:-1], weigh.along[:-1] + weigh.along[-1]])
    ends = [*cuts[1:], cuts[0] + len(line)]
    spans = [(a, b) for a, b in zip(cuts, ends, strict=True) if b - a >= 3]
    return "".join(_ribbon(twice[a : b + 1], along[a : b + 1], weigh) for a, b in spans)


def _ribbon(line: Array, along: Array, weigh: _Weight) -> str:
    """The weight between two corners, thinner at both ends."""
    across = normals(line)
    share = np.linspace(0, 1, len(line))
    swell = np.clip(np.minimum(share, 1 - share) / min(0.3, 12 / len(line)), 0, 1)
    half = across * (weigh(across, along) * (0.55 + 0.45 * swell) / 2)[:, None]
    left, right = line + half, line - half
    return smooth_path(np.vstack([left[::2], left[-1:], right[::-1][::2], right[:1]]))

"""One stroke of the pen: fat to thin, swelling with direction, never quite straight."""

from __future__ import annotations

import math

import numpy as np

from pipeline.drawing.styles.ink.colors import INK
from pipeline.drawing.styles.ink.curve import Curve, Knots, arc_length, normals, tangents
from pipeline.drawing.styles.ink.noise import drift, generator
from pipeline.drawing.styles.ink.paths import Array, smooth_path

STEP = 4.0  # units between samples


def stroke(
    points: Knots | Curve,
    width: float = 8.0,
    *,
    seed: int = 0,
    phase: int = 0,
    taper: tuple[float, float] = (0.12, 0.28),
    ends: tuple[float, float] = (0.4, 0.08),
    wobble: float = 1.0,
    wavelength: float = 120.0,
    nib: float | None = -38.0,
    nib_share: float = 0.34,
    pressure: float = 0.06,
    tension: float = 1.0,
    fill: str = INK,
    opacity: float = 1.0,
    until: float = 1.0,
) -> str:
    """An open line as a filled shape.

    It grows in over the first share of `taper` from `ends[0]` of its width and thins out over the last; `nib` is the
    angle at which the pen is held. `seed` chooses the hand's noise, `phase` the drawing of the boil. Of a stroke still
    being drawn only the first `until` of its length is there.
    """
    line = points if isinstance(points, Curve) else Curve(points, False, tension)
    rng = generator(seed, phase, len(line.cubics))
    middle = line.sample(STEP)
    if line.closed:  # a hand runs a little past its own start
        middle = np.vstack([middle, middle[: max(2, len(middle) * 3 // 100)]])
    along = arc_length(middle)
    if wobble:
        middle = middle + normals(middle) * (drift(along, wavelength, rng) * wobble)[:, None]
    widths = width * _taper(along / (along[-1] + 1e-9), taper, ends) * (1 + pressure * drift(along, 160.0, rng))
    if nib is not None:
        widths = widths * _nib(middle, nib, nib_share)
    drawn = max(2, round(until * len(middle)))
    return filled(smooth_path(_ribbon(middle[:drawn], widths[:drawn])), fill, opacity)


def filled(path: str, fill: str = INK, opacity: float = 1.0) -> str:
    """A path element in one colour."""
    seen = f' opacity="{opacity:g}"' if opacity != 1.0 else ""
    return f'<path d="{path}" fill="{fill}"{seen}/>'


def _taper(share: Array, taper: tuple[float, float], ends: tuple[float, float]) -> Array:
    """Width along the stroke: out of the first end, into the last."""
    begin = 1 - np.clip(share / max(taper[0], 1e-6), 0, 1)
    finish = 1 - np.clip((1 - share) / max(taper[1], 1e-6), 0, 1)
    profile: Array = (1 - (1 - ends[0]) * begin * begin) * (1 - (1 - ends[1]) * finish * finish)
    return profile


def _nib(points: Array, degrees: float, share: float) -> Array:
    """A broad nib: full across its edge, thinner along it."""
    along = tangents(points)
    angle = np.arctan2(along[:, 1], along[:, 0]) - math.radians(degrees)
    swell: Array = 1 - share + share * np.abs(np.sin(angle))
    return swell


def _ribbon(middle: Array, widths: Array) -> Array:
    """The closed ring around a line of given widths, with roundish ends."""
    along, across = tangents(middle), normals(middle)
    half = (widths / 2)[:, None]
    last = len(middle) - 1
    chosen = [*range(0, last, 2), last]
    left, right = (middle + across * half)[chosen], (middle - across * half)[chosen]
    start = middle[:1] - along[:1] * widths[0] * 0.45
    end = middle[-1:] + along[-1:] * widths[-1] * 0.45
    return np.vstack([start, left, end, right[::-1]])

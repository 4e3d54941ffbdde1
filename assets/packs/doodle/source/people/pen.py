"""The pen in one hand: the sketchbook's strokes, all in the same drawing of the line boil."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from people.knots import Line, Point
from pipeline.drawing.styles.ink import (
    INK,
    PAPER,
    RED,
    YELLOW,
    Curve,
    Shape,
    clipped,
    hatch,
    marker,
    outline,
    scribble,
    stroke,
)
from pipeline.drawing.styles.ink.curve import Knots

EYE = "#FFFEFA"  # whiter than paper: eyes, teeth, drops

__all__ = ["EYE", "INK", "PAPER", "RED", "YELLOW", "Pen", "Shape", "loop"]


def loop(knots: Line, tension: float = 1.0) -> Curve:
    """A closed shape through knots; a knot (x, y, "c") is a corner."""
    return Curve(_knots(knots), True, tension)


def _knots(line: Line) -> Knots:
    """A line as the pen wants it: vectors become one array."""
    return np.array(line) if isinstance(line[0], np.ndarray) else line  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Pen:
    """Strokes of one boil phase. `seed` chooses the hand's noise, and so must differ between neighbours."""

    phase: int = 0

    def line(
        self,
        points: Line,
        width: float = 8.0,
        seed: int = 0,
        *,
        taper: Point = (0.12, 0.28),
        ends: Point = (0.4, 0.08),
        wobble: float = 1.0,
        wavelength: float = 120.0,
        nib: float = 0.34,
        tension: float = 1.0,
        colour: str = INK,
        opacity: float = 1.0,
    ) -> str:
        """One open stroke."""
        return stroke(
            _knots(points), width, seed=seed, phase=self.phase, taper=taper, ends=ends, wobble=wobble,
            wavelength=wavelength, nib_share=nib, tension=tension, fill=colour, opacity=opacity,
        )  # fmt: skip

    def shape(
        self,
        area: Shape | Sequence[Shape],
        width: float = 8.0,
        seed: int = 0,
        *,
        colour: str | None = PAPER,
        wobble: float = 1.1,
        heavy: float = 0.75,
        light: float = 0.5,
        ink: str = INK,
    ) -> str:
        """A closed shape, filled and gone around: `light` of the weight toward the light, `heavy` more away from it."""
        return outline(
            area, width, seed=seed, phase=self.phase, fill=colour, ink=ink, wobble=wobble, heavy=heavy, thin=light
        )  # fmt: skip

    def fill(self, area: Shape | Sequence[Shape], colour: str = PAPER) -> str:
        """Flat colour without a line."""
        areas = area if isinstance(area, Sequence) else [area]
        return "".join(f'<path d="{one.path()}" fill="{colour}"/>' for one in areas)

    def marker(
        self,
        area: Shape | Sequence[Shape],
        colour: str = YELLOW,
        seed: int = 0,
        *,
        angle: float = -24.0,
        width: float = 26.0,
        shift: Point = (7.0, 6.0),
        gaps: int = 3,
    ) -> str:
        """One pass of the marker, which misses the line by `shift`; it never boils."""
        return marker(area, colour, angle, width, seed=seed, shift=shift, gaps=gaps)

    def hatch(
        self,
        area: Shape | Sequence[Shape],
        seed: int = 0,
        *,
        angle: float = 60.0,
        gap: float = 13.0,
        width: float = 4.0,
    ) -> str:
        """Hatching in place of a shadow."""
        return hatch(area, angle, gap, width, seed=seed, phase=self.phase)

    def scribble(self, centre: Point, radii: Point, seed: int = 0, *, turns: int = 26, width: float = 4.0) -> str:
        """A restless tangle, wholly redrawn in every phase."""
        return scribble(*centre, *radii, turns=turns, width=width, seed=seed, phase=self.phase)

    def clipped(self, area: Shape, ink: str) -> str:
        """Ink seen only inside a shape."""
        return clipped(area, ink)

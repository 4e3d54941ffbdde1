"""The pen in somebody's hand: its colour, the drawing of the boil and the seed filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.drawing.styles import ink
from pipeline.drawing.styles.ink.curve import Knots
from pipeline.drawing.styles.tones import Hand

Share = tuple[float, float]
SWELL: tuple[Share, Share] = ((0.12, 0.28), (0.4, 0.08))  # taper and ends of a free stroke
BLUNT: tuple[Share, Share] = ((0.05, 0.05), (0.9, 0.9))  # of one as wide at its ends as anywhere


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws for one hand; `salt` parts the noise of lines that belong to one picture."""

    hand: Hand

    def line(
        self,
        points: Knots,
        width: float,
        color: str = "",
        *,
        form: tuple[Share, Share] = SWELL,
        wobble: float = 1.0,
        tension: float = 1.0,
        until: float = 1.0,
        salt: int = 0,
    ) -> str:
        """A stroke, black unless a colour is named."""
        return ink.stroke(
            points,
            width,
            seed=self.hand.seed + salt,
            phase=self.hand.phase,
            taper=form[0],
            ends=form[1],
            wobble=wobble,
            tension=tension,
            fill=color or self.hand.tones.ink,
            until=until,
        )

    def shape(
        self,
        shape: ink.Shape | Sequence[ink.Shape],
        width: float,
        fill: str | None = None,
        *,
        wobble: float = 1.1,
        salt: int = 0,
    ) -> str:
        """A shape gone around, and filled when a colour is named."""
        tones = self.hand.tones
        seed, phase = self.hand.seed + salt, self.hand.phase
        return ink.outline(shape, width, seed=seed, phase=phase, fill=fill, ink=tones.ink, wobble=wobble)

    def hatch(self, shape: ink.Shape | Sequence[ink.Shape], angle: float, gap: float, width: float = 3.8) -> str:
        """Parallel strokes instead of shadow."""
        hand = self.hand
        return ink.hatch(shape, angle, gap, width, seed=hand.seed, phase=hand.phase, fill=hand.tones.ink)

    def dashes(self, edge: ink.Shape, width: float, color: str, dash: int = 9, gap: int = 6) -> str:
        """An outline in short strokes; dash and gap are counted in steps of four units."""
        points = edge.sample(4.0)
        starts = range(0, len(points) - dash // 2, dash + gap)
        form = ((0.1, 0.2), (0.7, 0.5))
        pieces = (points[at : at + dash] for at in starts)
        return "".join(self.line(piece, width, color, form=form, wobble=0.6, salt=i) for i, piece in enumerate(pieces))

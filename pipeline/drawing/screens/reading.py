"""Which way a screen is read: its left and right change places where a language is read from the right."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.drawing.context import Context


@dataclass(frozen=True, slots=True)
class Reading:
    """Places on a sheet of a width."""

    width: float
    rtl: bool

    def left(self, x: float, wide: float = 0.0) -> float:
        """The left edge of a thing of a width that stands at `x` from where one begins to read."""
        return self.width - x - wide if self.rtl else x


def reading(width: float, context: Context) -> Reading:
    """How a sheet is read in the language of the film."""
    return Reading(width, context.rtl)

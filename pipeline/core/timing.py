"""Seconds and frames: a rate, and half-open spans of whole frames."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class FrameRate:
    """Frames per second as an exact fraction."""

    numerator: int = 30
    denominator: int = 1

    @property
    def fraction(self) -> Fraction:
        return Fraction(self.numerator, self.denominator)

    def frames(self, seconds: float) -> int:
        """The nearest whole number of frames; halves go up, so the result never depends on parity."""
        return int((Fraction(seconds) * self.fraction + Fraction(1, 2)).__floor__())

    def seconds(self, frames: int) -> float:
        """How long a number of frames is shown."""
        return float(Fraction(frames) / self.fraction)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Frames from `start` up to, not including, `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"span ends before it starts: {self.start}..{self.end}")

    @property
    def length(self) -> int:
        return self.end - self.start

    def __contains__(self, frame: int) -> bool:
        return self.start <= frame < self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def clamp(self, frame: int) -> int:
        """The frame itself, or the nearest one inside the span."""
        return max(self.start, min(frame, self.end - 1))

    def progress(self, frame: int) -> float:
        """How far `frame` is through the span, 0 at its start, 1 at its end, clamped."""
        if self.length == 0:
            return 1.0 if frame >= self.end else 0.0
        return min(1.0, max(0.0, (frame - self.start) / self.length))

"""A few lines of text as one block: how large it is, and where its lines stand about a middle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.core.display import Font
from pipeline.drawing.context import Context
from pipeline.lettering.measure import advance, plain_ink, tallness
from pipeline.lettering.wrap import fit, wrap

SMALLEST = 50.0  # units; no words on screen are smaller


@dataclass(frozen=True, slots=True)
class Block:
    """Lines in one font, `leading` font sizes apart. Its height goes from the tallest letter to the last baseline."""

    lines: tuple[str, ...]
    font: Font
    leading: float = 1.0

    @property
    def step(self) -> float:
        return self.font.size * self.leading * tallness(self.font, self.text)

    @property
    def text(self) -> str:
        return " ".join(self.lines)

    @property
    def rise(self) -> float:
        return rise(self.font, self.text)

    @property
    def width(self) -> float:
        return max((advance(line, self.font) for line in self.lines), default=0.0)

    @property
    def height(self) -> float:
        return self.rise + self.step * max(0, len(self.lines) - 1)

    def baselines(self, middle: float) -> Iterator[tuple[str, float]]:
        """Each line and its baseline, the block being centred about y `middle`."""
        first = middle - self.height / 2 + self.rise
        return ((line, first + i * self.step) for i, line in enumerate(self.lines))


@lru_cache(maxsize=2048)
def rise(font: Font, text: str = "") -> float:
    """How far tall letters reach above the baseline; signs that also stand below it are centred as a whole."""
    above, below = plain_ink(font, text)
    return above - below


def wrapped(text: str, font: Font, width: float, leading: float, max_lines: int = 0) -> Block:
    """Text in balanced lines no wider than `width`."""
    return Block(wrap(text, font, width, max_lines), font, leading)


def fitted(text: str, font: Font, width: float, height: float, leading: float, smallest: float = SMALLEST) -> Block:
    """Text at the largest size, not above the font's own, at which it fits a box."""
    small, lines = fit(text, at_least(font, smallest), width, height, smallest)
    return Block(lines, small, leading)


def at_least(font: Font, smallest: float = SMALLEST) -> Font:
    """The font itself, or at the smallest size allowed."""
    return font if font.size >= smallest else replace(font, size=smallest)


def font_of(context: Context, *roles: str) -> Font:
    """The creator's face for the first of these roles it has one for; else that of captions."""
    fonts = context.pack.fonts
    return at_least(next((fonts[role] for role in roles if role in fonts), context.pack.captions.font))

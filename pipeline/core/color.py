"""Colours as straight 8-bit RGBA."""

from __future__ import annotations

from typing import NamedTuple


class Color(NamedTuple):
    r: int
    g: int
    b: int
    a: int = 255

    @classmethod
    def parse(cls, text: str) -> Color:
        """Read `#rgb`, `#rrggbb` or `#rrggbbaa`; raises ValueError for anything else."""
        digits = text.removeprefix("#")
        if len(digits) == 3:
            digits = "".join(2 * d for d in digits)
        if not text.startswith("#") or len(digits) not in (6, 8):
            raise ValueError(f"not a colour: {text!r}")
        return cls(*(int(digits[i : i + 2], 16) for i in range(0, len(digits), 2)))

    @property
    def hex(self) -> str:
        return "#{:02X}{:02X}{:02X}".format(*self[:3]) + (f"{self.a:02X}" if self.a < 255 else "")

    def mix(self, other: Color, share: float) -> Color:
        return Color(*(round(x + (y - x) * share) for x, y in zip(self, other, strict=True)))


def luminance(color: Color) -> float:
    """Relative luminance, WCAG 2.2."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in color[:3])]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Color, other: Color) -> float:
    """Contrast ratio 1..21, WCAG 2.2."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)

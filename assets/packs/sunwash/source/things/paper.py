"""Paper: warm folded notes that are kept, grey slips that are not. What is written on a grey slip can never be read."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from paintbox import SKIN, soft

from pipeline.drawing.styles.gouache import Gouache, clipped, filled, group, shifted

NOTES = ("#FFF4D6", "#F2BC92", "#F6D878", "#D3D2A0", "#EDAA86", "#FFE4B4", "#C9D3BE")
SLIPS = ("#A7AFB1", "#8B979D", "#B9BEBA", "#97A2A4")
SLIPS_FAR = ("#7E8489", "#6F777E", "#888D8E", "#767E83")
HEART = "#DE6A4E"
SCRIBBLE, PLUM = "#56626D", "#2E1E26"


def heart(x: float, y: float, size: float, color: str, pen: Gouache) -> str:
    """A hand-cut heart about a point."""
    ring = (
        (0, -0.35), (0.5, -0.85), (1, -0.35), (0.7, 0.35), (0, 1), (-0.7, 0.35), (-1, -0.35), (-0.5, -0.85),
    )  # fmt: skip
    return pen.cut([(x + dx * size, y + dy * size) for dx, dy in ring], color, 0.3, 2, 5, corners=(0, 4))


def note(width: float, height: float, color: str, seed: int, pen: Gouache) -> str:
    """A small warm note about the origin: lines of handwriting, or a heart."""
    rng = np.random.default_rng(seed)
    corners = _corners(width, height) + rng.normal(0, 2.5, (4, 2))
    shape, size = pen.rough(corners, 0.8, seed, 6), width / 70
    low, high = (-width / 2, height / 2 - 4), (-width / 2 + 4, -height / 2 + 5)
    drawn = filled(shape, color) + clipped(
        shape,
        pen.brush([low, (width / 2, height / 2 - 6)], 10 * size, "#D59A62", seed, 0.8, 5, 0.5),
        pen.brush([high, (width / 2, -height / 2 + 6)], 7 * size, "#FFFBEA", seed + 1, 0.8, 5, 0.7),
    )
    if seed % 3 == 0:
        return drawn + heart(0, 0, 11 * size, HEART, pen)
    for line in (-1, 0, 1):
        way = [(-width * 0.33, line * 9 * size), (width * (0.2 if line == 1 else 0.3), line * 9 * size)]
        drawn += pen.mark(way, [2, 2.6 * size**0.5, 2.4, 2], "#A9735A", seed + line, 0.3, 0.75)
    return drawn


def notes(seed: int, count: int, box: Sequence[float], pen: Gouache, size: float = 1.0) -> str:
    """Notes lying over each other in a box (x, y, width, height)."""
    rng = np.random.default_rng(seed)
    left, top, wide, high = box
    drawn = []
    for index in range(count):
        x, y = left + rng.random() * wide, top + rng.random() * high
        width, height = rng.uniform(54, 84) * size, rng.uniform(34, 52) * size
        color = NOTES[int(rng.integers(len(NOTES)))]
        placed = f"translate({x:.1f} {y:.1f}) rotate({rng.uniform(-60, 60):.0f})"
        drawn.append(group(note(width, height, color, index, pen), transform=placed))
    return "".join(drawn)


def slip(width: float, height: float, seed: int, pen: Gouache, colors: Sequence[str] = SLIPS) -> str:
    """A grey slip about the origin with its shadow and three scribbled lines."""
    rng = np.random.default_rng(seed)
    shape = pen.rough(_corners(width, height) + rng.normal(0, 5, (4, 2)), 1.6, seed, 6)
    drawn = filled(shifted(shape, 5, 8), PLUM, 0.35) + filled(shape, colors[seed % len(colors)])
    drawn += clipped(
        shape,
        pen.brush(
            [(-width / 2, height / 2 - 6), (width / 2, height / 2 - 10)], height * 0.3, "#6F7C86", seed, 0.6, 5, 0.6
        ),
        pen.brush(
            [(-width / 2 + 6, -height / 2 + 6), (width * 0.2, -height / 2 + 8)],
            height * 0.18,
            "#D6D6CC",
            seed + 1,
            0.8,
            5,
            0.6,
        ),
    )
    for line in range(3):
        y, far = -height * 0.22 + line * height * 0.22, 0.6 if line == 2 else 1.0
        way = [(-width * 0.36 + step * width * 0.7 / 6 * far, y + rng.normal(0, height * 0.04)) for step in range(7)]
        drawn += pen.mark(way, [2, 4, 4, 2], SCRIBBLE, seed + line, 0.2, 0.8)
    return drawn


def crumple(size: float, seed: int, pen: Gouache, dark: bool = False) -> str:
    """A ball of grey paper about the origin."""
    rng, s = np.random.default_rng(seed), size
    angles = np.linspace(0, 6.28, 11)[:-1]
    ring = [(s * rng.uniform(0.82, 1.1) * np.cos(t), s * 0.88 * rng.uniform(0.82, 1.1) * np.sin(t)) for t in angles]
    shape = pen.rough(np.array(ring), 1.6, seed, 6)
    color = (SLIPS_FAR if dark else ("#A9B0B0", "#97A2A6", "#B8BCB6"))[seed % 3]
    return (
        filled(shifted(shape, 4, 7), PLUM, 0.3)
        + filled(shape, color)
        + clipped(
            shape,
            pen.brush([(s * 0.5, -s * 0.8), (s * 0.7, 0), (s * 0.2, s * 0.9)], s * 0.7, "#707C86", seed, 0.5, 5, 0.8),
            pen.brush([(-s * 0.7, -s * 0.4), (-s * 0.1, -s * 0.7)], s * 0.3, "#E0DED0", seed + 1, 0.8, 5, 0.8),
            pen.mark([(-s * 0.5, -s * 0.1), (0, s * 0.15), (s * 0.4, -s * 0.2)], [2, 5, 2], "#65717B", seed),
            pen.mark([(-s * 0.1, s * 0.1), (-s * 0.2, s * 0.7)], [3, 4, 1], "#65717B", seed + 1),
            pen.mark([(0, s * 0.1), (s * 0.3, s * 0.5)], [3, 4, 1], "#E4E2D6", seed + 2),
        )
    )


def taped(width: float, height: float, pen: Gouache, color: str = "#FFF5DA", tape: str = "#E9A67F") -> str:
    """A sheet of warm paper about the origin, taped at its top, with a soft shadow to the lower right."""
    shape = pen.rough(_corners(width, height), 1.6, 7, 8)
    shadow = filled(shifted(_corners(width, height), 15, 19), "#7A3E33", 0.4, soft(9))
    strip = pen.cut(
        [(-46, -height / 2 - 20), (44, -height / 2 - 24), (46, -height / 2 + 14), (-44, -height / 2 + 18)],
        tape, 1, 2, 6, corners=(0, 1, 2, 3), opacity=0.85,
    )  # fmt: skip
    shade = clipped(
        shape,
        pen.brush([(-width / 2, height / 2 - 8), (width / 2, height / 2 - 12)], 22, "#EBCB94", 3, 0.7, 4, 0.6),
        pen.brush([(width / 2 - 10, -height / 2), (width / 2 - 8, height / 2)], 20, "#F1D6A2", 4, 0.7, 4, 0.6),
    )
    return shadow + group(filled(shape, color), shade, filter_id=SKIN) + strip


def _corners(width: float, height: float) -> np.ndarray:
    return np.array(
        [(-width / 2, -height / 2), (width / 2, -height / 2), (width / 2, height / 2), (-width / 2, height / 2)]
    )

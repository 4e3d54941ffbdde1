"""June's corner: a curtain, fairy lights, a rug; where she sings."""

from __future__ import annotations

import math

from pipeline.core.seed import between
from pipeline.drawing.styles.ink import (
    PAGE,
    PALE,
    RED,
    YELLOW,
    Curve,
    ellipse,
    filled,
    hatch,
    marker,
    outline,
    stroke,
    swash,
)


def curtain(phase: int) -> str:
    """Long folds, hung in a shallow arc."""
    folds = [
        [
            (x, 250 + 0.00016 * (x - 540) ** 2),
            (x + between(-16, 16, "fold", x), 760),
            (x + between(-26, 26, "hem", x), 1330),
        ]
        for x in range(-60, 1180, 82)
    ]
    shade = "".join(
        hatch(_between(a, b), 84, 15, 3.4, seed=i, phase=phase, opacity=0.5)
        for i, (a, b) in enumerate(zip(folds[::3], folds[1::3], strict=False))
    )
    hem = stroke([(-90, 1336), (300, 1350), (760, 1340), (1170, 1352)], 9, seed=3, phase=phase, taper=(0.02, 0.02))
    rail = stroke([(-90, 262), (540, 246), (1170, 262)], 13, seed=4, phase=phase, taper=(0.02, 0.02), ends=(0.9, 0.9))
    return shade + "".join(stroke(fold, 6, seed=5 + i, phase=phase) for i, fold in enumerate(folds)) + hem + rail


def _between(left: list[tuple[float, float]], right: list[tuple[float, float]]) -> Curve:
    return Curve([*left, *reversed(right)])


def glow(_phase: int) -> str:
    """Marker light on the curtain behind the one who sings."""
    rows = ((330, 760, 560), (280, 830, 644), (240, 850, 728), (250, 830, 812), (300, 860, 896), (330, 790, 980))
    return "".join(
        swash([(a, y + 12), ((a + b) / 2, y - 4), (b, y - 12)], 76, seed=i + 5, fill="#FFE08A")
        for i, (a, b, y) in enumerate(rows)
    )


def lights(phase: int) -> str:
    """Fairy lights; each bulb a dab of yellow that misses its outline."""
    wire = [(-90, 330), (130, 430), (350, 400), (560, 450), (780, 400), (980, 440), (1170, 350)]
    bulbs = ((40, 408), (190, 440), (330, 414), (470, 442), (610, 456), (760, 414), (890, 430), (1030, 424))
    return stroke(wire, 6, seed=1, phase=phase, taper=(0.02, 0.02)) + "".join(
        _bulb(x, y + 22, phase, i) for i, (x, y) in enumerate(bulbs)
    )


def _bulb(x: float, y: float, phase: int, seed: int) -> str:
    shape = ellipse(x, y, 15, 21)
    return (
        filled(shape.path(), PAGE)
        + marker(shape, YELLOW if seed % 3 else RED, -30, 12, seed=seed, shift=(4, 3), gaps=0)
        + outline(shape, 5, seed=seed, phase=phase, fill=None)
    )


def rug(phase: int) -> str:
    """A round rug to stand on."""
    outer, inner = ellipse(540, 1620, 430, 120), ellipse(540, 1616, 320, 82)
    fringe = [[(540 + 430 * c, 1620 + 120 * s), (540 + 462 * c, 1620 + 134 * s)] for c, s in _rim(38)]
    return (
        "".join(stroke(tuft, 5, seed=2, phase=phase) for tuft in fringe)
        + filled(outer.path(), PALE)
        + outline(outer, 9, seed=6, phase=phase, fill=None)
        + outline(inner, 6, seed=7, phase=phase, fill=None)
    )


def _rim(count: int) -> list[tuple[float, float]]:
    return [(math.cos(2 * math.pi * i / count), math.sin(2 * math.pi * i / count)) for i in range(count)]

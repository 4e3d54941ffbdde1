"""The scribble's tangle, its stray hairs, arms and legs: strokes, nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from people.knots import Point
from people.pen import INK, PAPER, Pen

Strand = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Limb:
    """A stroke, and the short ones that leave its end."""

    bone: Strand
    tips: tuple[Point, ...] = ()  # relative to the end of the bone
    weight: float = 12.0
    before: bool = False  # over the black ball, in a paper halo


HAIRS: tuple[Strand, ...] = (
    ((-50, -62), (-84, -112), (-70, -136)),
    ((-18, -76), (-26, -130), (-4, -150)),
    ((32, -70), (62, -122), (88, -128)),
)
HAIRS_LIMP: tuple[Strand, ...] = (
    ((-60, -46), (-92, -70), (-112, -52)),
    ((-10, -60), (-20, -86), (-44, -84)),
    ((44, -52), (78, -78), (104, -62)),
)

CLAW = ((-18, -6), (-6, -22), (11, -18))
CLAW_RIGHT = ((-12, -18), (4, -24), (18, -12))
HANGING = ((-11, 14), (0, 19), (11, 13))

LEFT: Mapping[str, Limb] = MappingProxyType(
    {
        "up": Limb(((-76, 26), (-132, 44), (-148, 14)), CLAW),
        "down": Limb(((-76, 20), (-124, 52), (-126, 84)), HANGING),
        "rub": Limb(((-84, 44), (-78, 82), (-26, 92)), ((18, -12), (22, 2), (14, 14)), before=True),
        "cheer": Limb(((-74, 10), (-134, -22), (-144, -72)), CLAW),
        "cheer-2": Limb(((-74, 12), (-140, -4), (-164, -48)), CLAW),
        "hang": Limb(((-76, 16), (-124, 40), (-132, 70)), HANGING),
        "tuck": Limb(((-70, 30), (-54, 58), (-14, 58)), ((14, -6), (16, 6)), before=True),
        "small": Limb(((-38, 2), (-66, 18), (-70, 32)), ((-6, 8), (1, 10)), 8),
    }
)
RIGHT: Mapping[str, Limb] = MappingProxyType(
    {
        "up": Limb(((76, 24), (128, 4), (142, -28)), CLAW_RIGHT),
        "down": Limb(((76, 18), (126, 50), (128, 82)), HANGING),
        "rub": Limb(((86, 42), (82, 84), (34, 92)), ((-18, -12), (-22, 2), (-14, 14)), before=True),
        "whisper": Limb(((92, 34), (124, 60), (86, 62)), ((2, -24), (12, -24), (20, -18)), before=True),
        "poke": Limb(((76, 28), (132, 46), (162, 24)), ((26, -8),)),
        "poke-2": Limb(((76, 28), (124, 50), (146, 34)), ((26, -8),)),
        "cheer": Limb(((74, 8), (134, -26), (142, -76)), CLAW_RIGHT),
        "cheer-2": Limb(((74, 10), (140, -8), (162, -54)), CLAW_RIGHT),
        "hang": Limb(((76, 16), (124, 40), (132, 70)), HANGING),
        "tuck": Limb(((72, 30), (58, 60), (18, 62)), ((-14, -6), (-16, 6)), before=True),
        "small": Limb(((38, 2), (66, 18), (70, 32)), ((-1, 10), (6, 8)), 8),
    }
)
LEGS: Mapping[str, tuple[Limb, Limb]] = MappingProxyType(
    {
        "": (Limb(((-32, 66), (-40, 120), (-60, 132))), Limb(((30, 66), (40, 120), (62, 131)))),
        "dangle": (Limb(((-34, 66), (-58, 108), (-54, 134))), Limb(((32, 66), (54, 106), (60, 133)))),
        "low": (Limb(((-42, 80), (-46, 120), (-66, 131))), Limb(((42, 80), (46, 120), (68, 131)))),
        "small": (
            Limb(((-16, 96), (-20, 126), (-32, 130)), weight=8),
            Limb(((16, 96), (20, 126), (33, 130)), weight=8),
        ),
    }
)


def tangle(pen: Pen, width: float, height: float, seed: int = 3) -> str:
    """One restless ball: a dark heart under two scribbles."""
    heart = f'<ellipse cx="0" cy="2" rx="{width * 0.8:g}" ry="{height * 0.8:g}" fill="{INK}"/>'
    thick = 0.04 * width + 3
    ink = heart + pen.scribble((0, 0), (width, height), seed, turns=64, width=thick)
    ink += pen.scribble((0, 4), (width * 0.88, height * 0.88), seed + 4, turns=54, width=thick * 0.85)
    return ink + pen.scribble((0, -2), (width * 1.1, height * 1.1), seed + 9, turns=17, width=thick * 0.7)


def hairs(pen: Pen, strands: tuple[Strand, ...], scale: float = 1.0, seed: int = 3) -> str:
    """Stray ends that leave the tangle."""
    return "".join(
        pen.line([(x * scale, y * scale) for x, y in strand], 2 + 5 * scale, seed + k, wobble=2.2)
        for k, strand in enumerate(strands)
    )


def limb(pen: Pen, drawn: Limb, seed: int) -> str:
    """An arm or a leg."""
    halo = pen.line(drawn.bone, drawn.weight + 11, seed, ends=(0.8, 1.0), colour=PAPER) if drawn.before else ""
    ink = halo + pen.line(drawn.bone, drawn.weight, seed, taper=(0.1, 0.15), ends=(0.7, 0.6), wobble=1.6)
    x, y = drawn.bone[-1]
    for k, (dx, dy) in enumerate(drawn.tips):
        ink += pen.line([(x, y), (x + dx, y + dy)], drawn.weight * 0.75, seed + 1 + k, ends=(0.9, 0.2))
    return ink

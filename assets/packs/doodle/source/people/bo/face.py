"""Bo's moods: eyes, brows, mouths and drops, for both views of his head."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from people.eyes import DOWN, FRONT, Gaze, Socket
from people.knots import Knot, Point, spread
from people.mouths import Fit
from people.pen import EYE, Pen, loop

Brow = tuple[Point, Point, Point]

SWEAT: tuple[Knot, ...] = ((0, -22, "c"), (11, 0), (8, 14), (0, 17), (-8, 14), (-11, 0))
TEAR: tuple[Knot, ...] = ((0, 0, "c"), (14, 26), (10, 44), (-2, 49), (-14, 42), (-14, 22))

EYES = Gaze(Socket(-14, 18, 47, 57), Socket(92, 18, 38, 52, 0.88, outer=1), FRONT)
EYES_DOWN = Gaze(Socket(-18, 72, 49, 50), Socket(96, 72, 39, 45, 0.88, outer=1), DOWN, rest=(7, 20))

MOUTH: Point = (36, 128)
MOUTH_FIT = Fit()
MOUTH_DOWN: Point = (40, 152)
MOUTH_DOWN_FIT = Fit(0.92, 0.66)

BROWS: Mapping[str, tuple[Brow, Brow]] = MappingProxyType(
    {
        "neutral": (((-62, -50), (-20, -62), (24, -50)), ((66, -52), (96, -62), (124, -48))),
        "happy": (((-64, -42), (-18, -64), (26, -48)), ((68, -50), (98, -64), (126, -44))),
        "worried": (((-68, -44), (-26, -64), (20, -78)), ((70, -78), (102, -66), (132, -46))),
        "hurt": (((-68, -26), (-26, -52), (22, -70)), ((70, -70), (102, -54), (132, -28))),
        "determined": (((-68, -50), (-16, -40), (38, -14)), ((60, -16), (96, -36), (134, -52))),
        "relieved": (((-62, -28), (-16, -50), (26, -42)), ((68, -44), (98, -52), (124, -30))),
        "guilty": (((-68, -30), (-26, -56), (22, -74)), ((70, -74), (102, -58), (132, -32))),
        "cringe": (((-64, -38), (-16, -42), (32, -20)), ((64, -22), (98, -40), (130, -40))),
        "smug": (((-66, -38), (-18, -32), (32, -22)), ((66, -62), (98, -78), (130, -56))),
        "surprised": (((-64, -58), (-22, -76), (20, -66)), ((70, -68), (100, -77), (128, -56))),
    }
)


def brows(pen: Pen, mood: str, seed: int = 1) -> str:
    """Two strokes that carry the acting."""
    return _brows(pen, BROWS[mood], seed)


def brows_bowed(pen: Pen, mood: str, seed: int = 1) -> str:
    """The same, lower and flatter on a bowed forehead."""
    return _brows(pen, [spread(brow, (4, 35.3), y=0.55) for brow in BROWS[mood]], seed)


def _brows(pen: Pen, pair: Sequence[Sequence[Knot]], seed: int) -> str:
    return "".join(
        pen.line(brow, weight, seed + 12, taper=(0.25, 0.45), ends=(0.5, 0.15))
        for brow, weight in zip(pair, (16, 14), strict=True)
    )


def sweat(pen: Pen, x: float = -100, y: float = -2, size: float = 1.3) -> str:
    """A drop on the temple."""
    return pen.shape(loop(spread(SWEAT, (x, y), size, size)), 5.5, 3, colour=EYE)


def tear(pen: Pen, x: float = -46, y: float = 84) -> str:
    """A drop below the near eye."""
    return pen.shape(loop(spread(TEAR, (x, y))), 5.5, 3, colour=EYE)

"""The small pictures of a phone's screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pipeline.core.display import Vector
from pipeline.core.registry import frozen
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.ink.curve import Knot
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.sketch.pen import BLUNT, SWELL, Pen
from pipeline.drawing.styles.tones import Hand
from pipeline.drawing.svg import framed

SPEECH = ((-0.46, -0.34, ""), (0.46, -0.34, ""), (0.52, 0.2, ""), (0.06, 0.3, "c"), (-0.2, 0.56, "c"), (-0.2, 0.3, "c"),
          (-0.5, 0.18, ""))  # fmt: skip
LID = ((-0.41, -0.26), (0.43, -0.29))
KNOB = ((-0.13, -0.31), (-0.08, -0.45), (0.08, -0.45), (0.13, -0.31))
CAN = ((-0.3, -0.21), (0.3, -0.21), (0.23, 0.36), (-0.23, 0.36))
RIBS = (((-0.11, -0.1), (-0.08, 0.26)), ((0.1, -0.1), (0.07, 0.24)))


@kept
def icon(name: str, size: float, hand: Hand) -> Vector:
    """A small picture of the screen about the origin."""
    return framed(ICONS[name](size, Pen(hand)), size, size, centered=True)


def _like(size: float, pen: Pen) -> str:
    return pen.shape(ink.heart(0, 0, size), 6)


def _comments(size: float, pen: Pen) -> str:
    knots: list[Knot] = [(x * size, y * size, corner) if corner else (x * size, y * size) for x, y, corner in SPEECH]
    return pen.shape(ink.Curve(knots), 5.5)


def _delete(size: float, pen: Pen) -> str:
    """A bin with its lid."""
    markup = pen.shape(ink.Curve(_sized(CAN, size)), 7, pen.hand.tones.white, wobble=0.5)
    markup += pen.line(_sized(LID, size), 8, form=BLUNT) + pen.line(_sized(KNOB, size), 6, form=BLUNT, salt=1)
    return markup + "".join(pen.line(_sized(rib, size), 4.5, form=SWELL, salt=2) for rib in RIBS)


def _sized(points: tuple[tuple[float, float], ...], size: float) -> list[Knot]:
    return [(x * size, y * size) for x, y in points]


ICONS: Mapping[str, Callable[[float, Pen], str]] = frozen({"like": _like, "comments": _comments, "delete": _delete})

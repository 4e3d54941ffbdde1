"""The hand that taps: an index finger, a fist and a cuff, gone around as one shape."""

from __future__ import annotations

from pipeline.core.display import Vector
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.sketch.pen import Pen
from pipeline.drawing.styles.tones import Hand
from pipeline.drawing.svg import framed

TURN = -34.0  # degrees: it comes from the lower right
HALO = 18.0  # white around the hand, so that it does not melt into what it taps


@kept
def finger(size: float, down: bool, hand: Hand) -> Vector:
    """The hand with the tip of its finger on the origin; pressing, the finger is shorter."""
    pen, white = Pen(hand), hand.tones.white
    long = 0.4 if down else 0.5
    shape = ink.Curve([(x * size, y * size) for x, y in _contour(long)], tension=0.9)
    halo = f'<path d="{shape.path()}" fill="{white}" stroke="{white}" stroke-width="{HALO:g}" stroke-linejoin="round"/>'
    markup = halo + pen.shape(shape, size * 0.05, white)
    markup += _folds(size, long, pen) + _cuff(size, long, pen)
    return framed(f'<g transform="rotate({TURN:g})">{markup}</g>', 2 * size, 2 * size, size * 0.5, centered=True)


def _contour(long: float) -> list[tuple[float, float]]:
    """Once around: down the finger's near side, over the thumb, the wrist, up the folded fingers."""
    return [
        (0.0, 0.0), (-0.08, 0.04), (-0.1, 0.12), (-0.1, long - 0.04), (-0.12, long + 0.03), (-0.26, long - 0.03),
        (-0.36, long - 0.04), (-0.38, long + 0.05), (-0.26, long + 0.14), (-0.14, long + 0.26), (-0.04, long + 0.42),
        (0.3, long + 0.42), (0.36, long + 0.3), (0.42, long + 0.12), (0.41, long - 0.04), (0.34, long - 0.09),
        (0.28, long - 0.06), (0.22, long - 0.12), (0.13, long - 0.1), (0.1, long - 0.06), (0.1, 0.12), (0.08, 0.04),
    ]  # fmt: skip


def _folds(size: float, long: float, pen: Pen) -> str:
    """Between the fingers, and the nail."""
    folds = ([(0.11, long - 0.07), (0.12, long + 0.06)], [(0.25, long - 0.08), (0.25, long + 0.05)],
             [(0.34, long - 0.05), (0.33, long + 0.06)], [(-0.12, long + 0.05), (0.0, long + 0.16)])  # fmt: skip
    nail = [(-0.045, 0.1), (-0.03, 0.045), (0.03, 0.045), (0.045, 0.1)]
    lines = [pen.line([(x * size, y * size) for x, y in fold], size * 0.035, salt=i) for i, fold in enumerate(folds)]
    return "".join(lines) + pen.line([(x * size, y * size) for x, y in nail], size * 0.024, salt=9)


def _cuff(size: float, long: float, pen: Pen) -> str:
    """A rolled sleeve with its ribs."""
    top, foot = (long + 0.37) * size, (long + 0.56) * size
    shape = ink.polygon([(-0.09 * size, top), (0.36 * size, top - 4), (0.4 * size, foot), (-0.12 * size, foot + 4)])
    ribs = (
        pen.line([((-0.03 + 0.09 * i) * size, top + 0.03 * size), ((-0.04 + 0.1 * i) * size, foot - 0.03 * size)],
                 size * 0.026, salt=20 + i)
        for i in range(5)
    )  # fmt: skip
    color = ink.marker(shape, pen.hand.tones.marker, -20, size * 0.16, seed=pen.hand.seed, shift=(3, 3), gaps=1)
    return (
        ink.filled(shape.path(), pen.hand.tones.white)
        + color
        + pen.shape(shape, size * 0.045, wobble=0.8)
        + "".join(ribs)
    )

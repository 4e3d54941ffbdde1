"""The parts every face has: eyes, mouths, brows, drops, each under the ids of its head view."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from people.eyes import Gaze, lids, pupils, whites
from people.knots import Knot, Point, spread
from people.mouths import MOUTHS, Fit, Hole, Line, mouth
from people.pen import EYE, INK, Pen, loop
from people.puppet import Part, Place, placed

Brow = tuple[Point, Point, Point]
Brows = tuple[Brow, Brow]  # near, far; each outer to inner, then inner to outer

SWEAT: tuple[Knot, ...] = ((0, -22, "c"), (11, 0), (8, 14), (0, 17), (-8, 14), (-11, 0))
TEAR: tuple[Knot, ...] = ((0, 0, "c"), (14, 26), (10, 44), (-2, 49), (-14, 42), (-14, 22))


def eye_parts(pen: Pen, gaze: Gaze, view: str = "", seed: int = 1) -> Iterator[Part]:
    """Whites, pupils and lids of every kind of eye."""
    middle = ((gaze.near.x + gaze.far.x) / 2, gaze.near.y)
    for kind in gaze.kinds:
        yield Part(f"eyes-{kind}{view}", whites(pen, gaze, kind, seed), middle)
        if ink := pupils(gaze, kind):
            yield Part(f"pupils-{kind}{view}", ink, middle)
            yield Part(f"lids-{kind}{view}", lids(pen, gaze, kind, seed), middle)


def mouth_parts(
    pen: Pen, place: Point, fit: Fit, view: str = "", seed: int = 1, mouths: Mapping[str, Line | Hole] = MOUTHS
) -> Iterator[Part]:
    """The mouths of moods, then those of speech."""
    for kind, drawn in mouths.items():
        yield Part(f"mouth-{kind}{view}", placed(Place(*place), mouth(pen, drawn, fit, seed)), place)


def brow_parts(
    pen: Pen,
    moods: Mapping[str, Sequence[Sequence[Knot]]],
    weights: Point,
    view: str = "",
    seed: int = 1,
    colour: str = INK,
) -> Iterator[Part]:
    """Two strokes a mood; they carry the acting."""
    for mood, pair in moods.items():
        ink = "".join(
            pen.line(brow, weight, seed + 12, taper=(0.25, 0.45), ends=(0.5, 0.15), colour=colour)
            for brow, weight in zip(pair, weights, strict=True)
        )
        x = sum(knot[0] for brow in pair for knot in brow) / 6
        yield Part(f"brows-{mood}{view}", ink, (x, pair[0][1][1]))


def lowered(moods: Mapping[str, Brows], move: Point, flatter: float) -> Mapping[str, Sequence[Sequence[Knot]]]:
    """The same brows on a bowed forehead."""
    return {mood: [spread(brow, move, y=flatter) for brow in pair] for mood, pair in moods.items()}


def drop_parts(pen: Pen, sweat: Point, tear: Point, view: str = "", size: float = 1.0) -> Iterator[Part]:
    """A drop on the temple, a drop below the near eye."""
    for name, knots, at, grown in (("sweat", SWEAT, sweat, 1.3 * size), ("tear", TEAR, tear, size)):
        ink = pen.shape(loop(spread(knots, at, grown, grown)), 5.5, 3, colour=EYE)
        yield Part(f"extra-{name}{view}", ink, at)

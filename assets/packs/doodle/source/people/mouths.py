"""Mouths around (0, 0): those of the expressions, and one for every mouth shape of speech (A to H, X at rest)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from people.knots import Knot, Point, spread
from people.pen import EYE, INK, RED, Pen, loop
from pipeline.drawing.styles.ink import number

Stroke = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """How a face wears its mouths: stretched about (0, 0); line weights stay."""

    x: float = 1.0
    y: float = 1.0
    weight: float = 1.0
    line: str = INK  # colour of the strokes
    shadow: bool = True  # with the small strokes under the lip

    def points(self, points: Iterable[Knot]) -> list[Knot]:
        """Knots of a mouth as this face stretches them."""
        return spread(points, x=self.x, y=self.y)


@dataclass(frozen=True, slots=True)
class Hole:
    """An open mouth: black, a tongue and teeth inside."""

    lips: tuple[Knot, ...]
    tongue: tuple[float, float, float, float] | None = None  # centre and half sizes
    teeth: Stroke = ()
    gaps: tuple[float, ...] = ()  # x of the lines between teeth
    bite: Stroke = ()  # the line where upper and lower teeth meet
    strokes: tuple[tuple[Stroke, float], ...] = ()  # points, weight


@dataclass(frozen=True, slots=True)
class Line:
    """A closed mouth: one stroke, and small ones for lip and dimple."""

    stroke: Stroke
    weight: float = 9.5
    taper: Point = (0.2, 0.25)
    small: tuple[Stroke, ...] = ()


MOUTHS: Mapping[str, Line | Hole] = MappingProxyType(
    {
        "rest": Line(((-36, 0), (-10, 6), (18, 4), (40, -6)), 9, (0.2, 0.3), (((-6, 22), (8, 24), (20, 20)),)),
        "smile": Line(
            ((-42, -10), (-18, 8), (14, 9), (46, -14)),
            10,
            (0.2, 0.2),
            (((-48, -16), (-44, -8)), ((44, -22), (50, -10))),
        ),
        "firm": Line(((-34, 4), (-6, -4), (22, -4), (42, -12)), 10.5, (0.2, 0.2), (((-8, 18), (6, 21), (20, 16)),)),
        "smirk": Line(((-30, 4), (0, 10), (30, 0), (46, -16)), 9.5, (0.2, 0.2), (((40, -24), (50, -16), (48, -6)),)),
        "smug": Line(((-34, 8), (-8, 6), (20, -4), (44, -24)), 10, (0.25, 0.15), (((36, -34), (50, -26), (50, -12)),)),
        "wave": Line(((-38, 6), (-22, -6), (-6, 6), (10, -6), (26, 5), (42, -6)), 9.5, (0.15, 0.2)),
        "frown": Line(((-32, 16), (-12, -4), (14, -6), (38, 10)), 10.5, (0.25, 0.3), (((-8, 24), (6, 27), (18, 23)),)),
        "grin": Hole(
            ((-54, -22, "c"), (-10, -10), (30, -13), (64, -34, "c"), (54, 4), (22, 24), (-20, 18)),
            (16, 24, 28, 15),
            ((-50, -28), (-10, -14), (30, -17), (62, -40), (54, -16), (26, -2), (-10, -2), (-42, -10)),
        ),
        "grit": Hole(
            ((-44, -12), (0, -16), (46, -20), (50, 6), (0, 20), (-46, 14)),
            teeth=((-40, -8), (0, -11), (42, -15), (45, 4), (0, 15), (-41, 10)),
            gaps=(-24, -4, 16, 34),
            bite=((-42, 1), (0, 0), (46, -6)),
        ),
        "oh": Hole(((-15, -8), (4, -18), (22, -9), (23, 12), (4, 23), (-13, 13))),
        "sob": Hole(
            ((-44, 20, "c"), (-22, -6), (6, -14), (32, -8), (50, 14, "c"), (28, 10), (4, 8), (-20, 13)),
            None,
            ((-24, -10), (30, -13), (28, 0), (4, -3), (-22, 3)),
        ),
        "A": Line(((-32, 0), (0, 4), (34, -4)), 9.5, (0.2, 0.3), (((-6, 20), (6, 22), (18, 18)),)),
        "B": Hole(
            ((-36, -8), (0, -10), (38, -14), (36, 6), (0, 14), (-34, 8)),
            teeth=((-34, -12), (0, -13), (36, -18), (32, 1), (0, 7), (-30, 3)),
        ),
        "C": Hole(
            ((-34, -10), (2, -16), (36, -14), (34, 12), (4, 24), (-28, 16)),
            (6, 24, 20, 10),
            ((-28, -20), (30, -22), (26, -8), (-24, -6)),
        ),
        "D": Hole(
            ((-36, -18), (4, -25), (42, -21), (40, 10), (6, 28), (-30, 16)),
            (8, 27, 25, 13),
            ((-28, -31), (34, -33), (28, -14), (-24, -11)),
        ),
        "E": Hole(((-22, -8), (4, -15), (28, -9), (26, 14), (4, 25), (-18, 15)), (4, 24, 13, 8)),
        "F": Hole(
            ((-12, -5), (4, -11), (18, -5), (17, 8), (4, 13), (-10, 8)),
            strokes=((((-20, -8), (-24, 2), (-18, 12)), 4.5), (((28, -10), (31, 0), (26, 10)), 4.5)),
        ),
        "G": Hole(
            ((-34, -8), (2, -14), (36, -13), (34, 2), (4, 7), (-30, 5)),
            teeth=((-30, -14), (2, -18), (32, -18), (30, 3), (4, 8), (-26, 6)),
            gaps=(3,),
            strokes=((((-34, 8), (-12, 15), (16, 14), (38, 4)), 8.5), (((-8, 26), (6, 28), (18, 24)), 4.5)),
        ),
        "H": Hole(
            ((-32, -12), (2, -19), (38, -16), (36, 10), (6, 27), (-28, 15)),
            (4, -1, 17, 13),
            ((-26, -24), (32, -26), (28, -12), (-22, -10)),
            strokes=((((4, -8), (4, 8)), 3.5),),
        ),
        "X": Line(((-30, 1), (-6, 5), (16, 3), (34, -4)), 9, (0.25, 0.35)),
    }
)

VISEMES = tuple("ABCDEFGHX")


def mouth(pen: Pen, drawn: Line | Hole, fit: Fit, seed: int) -> str:
    """A mouth as this face wears it."""
    return _line(pen, drawn, fit, seed) if isinstance(drawn, Line) else _hole(pen, drawn, fit, seed)


def _line(pen: Pen, drawn: Line, fit: Fit, seed: int) -> str:
    ends = (0.35, 0.2)
    ink = pen.line(
        fit.points(drawn.stroke), drawn.weight * fit.weight, seed + 30, taper=drawn.taper, ends=ends, colour=fit.line
    )
    for k, points in enumerate(drawn.small if fit.shadow else ()):
        ink += pen.line(fit.points(points), 4.8 * fit.weight, seed + k, colour=fit.line)
    return ink


def _hole(pen: Pen, drawn: Hole, fit: Fit, seed: int) -> str:
    lips = loop(fit.points(drawn.lips))
    inside = pen.fill(lips, INK)
    if drawn.tongue:
        x, y, half_width, half_height = drawn.tongue
        inside += (
            f'<ellipse cx="{number(x * fit.x)}" cy="{number(y * fit.y)}" rx="{number(half_width * fit.x)}"'
            f' ry="{number(half_height * fit.y)}" fill="{RED}"/>'
        )
    if drawn.teeth:
        inside += pen.fill(loop(fit.points(drawn.teeth)), EYE)
    tall = max(p[1] for p in drawn.lips) + 2
    for k, x in enumerate(drawn.gaps):
        inside += pen.line(fit.points([(x, -tall), (x + 1, tall)]), 4, seed + k, taper=(0.1, 0.2))
    if drawn.bite:
        inside += pen.line(fit.points(drawn.bite), 4, seed + 9)
    around = pen.shape(
        lips, 8 * fit.weight, seed + 31, colour=None, ink=fit.line, heavy=0.5, light=0.6, wobble=0.8
    )  # fmt: skip
    ink = pen.clipped(lips, inside) + around
    for points, weight in drawn.strokes:
        ink += pen.line(fit.points(points), weight * fit.weight, seed + 32, colour=fit.line)
    return ink

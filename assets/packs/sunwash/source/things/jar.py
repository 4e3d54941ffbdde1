"""The jar of kind words, empty to full. Its bottom middle is the origin; it is 300 wide and 390 tall."""

from __future__ import annotations

from paintbox import SKIN, soft

from pipeline.drawing.styles.gouache import Gouache, clipped, ellipse, filled, group, mixed, rounded
from things.lettering import lettered
from things.paper import HEART, heart, notes

GLASS = [
    (-112, -318), (-118, -286), (-150, -246), (-156, -150), (-150, -40), (-120, -4), (0, 6), (120, -4),
    (150, -40), (156, -150), (150, -246), (118, -286), (112, -318), (0, -326),
]  # fmt: skip
LABEL = [(-92, -262), (90, -268), (94, -160), (-90, -154)]
FULL = 40  # notes
LETTERS = "#7A3B33"
# How many notes there are, and where their heap begins, from the bottom.
LEVELS = {"empty": (0, 0.0), "one": (2, 40.0), "third": (16, 110.0), "full": (FULL, 240.0)}


def jar(pen: Gouache, level: str = "full", *, label: bool = True, lid: bool = True) -> str:
    """Glass, notes, label and lid. What glows around it is a layer of its own."""
    drawn = _inside(level, pen) + _glass(pen) + (_lid(pen) if lid else _mouth(pen))
    return group(drawn + (_label(pen) if label else ""), filter_id=SKIN)


def glow(pen: Gouache) -> str:
    """The light around a full jar: never inside the painted group, where it would turn to a dirty halo."""
    return filled(ellipse(0, -160, 250, 240), "#FFE27A", 0.42, soft(40)) + filled(
        ellipse(0, -150, 170, 190), "#FFF0B0", 0.4, soft(18)
    )


def _inside(level: str, pen: Gouache) -> str:
    count, high = LEVELS[level]
    shape = pen.edge(GLASS, 1.2, 2, 9)
    warm = count / FULL
    light = filled(ellipse(0, -130, 170, 180), "#FFE892", 0.5 + 0.3 * warm, soft(18))
    heap = notes(5, count, (-128, -22 - high, 256, high), pen) if count else ""
    shine = filled(ellipse(-10, -200, 100, 60), "#FFF3B0", 0.2 + 0.3 * warm, soft(18))
    shade = pen.brush([(130, -260), (146, -140), (128, -20)], 26, "#C58A4E", 4, 0.7, 5, 0.5)
    foot = pen.brush([(-120, -14), (0, -2), (120, -14)], 14, "#C58A4E", 5, 0.6, 5, 0.6)
    return filled(shape, mixed("#FBEBBE", "#F4D98C", warm), 0.66 + 0.24 * warm) + clipped(
        shape, light, heap, shine, shade, foot
    )


def _glass(pen: Gouache) -> str:
    left = [(-112, -312), (-118, -286), (-150, -246), (-157, -150), (-150, -40), (-120, -4)]
    right = [(112, -312), (118, -286), (150, -246), (157, -150), (150, -40), (120, -4)]
    return (
        pen.mark(left, [5, 7, 7, 6, 5], "#FFF9E2", 3, 0.4, 0.85)
        + pen.mark(right, [4, 5, 5, 5, 4], "#B98655", 4, 0.4, 0.7)
        + pen.brush([(-126, -238), (-134, -150), (-124, -60)], 20, "#FFFDF0", 7, 0.9, 3, 0.85)
        + pen.brush([(-100, -232), (-104, -180)], 9, "#FFFDF0", 8, 0.9, 3, 0.8)
        + pen.brush([(126, -210), (132, -150)], 9, "#FFF6D2", 9, 0.9, 3, 0.7)
    )


def _lid(pen: Gouache) -> str:
    shape = pen.rough(rounded(-130, -388, 260, 72, 16), 1.2, 2)
    ridges = [pen.brush([(x, -362), (x + 1, -322)], 5, "#A8432F", x + 300, 0.5, 5, 0.6) for x in range(-112, 120, 26)]
    return filled(shape, "#D8643F") + clipped(
        shape,
        pen.brush([(20, -376), (128, -372)], 20, "#B84A33", 2, 0.6),
        pen.brush([(60, -340), (130, -340)], 40, "#B84A33", 3, 0.6),
        pen.brush([(-126, -374), (0, -378)], 14, "#F29A66", 4, 0.9),
        *ridges,
    )


def _mouth(pen: Gouache) -> str:
    """The open rim of a jar without its lid."""
    rim = filled(pen.rough(ellipse(0, -320, 116, 20), 1, 2), "#FFF9E2", 0.7)
    return rim + filled(pen.rough(ellipse(0, -318, 104, 14), 1, 3), "#D9A868", 0.75)


def _label(pen: Gouache) -> str:
    shape = pen.edge(LABEL, 1.6, 2, 6, corners=(0, 1, 2, 3))
    paper = filled(shape, "#FFF6DD") + clipped(
        shape, pen.brush([(-90, -164), (90, -168)], 14, "#E2BE8A", 3, 0.7, 5, 0.7)
    )
    words = lettered("kind", -6, -214, 64, LETTERS) + lettered("words", 4, -174, 58, LETTERS)
    return group(paper, words, heart(62, -238, 13, HEART, pen), transform="rotate(-2)")


def lid_alone(pen: Gouache) -> str:
    return group(_lid(pen), filter_id=SKIN)

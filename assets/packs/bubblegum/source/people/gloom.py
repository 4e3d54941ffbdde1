"""The puff of gloom that says unkind things: silly rather than scary, and soon out of air."""

from __future__ import annotations

from people.part import Part, shown_first
from people.skin import Ramp
from people.strands import Knots
from pipeline.core.geometry import Box, Point
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Line, Rim, contour, down, oval, painted, soft, tapered

CANVAS = Box(-220.0, -220.0, 440.0, 400.0)
GREY = Ramp("#7C719F", "#A59BC8", "#4C4372", "#473C66")
DARK, LID, PANEL = "#382C55", "#6A5E90", "#C9C2DE"
WHITES = ((46.0, -14.0), (26.0, 22.0))
FLOOR = Point(0.0, 112.0)

FULL: Knots = [
    (0, -96), (46, -110), (84, -76), (122, -58), (128, -8), (146, 34), (112, 72), (84, 104), (36, 92), (0, 112),
    (-40, 94), (-86, 104), (-110, 68), (-146, 36), (-128, -10), (-120, -60), (-80, -78), (-44, -112),
]  # fmt: skip
BIG: Knots = [
    (0, -150), (44, -128), (96, -148), (116, -98), (168, -88), (158, -34), (190, 6), (152, 46), (150, 98), (98, 92),
    (54, 122), (0, 104), (-56, 122), (-98, 90), (-152, 96), (-152, 46), (-192, 8), (-158, -34), (-166, -90),
    (-116, -98), (-94, -150), (-44, -126),
]  # fmt: skip
SMALL: Knots = [
    (0, -20), (34, -32), (62, -8), (90, 4), (92, 40), (106, 70), (80, 96), (46, 112), (0, 106), (-48, 112),
    (-82, 96), (-106, 70), (-92, 40), (-88, 2), (-60, -8), (-34, -34),
]  # fmt: skip
FLAT: Knots = [
    (0, 58), (48, 44), (92, 62), (136, 60), (150, 88), (128, 110), (70, 106), (0, 114), (-72, 106), (-130, 110),
    (-152, 88), (-134, 60), (-88, 64), (-46, 44),
]  # fmt: skip
BLOBS = {"full": FULL, "big": BIG, "small": SMALL, "flat": FLAT}
MOUTHS: dict[str, Knots] = {
    "grin": [(-46, 26, "c"), (-20, 34), (20, 34), (50, 20, "c"), (36, 58), (0, 68), (-34, 56)],
    "laugh": [(-52, 18, "c"), (-20, 28), (20, 28), (54, 12, "c"), (46, 66), (0, 88), (-44, 64)],
    "oh": [(-15, 34), (0, 22), (15, 34), (12, 54), (0, 60), (-12, 54)],
    "A": [(-34, 34, "c"), (0, 42), (36, 30, "c"), (0, 50)],
    "C": [(-36, 28, "c"), (0, 36), (38, 24, "c"), (28, 54), (0, 62), (-26, 54)],
    "B": [(-38, 30, "c"), (0, 36), (40, 26, "c"), (30, 46), (0, 52), (-28, 46)],
    "G": [(-30, 34, "c"), (0, 38), (32, 32, "c"), (22, 48), (0, 52), (-20, 48)],
    "H": [(-34, 28, "c"), (0, 36), (36, 24, "c"), (28, 56), (0, 66), (-26, 56)],
    "D": [(-44, 22, "c"), (0, 30), (46, 18, "c"), (40, 66), (0, 80), (-38, 64)],
    "E": [(-22, 34), (0, 22), (22, 34), (18, 58), (0, 66), (-18, 58)],
    "F": [(-14, 38), (0, 30), (14, 38), (10, 52), (0, 56), (-10, 52)],
}
TEETH = {
    "grin": "M-36 30L-26 44L-16 33L-4 47L8 34L20 46L32 31Z",
    "laugh": "M-42 23L-30 40L-18 27L-4 43L10 28L24 42L38 22Z",
    "B": "M-32 33L-23 43L-14 35L-4 45L6 35L16 44L26 35L33 31Z",
    "G": "M-24 35L-16 45L-8 37L0 47L8 37L16 45L26 34Z",
    "H": "M-28 31L-19 42L-10 34L0 45L10 34L20 43L29 30Z",
    "C": "M-28 31L-19 42L-10 34L0 45L10 34L20 43L29 30Z",
    "D": "M-34 26L-24 40L-12 30L0 44L12 30L25 41L36 25Z",
}
BROWS: dict[str, list[tuple[float, float]]] = {
    "mean": [(82, -46), (44, -38), (14, -16)],
    "sly": [(80, -58), (46, -52), (14, -32)],
    "oops": [(74, -42), (44, -60), (16, -62)],
    "tired": [(76, -34), (46, -48), (18, -50)],
}


def parts() -> tuple[Part, ...]:
    """The puppet, which stands on the floor on its lowest bump."""
    inside = [
        *shown_first([Part(f"blob--{name}", _blob(knots), FLOOR) for name, knots in BLOBS.items()]),
        *shown_first([Part(f"eyes-{name}", _eyes(name), Point(0, -14)) for name in ("open", "closed", "joy")]),
        Part("pupils-open", "".join(_pupil(side) for side in (-1, 1)), Point(0, -14)),
        *shown_first([Part(f"mouth-{name}", _mouth(name), Point(0, 44)) for name in (*MOUTHS, "wave", "flat", "X")]),
        *shown_first([Part(f"brows-{name}", _brows(name), Point(0, -40)) for name in BROWS]),
        Part("extra-sweat", _sweat(), Point(96, -60), hidden=True),
    ]
    return (Part("body", pivot=FLOOR, parts=tuple(inside)),)


def _blob(knots: Knots) -> str:
    fill = down(GREY.light, GREY.base)
    rim = Rim("#E3DCF7", (-5, -4))
    shape = ink.Curve(knots)
    markup = soft(shape, fill, GREY.dark((-14, -18), 12, 0.7), rim, GREY.edge(9))
    box = shape.box()
    x, y = box.center.x - box.width * 0.26, box.y + box.height * 0.2
    return markup + oval(round(x), round(y), 16, 8, "#EFEAFB", 0.7, -28)


def _eyes(kind: str) -> str:
    if kind == "open":
        return "".join(oval(side * WHITES[0][0], WHITES[0][1], *WHITES[1], "#FFFFFF") for side in (-1, 1))
    lines = {"closed": [(20, -8), (46, 4), (74, -8)], "joy": [(18, -2), (46, -30), (76, -2)]}[kind]
    return "".join(tapered([(x * s, y) for x, y in lines], 11, DARK, (0.3, 0.3), (0.3, 0.3)) for s in (-1, 1))


def _pupil(side: int) -> str:
    x, y = side * 46 + 8, -8
    return oval(x, y, 10, 10, DARK) + oval(x - 4, y - 4, 3, 3, "#FFFFFF")


def _brows(kind: str) -> str:
    """Heavy brows, over lids that hide the upper half of each eye when they mean it."""
    markup = ""
    for side in (-1, 1):
        line = [(x * side, y) for x, y in BROWS[kind]]
        if kind in ("mean", "sly"):
            drop = 0 if kind == "mean" else -14
            lid = [(80, -52), (46, -44), (12, -20), (14, -44), (50, -66)]
            markup += painted(ink.Curve([(x * side, y + drop) for x, y in lid]), LID)
        markup += tapered(line, 10, DARK, (0.2, 0.1))
    return markup


def _mouth(kind: str) -> str:
    if kind == "wave":
        line = [(-34, 44), (-18, 34), (-4, 46), (12, 34), (26, 46), (38, 36)]
        return tapered(line, 8, DARK, (0.2, 0.2), (0.4, 0.4))
    if kind in ("flat", "X"):
        return tapered([(-26, 44), (0, 40), (26, 44)], 8, DARK, (0.2, 0.2), (0.4, 0.4))
    shape = ink.Curve(MOUTHS[kind])
    teeth = f'<path d="{TEETH[kind]}" fill="#fff"/>' if kind in TEETH else ""
    return ink.clipped(shape, painted(shape, DARK) + teeth) + contour(shape, Line(DARK, 5))


def _sweat() -> str:
    drop = ink.Curve([(104, -96, "c"), (122, -70), (118, -50), (104, -44), (90, -50), (88, -70)])
    return painted(drop, "#CFF3FF") + contour(drop, Line("#6FB6E0", 5)) + oval(97, -60, 4, 6, "#FFFFFF")

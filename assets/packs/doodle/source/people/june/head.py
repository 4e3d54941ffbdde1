"""June's head without its moods: face, long black hair, headphones, from the front and bowed."""

from __future__ import annotations

from people.hair import clump, shine
from people.knots import Knot, Point
from people.pen import INK, RED, Pen, loop

Clump = tuple[Knot, ...]
Strand = tuple[Point, ...]

FACE: Strand = ((-134, -60), (-138, 14), (-126, 76), (-90, 130), (-30, 160), (34, 166), (88, 144), (128, 98), (146, 44),
                (146, -10), (138, -70), (0, -130))  # fmt: skip
JAW: Strand = ((-136, 24), (-126, 77), (-90, 131), (-30, 161), (34, 167), (88, 145), (129, 98), (147, 44), (146, -8),
               (140, -44))  # fmt: skip
FACE_DOWN: Strand = ((-140, -40), (-142, 30), (-132, 88), (-100, 140), (-44, 170), (24, 176), (88, 156), (134, 112),
                     (156, 56), (156, 0), (148, -60), (0, -100))  # fmt: skip
JAW_DOWN: Strand = ((-140, 34), (-133, 88), (-101, 141), (-44, 171), (24, 177), (89, 157), (135, 112), (157, 56),
                    (155, 2), (150, -36))  # fmt: skip

CROWN: Clump = ((-146, 60), (-176, 0), (-182, -80), (-150, -154), (-80, -204), (10, -216), (96, -192), (160, -132),
                (186, -50), (178, 30), (150, 70), (0, 80))  # fmt: skip
BAND: Strand = ((-176, 30), (-197, -78), (-163, -167), (-86, -219), (11, -232), (103, -207), (172, -141), (200, -51),
                (192, 30))  # fmt: skip
FRINGE: Clump = ((-140, 30, "c"), (-128, -16), (-108, -48), (-84, -66), (-58, -54, "c"), (-44, -78), (-18, -92),
                 (4, -66, "c"), (18, -90), (36, -96), (56, -66, "c"), (70, -90), (90, -92), (112, -60, "c"),
                 (128, -50), (146, 8, "c"), (160, -40), (156, -110), (110, -172), (20, -202), (-80, -184),
                 (-144, -120), (-158, -40))  # fmt: skip
LOCK_LEFT: Clump = ((-120, -60), (-132, 10), (-134, 90), (-120, 170), (-132, 236), (-112, 300, "c"), (-150, 270),
                    (-164, 316, "c"), (-190, 240), (-196, 150), (-186, 40), (-166, -50))  # fmt: skip
LOCK_RIGHT: Clump = ((136, -50), (150, 20), (158, 90), (150, 150), (166, 210), (152, 262, "c"), (186, 226),
                     (204, 140), (198, 40), (178, -40))  # fmt: skip
SHINES: tuple[tuple[Strand, float], ...] = (
    (((-132, -90), (-96, -142), (-40, -170)), 8.5),
    (((-112, -84), (-84, -122), (-50, -142)), 5.5),
    (((60, -172), (112, -138), (138, -92)), 5.5),
    (((-86, -78), (-74, -96), (-56, -108)), 4.5),
    (((12, -104), (20, -128), (14, -150)), 4.5),
    (((84, -104), (88, -124), (78, -142)), 4.5),
)
LOCK_SHINES: tuple[tuple[Strand, float], ...] = (
    (((-172, 60), (-178, 140), (-166, 226)), 6.5),
    (((-156, 140), (-156, 196), (-148, 244)), 4.5),
    (((180, 50), (186, 120), (176, 186)), 5.5),
)

CROWN_DOWN: Clump = ((-152, 60), (-186, 0), (-194, -90), (-162, -170), (-88, -222), (8, -234), (104, -212), (172, -146),
                     (196, -56), (188, 30), (156, 70), (0, 80))  # fmt: skip
BAND_DOWN: Strand = ((-184, 10), (-209, -88), (-175, -182), (-94, -237), (9, -250), (112, -227), (185, -156),
                     (211, -56), (202, 10))  # fmt: skip
FRINGE_DOWN: Clump = ((-146, 60, "c"), (-136, 16), (-116, -4), (-92, -14), (-66, 8, "c"), (-50, -18), (-22, -28),
                      (2, 2, "c"), (20, -24), (42, -28), (62, 4, "c"), (78, -20), (98, -22), (122, 10, "c"),
                      (138, 10), (156, 60, "c"), (172, 0), (168, -100), (118, -180), (12, -218), (-92, -196),
                      (-156, -126), (-170, -20))  # fmt: skip
LOCK_LEFT_DOWN: Clump = ((-126, -40), (-128, 40), (-118, 120), (-96, 190), (-100, 250), (-76, 304, "c"), (-120, 280),
                         (-132, 322, "c"), (-168, 250), (-186, 160), (-188, 60), (-172, -30))  # fmt: skip
LOCK_RIGHT_DOWN: Clump = ((146, -30), (164, 40), (178, 110), (176, 170), (196, 226), (188, 272, "c"), (216, 230),
                          (226, 150), (212, 50), (186, -30))  # fmt: skip
SHINES_DOWN: tuple[tuple[Strand, float], ...] = (
    (((-142, -80), (-106, -146), (-44, -180)), 8.5),
    (((-120, -70), (-92, -118), (-50, -146)), 5.5),
    (((66, -186), (122, -144), (148, -88)), 5.5),
    (((-88, -32), (-76, -58), (-58, -78)), 4.5),
    (((16, -40), (24, -74), (18, -104)), 4.5),
    (((92, -36), (96, -66), (84, -92)), 4.5),
)
LOCK_SHINES_DOWN: tuple[tuple[Strand, float], ...] = (
    (((-166, 70), (-164, 146), (-142, 226)), 6.5),
    (((196, 60), (206, 126), (202, 192)), 5.5),
)


def crown(pen: Pen, seed: int = 1) -> str:
    """The hair behind the face, and the band of the headphones around it."""
    return _headband(pen, BAND, (186, 28), seed) + clump(pen, CROWN, seed)


def crown_bowed(pen: Pen, seed: int = 1) -> str:
    """The same, bowed: more of it shows."""
    return _headband(pen, BAND_DOWN, (196, 6), seed) + clump(pen, CROWN_DOWN, seed)


def hair(pen: Pen, seed: int = 1) -> str:
    """The fringe with its white gaps, and two locks that fall in front of the shoulders."""
    return _hair(pen, (LOCK_LEFT, LOCK_RIGHT, FRINGE), (*LOCK_SHINES, *SHINES), seed)


def hair_bowed(pen: Pen, seed: int = 1) -> str:
    """Bowed, more crown shows and the locks swing forward."""
    return _hair(pen, (LOCK_LEFT_DOWN, LOCK_RIGHT_DOWN, FRINGE_DOWN), (*LOCK_SHINES_DOWN, *SHINES_DOWN), seed)


def face(pen: Pen, seed: int = 1) -> str:
    """Skin and the stroke of the jaw."""
    return _face(pen, FACE, JAW, seed)


def face_bowed(pen: Pen, seed: int = 1) -> str:
    """The same, its chin tucked in."""
    return _face(pen, FACE_DOWN, JAW_DOWN, seed)


def cheeks(pen: Pen, near: Point = (-82, 96), far: Point = (114, 90)) -> str:
    """Two short red slashes on each cheek."""
    return "".join(
        pen.line([(x + i * 14, y - 9), (x + i * 14 - 7, y + 10)], 7.5, i, taper=(0.2, 0.4), ends=(0.6, 0.3),
                 wobble=0.5, colour=RED, opacity=0.9)
        for x, y in (near, far)
        for i in range(2)
    )  # fmt: skip


def nose(pen: Pen, x: float = 56, y: float = 88, seed: int = 1) -> str:
    """A small button: only its underside is drawn."""
    return pen.line([(x - 12, y), (x, y + 9), (x + 14, y - 2)], 8, seed + 8, taper=(0.25, 0.3), ends=(0.3, 0.1))


def headphones(pen: Pen, x: float = -150, y: float = 36, seed: int = 1) -> str:
    """The near cup, over the hair; she never takes them off."""
    cushion = loop([(x - 8, y - 52), (x + 26, y - 44), (x + 36, y), (x + 26, y + 46), (x - 8, y + 54), (x - 20, y)])
    cup = loop([(x - 24, y - 48), (x + 6, y - 46), (x + 18, y), (x + 6, y + 48), (x - 24, y + 50), (x - 42, y)])
    ink = pen.shape(cushion, 8, seed + 65, colour=INK) + pen.fill(cup)
    ink += pen.marker(cup, seed=seed, angle=70, width=20, shift=(4, 4), gaps=1)
    ink += pen.shape(cup, 9, seed + 66, colour=None)
    return ink + pen.line([(x - 22, y - 18), (x - 27, y + 4), (x - 20, y + 22)], 5.5, seed + 67)


def _headband(pen: Pen, crest: Strand, far: Point, seed: int) -> str:
    """Band and far cup, behind the hair: a yellow rim around the black."""
    x, y = far
    cup = loop([(x - 20, y - 40), (x + 10, y - 38), (x + 25, y), (x + 14, y + 44), (x - 20, y + 44)])
    band = loop([*crest, (0, 40)])
    ink = pen.fill(band) + pen.marker(band, seed=seed + 2, angle=-30, width=26, shift=(3, 2), gaps=0)
    ink += pen.shape(band, 8, seed + 60, colour=None)
    for k in (1, 7):
        tick = [crest[k], (crest[k][0] * 0.88, crest[k][1] * 0.9 + 2)]
        ink += pen.line(tick, 4.5, seed + 61 + k, taper=(0.05, 0.3), ends=(0.9, 0.5))
    ink += pen.fill(cup) + pen.marker(cup, seed=seed + 1, angle=70, width=20, shift=(4, 4), gaps=0)
    return ink + pen.shape(cup, 9, seed + 68, colour=None)


def _face(pen: Pen, skin: Strand, jaw: Strand, seed: int) -> str:
    return pen.fill(loop(skin)) + pen.line(
        jaw, 11.5, seed + 4, taper=(0.06, 0.25), ends=(0.5, 0.25), wavelength=220, wobble=0.8
    )


def _hair(pen: Pen, clumps: tuple[Clump, ...], shines: tuple[tuple[Strand, float], ...], seed: int) -> str:
    ink = "".join(clump(pen, outline, seed + k) for k, outline in enumerate(clumps))
    return ink + "".join(shine(pen, strand, width, seed + 20 + k) for k, (strand, width) in enumerate(shines))

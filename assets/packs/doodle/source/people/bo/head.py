"""Bo's head without its moods: face, ear, freckles, cheeks, nose and hair, from the front and bowed."""

from __future__ import annotations

from people.hair import clump, shine
from people.knots import Knot, Point, spread
from people.pen import INK, RED, Pen, loop

Clump = tuple[Knot, ...]

FACE = ((-146, -60), (-150, 20), (-138, 84), (-92, 142), (-14, 168), (66, 162), (128, 126), (158, 74), (154, 18),
        (142, -34), (140, -90), (0, -150))  # fmt: skip
JAW = ((-148, 50), (-136, 88), (-92, 143), (-14, 169), (66, 163), (128, 127), (158, 76), (155, 22), (142, -34),
       (142, -70))  # fmt: skip
FACE_DOWN = ((-150, -60), (-152, 20), (-144, 80), (-110, 134), (-46, 168), (26, 178), (96, 162), (146, 118),
             (166, 62), (164, 6), (160, -60), (0, -110))  # fmt: skip
JAW_DOWN = ((-152, 36), (-145, 80), (-111, 135), (-46, 169), (26, 179), (97, 163), (147, 119), (167, 62), (165, 4),
            (162, -40))  # fmt: skip

BACK_LEFT: Clump = ((-120, -90), (-176, -70), (-196, -14), (-222, 16, "c"), (-190, 18), (-202, 62, "c"), (-172, 44),
                    (-166, 84, "c"), (-140, 40), (-124, -20))  # fmt: skip
BACK_RIGHT: Clump = ((130, -90), (164, -70), (176, -24), (196, -2, "c"), (172, 2), (164, 26, "c"), (148, -10),
                     (136, -40))  # fmt: skip
FRINGE_LEFT: Clump = ((-104, -126), (-40, -120), (-26, -96), (4, -84, "c"), (-26, -78), (-58, -90), (-68, -70, "c"),
                      (-98, -84))  # fmt: skip
FRINGE_RIGHT: Clump = ((44, -126), (104, -120), (114, -96), (136, -76, "c"), (104, -80), (78, -96), (66, -84, "c"),
                       (50, -98))  # fmt: skip

BACK_LEFT_DOWN: Clump = ((-130, -90), (-182, -80), (-206, -28), (-232, -4, "c"), (-198, 4), (-212, 44, "c"), (-178, 28),
                         (-172, 66, "c"), (-148, 26), (-130, -30))  # fmt: skip
BACK_RIGHT_DOWN: Clump = ((140, -90), (184, -84), (194, -36), (214, -10, "c"), (188, -8), (180, 22, "c"), (160, -18),
                          (146, -50))  # fmt: skip
FRINGE_LEFT_DOWN: Clump = ((-122, -60), (-40, -44), (-24, -12), (2, 4, "c"), (-30, 4), (-58, -12), (-76, 14, "c"),
                           (-100, -14), (-120, 2, "c"), (-130, -28))  # fmt: skip
FRINGE_RIGHT_DOWN: Clump = ((54, -44), (124, -56), (134, -24), (154, -4, "c"), (120, -10), (98, -22), (88, -4, "c"),
                            (66, -22))  # fmt: skip

CHEEKS = ((-84, 92), (126, 84))
CHEEKS_DOWN = ((-98, 122), (124, 114))
FRECKLES = ((-52, 90), (-38, 98), (-26, 88))
FRECKLES_DOWN = ((-64, 124), (-50, 132), (-38, 124))


def hair_behind(pen: Pen, seed: int = 1) -> str:
    """What sticks out under the hat, left and right."""
    ink = clump(pen, BACK_LEFT, seed) + clump(pen, BACK_RIGHT, seed + 1)
    return ink + shine(pen, [(-186, -40), (-202, -6), (-196, 8)], 5, seed + 2)


def hair_behind_bowed(pen: Pen, seed: int = 1) -> str:
    """The same, bowed."""
    ink = clump(pen, BACK_LEFT_DOWN, seed) + clump(pen, BACK_RIGHT_DOWN, seed + 1)
    return ink + shine(pen, [(-192, -50), (-210, -22), (-204, -8)], 5, seed + 2)


def fringe(pen: Pen, seed: int = 1) -> str:
    """Uneven tips that lean one way and leave the forehead clear."""
    return clump(pen, FRINGE_LEFT, seed + 5) + clump(pen, FRINGE_RIGHT, seed + 6)


def fringe_bowed(pen: Pen, seed: int = 1) -> str:
    """The same, hanging down."""
    return clump(pen, FRINGE_LEFT_DOWN, seed + 5) + clump(pen, FRINGE_RIGHT_DOWN, seed + 6)


def face(pen: Pen, seed: int = 1) -> str:
    """Skin, ear, jaw and freckles."""
    return _face(pen, FACE, JAW, (0, 0), FRECKLES, seed)


def face_bowed(pen: Pen, seed: int = 1) -> str:
    """The same, bowed: the ear climbs, the chin tucks in."""
    return _face(pen, FACE_DOWN, JAW_DOWN, (-4, -22), FRECKLES_DOWN, seed)


def cheeks(pen: Pen) -> str:
    """Red cheeks; he blushes easily."""
    return _slashes(pen, CHEEKS)


def cheeks_bowed(pen: Pen) -> str:
    """The same, lower."""
    return _slashes(pen, CHEEKS_DOWN)


def nose(pen: Pen, seed: int = 1) -> str:
    """One soft hook."""
    hook = [(48, 76), (66, 68), (80, 82), (68, 98), (50, 94)]
    return pen.line(hook, 8.5, seed + 8, taper=(0.2, 0.25), ends=(0.3, 0.1), wobble=0.5)


def nose_bowed(pen: Pen, seed: int = 1) -> str:
    """The same, lower, foreshortened."""
    hook = [(60, 112), (80, 108), (92, 124), (78, 138), (58, 132)]
    return pen.line(hook, 8.5, seed + 8, taper=(0.2, 0.25), ends=(0.3, 0.1), wobble=0.5)


def _face(
    pen: Pen, skin: tuple[Point, ...], jaw: tuple[Point, ...], ear: Point, freckles: tuple[Point, ...], seed: int
) -> str:
    lobe = [(-134, 14), (-154, -2), (-178, 8), (-180, 42), (-160, 68), (-134, 60)]
    fold = [(-166, 18), (-152, 20), (-150, 38), (-160, 48)]
    ink = pen.fill(loop(skin))
    ink += pen.shape(loop(spread(lobe, ear)), 8, seed + 2)
    ink += pen.line(spread(fold, ear), 5, seed + 3)
    ink += pen.line(jaw, 12, seed + 4, taper=(0.06, 0.25), ends=(0.5, 0.25), wavelength=220, wobble=0.8)
    return ink + "".join(f'<circle cx="{x:g}" cy="{y:g}" r="2.8" fill="{INK}"/>' for x, y in freckles)


def _slashes(pen: Pen, places: tuple[Point, ...]) -> str:
    """Three red slashes on each cheek."""
    return "".join(
        pen.line([(x + i * 14, y - 10), (x + i * 14 - 8, y + 11)], 7, i, taper=(0.2, 0.4), ends=(0.6, 0.3),
                 wobble=0.5, colour=RED, opacity=0.9)
        for x, y in places
        for i in range(3)
    )  # fmt: skip

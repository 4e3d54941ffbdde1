"""Bo's beanie: slouched, yellow where the marker hit it, with a pom of one angry scribble. He never takes it off."""

from __future__ import annotations

from people.knots import Point
from people.pen import INK, Pen, loop

DOME = ((-164, -116), (-184, -176), (-178, -240), (-140, -292), (-84, -312), (-20, -300), (60, -286), (128, -240),
        (160, -170), (160, -124), (0, -150))  # fmt: skip
BAND = ((-176, -132), (-100, -158), (0, -166), (100, -158), (168, -136), (180, -106), (168, -82), (100, -100),
        (0, -110), (-100, -102), (-172, -74), (-186, -102))  # fmt: skip
RIBS = (
    (-128, -164, -138, -222, -110, -288), (-56, -172, -70, -236, -88, -290),
    (24, -176, 6, -238, -56, -296), (98, -168, 84, -226, 30, -278),
)  # fmt: skip
SLOUCH = (((-176, -214), (-150, -210), (-128, -224)), ((-168, -190), (-146, -188), (-132, -196)))

DOME_DOWN = ((-172, -94), (-192, -158), (-186, -238), (-148, -302), (-80, -334), (4, -336), (88, -310), (150, -250),
             (180, -168), (178, -94), (0, -50))  # fmt: skip
BAND_DOWN = ((-186, -130), (-100, -90), (0, -77), (104, -90), (186, -136), (198, -106), (186, -74), (104, -32),
             (2, -18), (-98, -30), (-182, -66), (-198, -100))  # fmt: skip
RIBS_DOWN = (
    (-132, -118, -152, -196, -102, -284), (-64, -96, -86, -200, -74, -280),
    (16, -90, 12, -194, -42, -282), (92, -104, 90, -204, -18, -290), (152, -138, 140, -226, 16, -302),
)  # fmt: skip


def pom(pen: Pen, x: float, y: float, seed: int = 1) -> str:
    """The pom; it seethes."""
    core = f'<ellipse cx="{x:g}" cy="{y:g}" rx="31" ry="28" fill="{INK}"/>'
    return core + pen.scribble((x, y), (46, 42), seed + 60, turns=30, width=5.5)


def beanie(pen: Pen, seed: int = 1) -> str:
    """The hat as seen at eye level."""
    ink = _dome(pen, DOME, RIBS, seed)
    for k, fold in enumerate(SLOUCH):
        ink += pen.line(fold, 6 - k, seed + 65 + k, taper=(0.1, 0.7))
    ink += _band(pen, BAND, seed)
    for x in range(-152, 164, 26):
        y = -156 + x * x / 1300
        ink += _knit(pen, (x, y + 7), (x - 3, y + 26), (x * 1.02, y + 43), seed + x)
    return ink


def beanie_from_above(pen: Pen, seed: int = 1) -> str:
    """The hat of a bowed head: more dome, a band that hangs, ribs that meet at the crown."""
    ink = _dome(pen, DOME_DOWN, RIBS_DOWN, seed) + _band(pen, BAND_DOWN, seed)
    for x in range(-168, 178, 26):
        y = -82 - x * x / 640
        ink += _knit(pen, (x, y + 12), (x * 1.0 + 2, y + 30), (x * 1.03, y + 50), seed + x)
    return ink


def _dome(pen: Pen, outline: tuple[Point, ...], ribs: tuple[tuple[float, ...], ...], seed: int) -> str:
    shape = loop(outline)
    ink = pen.fill(shape) + pen.marker(shape, seed=seed, angle=-28, width=30, shift=(7, 5))
    ink += pen.shape(shape, 11, seed + 61, colour=None)
    for k, (x0, y0, x1, y1, x2, y2) in enumerate(ribs):
        ink += pen.line([(x0, y0), (x1, y1), (x2, y2)], 6, seed + 62 + k, taper=(0.1, 0.5), ends=(0.7, 0.05))
    return ink


def _band(pen: Pen, outline: tuple[Point, ...], seed: int) -> str:
    shape = loop(outline)
    ink = pen.fill(shape) + pen.marker(shape, seed=seed + 2, angle=78, width=22, shift=(5, 4), gaps=1)
    return ink + pen.shape(shape, 10, seed + 63, colour=None)


def _knit(pen: Pen, top: Point, middle: Point, foot: Point, seed: int) -> str:
    return pen.line([top, middle, foot], 5.5, seed + 64, taper=(0.2, 0.4), ends=(0.7, 0.2), wobble=0.6)
